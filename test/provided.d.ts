import 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the local AWS server listens, without a slash at the end. */
    awsUrl: string
  }
}
