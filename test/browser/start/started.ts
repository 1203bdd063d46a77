/** Something that runs beside the tests: where it is found and how it ends. */
export interface Started {
  /** Its address, without a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}
