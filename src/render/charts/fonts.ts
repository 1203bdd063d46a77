/** A size and weight of text in the pictures; sizes in units of the picture, 600 to its width. */
export interface Font {
  readonly size: number
  readonly weight: 400 | 600
}

/** Every kind of text in the pictures, each a CSS class of the same name. */
export const FONTS = {
  title: { size: 17, weight: 600 },
  name: { size: 13, weight: 600 },
  strong: { size: 12, weight: 600 },
  body: { size: 12, weight: 400 },
  label: { size: 11, weight: 600 },
  note: { size: 11, weight: 400 },
} as const satisfies Readonly<Record<string, Font>>

export type FontName = keyof typeof FONTS

/** Inter where it is installed, or what the system draws its own windows with. */
export const FONT_FAMILY = 'Inter,system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif'
