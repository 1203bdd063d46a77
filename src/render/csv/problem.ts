import type { Problem } from '../../schema/problem'
import { csv } from './csv'

/** A problem as CSV: one row for each fault, or one for the whole request. */
export const problemCsv = ({ title, status, detail, errors }: Problem): string =>
  csv(
    ['error', 'status', 'pointer', 'detail'],
    (errors ?? [{ pointer: undefined, detail }]).map((fault) => [
      title,
      status,
      fault.pointer,
      fault.detail,
    ]),
  )
