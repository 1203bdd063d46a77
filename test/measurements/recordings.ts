const files: Record<string, string> = import.meta.glob('./recordings/*.{txt,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The text of a recording; its folder's README says what each is. */
export const recording = (name: string): string => {
  const text = files[`./recordings/${name}`]
  if (text === undefined) throw new Error(`no recording ${name}`)
  return text
}

/** Names of all recordings. */
export const recordings: readonly string[] = Object.keys(files).map((path) =>
  path.replace('./recordings/', ''),
)
