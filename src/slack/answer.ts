import { plan } from '../core/plan'
import type { Deps } from '../deps'
import { readComparison } from '../written/phrase/read-comparison'
import type { ReadPhrase } from '../written/phrase/read-phrase'
import { readPhrase } from '../written/phrase/read-phrase'
import { writePhrase } from '../written/phrase/write-phrase'
import { comparisonContent } from './blocks/comparison'
import { faultsContent } from './blocks/faults'
import { helpContent } from './blocks/help'
import type { Planned, Surroundings } from './blocks/plan'
import { planContent } from './blocks/plan'
import { regionsContent } from './blocks/regions'
import type { Command } from './command'
import type { Content, Message } from './message'

/** Most characters of a text: what Slack lets a person type is longer, and nobody's workload. */
const MOST_CHARACTERS = 2000

type AnswerDeps = Pick<Deps, 'catalogue' | 'catalogueFor' | 'publicBaseUrl'>

/** The answer to a command; what cannot be answered is told to the person who asked alone. */
export const answer = async (
  command: Command,
  deps: AnswerDeps,
  baseUrl: string,
): Promise<Message> => {
  const around = surroundings(deps, baseUrl, !command.inChannel)
  switch (command.kind) {
    case 'help':
      return told(helpContent(baseUrl))
    case 'regions':
      return seenBy(command, regionsContent(around.regionNames))
    case 'plan':
    case 'compare': {
      if (command.phrase.length > MOST_CHARACTERS)
        return told(faultsContent([TOO_LONG], { ...around, phrases: [] }))
      const { phrases, faults } = await readAll(command, deps)
      const planned = faults.length > 0 ? [] : plannedOf(phrases)
      if (planned.length === 0) return told(faultsContent(faults, { ...around, phrases }))
      return seenBy(command, contentOf(planned, around))
    }
    default:
      return command satisfies never
  }
}

const TOO_LONG = `The text is longer than ${MOST_CHARACTERS} characters: the page takes more`

/** What is asked of phrases that the planner wrote itself. */
interface Rewritten {
  readonly phrases: readonly string[]
  /** Another region than theirs. */
  readonly region?: string
  /** Who shares the answer and what was asked, as markup; only the person who asked sees it without. */
  readonly sharedBy?: string
}

/** The answer to phrases that the planner wrote; or why one cannot be planned for. */
export const answerTo = async (
  { phrases: written, region, sharedBy }: Rewritten,
  deps: AnswerDeps,
  baseUrl: string,
): Promise<{ readonly ok: boolean; readonly content: Content }> => {
  const phrases = await Promise.all(
    written.map((phrase) =>
      readPhrase(region === undefined ? phrase : inRegion(phrase, region), deps),
    ),
  )
  const around = surroundings(deps, baseUrl, sharedBy === undefined)
  const faults = phrases.flatMap((phrase) => phrase.faults)
  return faults.length === 0
    ? { ok: true, content: contentOf(plannedOf(phrases), { ...around, sharedBy }) }
    : { ok: false, content: faultsContent(faults, { ...around, phrases }) }
}

/** A phrase that the planner wrote ends in its region. */
const inRegion = (phrase: string, region: string): string => phrase.replace(/\S+$/, region)

const surroundings = (
  { catalogue, publicBaseUrl }: AnswerDeps,
  baseUrl: string,
  isPrivate: boolean,
): Surroundings => ({
  regionNames: catalogue.regionNames,
  baseUrl,
  isPublic: publicBaseUrl?.startsWith('https://') ?? false,
  isPrivate,
})

const readAll = async (
  { kind, phrase }: Extract<Command, { phrase: string }>,
  deps: AnswerDeps,
): Promise<{ readonly phrases: readonly ReadPhrase[]; readonly faults: readonly string[] }> => {
  if (kind === 'compare') return readComparison(phrase, deps)
  const read = await readPhrase(phrase, deps)
  return { phrases: [read], faults: read.faults }
}

const plannedOf = (phrases: readonly ReadPhrase[]): readonly Planned[] =>
  phrases.flatMap((phrase) => {
    const { workload } = phrase
    if (!workload) return []
    const { input, catalogue } = workload
    return [{ phrase, canonical: writePhrase(input), plan: plan(input, catalogue), input }]
  })

const contentOf = (planned: readonly Planned[], around: Surroundings): Content => {
  const [first, ...others] = planned
  return first && others.length === 0
    ? planContent(first, around)
    : comparisonContent(planned, around)
}

const told = (content: Content): Message => ({ response_type: 'ephemeral', ...content })

const seenBy = ({ inChannel }: Command, content: Content): Message => ({
  response_type: inChannel ? 'in_channel' : 'ephemeral',
  ...content,
})
