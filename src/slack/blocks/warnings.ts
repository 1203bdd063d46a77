import { platformName } from '../../render/names'
import { cut } from '../../request/shown'
import type { Plan } from '../../schema/plan'
import type { Weighed } from '../message'
import { context, escaped } from './texts'

/** Warnings that are told, and characters of each. */
const MOST = 4
const MOST_CHARACTERS = 400

/** What to know before the answer is used: of the plans, each thing once, and of their cheapest clusters. */
export const warningBlocks = (plans: readonly Plan[]): readonly Weighed[] => {
  const lines = [...new Set([...plans.flatMap(ofPlan), ...plans.flatMap(ofCheapest)])]
  const more = lines.length - MOST
  return [
    ...lines.slice(0, MOST).map((line) => `:warning: ${escaped(cut(line, MOST_CHARACTERS))}`),
    ...(more > 0 ? [`And ${more} more in the full plan.`] : []),
  ].map((line) => ({ block: context(line), leftOut: 3 }))
}

const ofPlan = ({ warnings }: Plan): readonly string[] => warnings.map(({ detail }) => detail)

const ofCheapest = ({ platforms, comparison }: Plan): readonly string[] =>
  platforms
    .filter(({ platform }) => platform === comparison.cheapest?.platform)
    .flatMap(({ platform, best }) =>
      (best?.warnings ?? []).map(({ detail }) => `${platformName(platform)}: ${detail}`),
    )
