import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Draws an SVG as PNG; `scale` is pixels per unit of the SVG. */
export type DrawPng = (svg: string, scale: number) => Promise<Uint8Array<ArrayBuffer>>

/** What drawing needs: resvg's WebAssembly, and the fonts that text is set in (TTF, OTF or WOFF2). */
interface Tools {
  readonly wasm: WebAssembly.Module | ArrayBuffer
  readonly fonts: readonly ArrayBuffer[]
}

/** Name of the family that the fonts belong to; text in any other family is set in it too. */
const FAMILY = 'Inter'

/** A function that draws PNGs; WebAssembly starts with the first picture, once for the whole isolate. */
export const pngDrawer = ({ wasm, fonts }: Tools): DrawPng => {
  let started: Promise<void> | undefined
  const font = {
    fontBuffers: fonts.map((buffer) => new Uint8Array(buffer)),
    defaultFontFamily: FAMILY,
    sansSerifFamily: FAMILY,
    loadSystemFonts: false,
  }
  const start = async (): Promise<void> => {
    started ??= initWasm(wasm)
    try {
      await started
    } catch (error) {
      // The next picture tries again.
      started = undefined
      throw error
    }
  }
  return async (svg, scale) => {
    await start()
    const resvg = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } })
    try {
      const image = resvg.render()
      const png = new Uint8Array(image.asPng())
      image.free()
      return png
    } finally {
      resvg.free()
    }
  }
}
