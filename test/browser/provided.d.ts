import 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the planner of the browser tests listens, without a slash at the end. */
    plannerUrl: string
    /** Where the browser of the run takes connections. */
    browserUrl: string
  }
}
