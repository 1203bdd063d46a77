import type { Catalogue } from '../schema/catalogue'

/** What the routes need from outside: values and functions, read once in worker.ts. */
export interface Deps {
  readonly catalogue: Catalogue
}
