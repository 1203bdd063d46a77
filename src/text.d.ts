/** A text file, imported as a string. */
declare module '*.txt' {
  const text: string
  export default text
}
