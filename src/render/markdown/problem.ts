import type { Problem } from '../../schema/problem'
import { bullets, document } from './blocks'
import { text } from './escape'

/** What is wrong with a request, as a short block of Markdown: the kind, then every fault and its place. */
export const problemMarkdown = ({ title, status, detail, errors = [] }: Problem): string =>
  document([
    `**${text(title)}** (${status})`,
    errors.length === 1 && errors[0]?.detail === detail ? undefined : text(detail),
    bullets(errors.map(({ pointer, detail: what }) => `${pointer || 'the request'}: ${what}`)),
  ])
