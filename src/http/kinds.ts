import type { Deps } from '../deps'
import { problemPicture } from '../render/charts/problem'
import type { Theme } from '../render/charts/theme'
import { problemCsv } from '../render/csv/problem'
import { problemMarkdown } from '../render/markdown/problem'
import type { Problem } from '../schema/problem'

/** The kinds of answers for planning documents, by the ending of their path; `value` has a path of its own. */
export type Kind = 'csv' | 'md' | 'svg' | 'png' | 'value'

/** The media type of each kind. */
export const mediaTypes: Readonly<Record<Kind, string>> = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  value: 'text/plain; charset=utf-8',
}

/** The kind that a path answers in; undefined where it answers in JSON. */
export const kindOf = (path: string): Kind | undefined => {
  if (path === '/v1/value') return 'value'
  const ending = /^\/v1\/.*\.(csv|md|svg|png)$/s.exec(path)?.[1]
  return KINDS.find((kind) => kind === ending)
}

const KINDS: readonly Kind[] = ['csv', 'md', 'svg', 'png']

/** A problem in the kind of the answer that was asked for. */
export const problemInKind = (
  kind: Kind,
  problem: Problem,
  { drawPng, query }: Pick<Deps, 'drawPng'> & { readonly query: Readonly<Record<string, string>> },
): string | Promise<Uint8Array<ArrayBuffer>> => {
  switch (kind) {
    case 'csv':
      return problemCsv(problem)
    case 'md':
      return problemMarkdown(problem)
    case 'svg':
      return problemPicture(problem, themeOf(query) ?? 'auto')
    case 'png':
      return drawPng(problemPicture(problem, themeOf(query) ?? 'light'), 1)
    case 'value':
      return problemText(problem)
    default:
      return kind satisfies never
  }
}

const themeOf = ({ theme }: Readonly<Record<string, string>>): Theme | undefined =>
  theme === 'auto' || theme === 'light' || theme === 'dark' ? theme : undefined

/** A problem in a cell: never a number. */
const problemText = ({ title, detail, errors }: Problem): string =>
  [`error: ${title}`, ...(errors ?? [{ detail }]).map((fault) => fault.detail)].join('\n')
