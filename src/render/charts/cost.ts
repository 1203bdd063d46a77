import { amount, dollars, GIVEN } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import { listed } from '../answer/figures'
import { clusterName, plainName, platformName } from '../names'
import { whyNot } from '../why-not'
import { delta, fitRow, missRow } from './cost-rows'
import { heading } from './heading'
import { legend } from './legend'
import type { Block } from './paragraph'
import { stacked } from './paragraph'
import { segmentsOf } from './segments'
import { MARGIN, svgDocument } from './svg'
import type { Theme } from './theme'

const ROW_GAP = 18
const SPACE: Block = { drawing: [], height: ROW_GAP }

/** Where there are several of these pictures: the name of one, and what its longest bar would cost. */
export interface CostChartOptions {
  readonly id?: string
  readonly mostUsd?: number
}

/**
 * Monthly cost by platform: a bar for each that fits, stacked by item of the bill; the others with the
 * reason. Cheapest first, since the picture is asked which one that is, and bars in the order of their
 * length are read as a ranking; what does not fit comes last, in the order of the plan.
 */
export const costChart = (plan: Plan, theme: Theme, options: CostChartOptions = {}): string => {
  const bests = bestOf(plan)
  const mostUsd = options.mostUsd ?? Math.max(...bests.map(({ monthlyUsd }) => monthlyUsd))
  const misses = plan.platforms
    .filter(({ best }) => !best)
    .map(({ platform }) => ({ platform, why: reason(plan, platform) }))
  const title = claim(bests, misses.length)
  const rows = [
    ...bests.map((best) => (y: number) => fitRow(best, { bests, mostUsd }, y)),
    ...misses.map((miss) => (y: number) => missRow(miss, y)),
  ].flatMap((row) => [() => SPACE, row])
  const { drawing, bottom } = stacked(MARGIN, [
    (y) => heading({ title, subtitle: subtitle(plan) }, y),
    ...rows,
    () => SPACE,
    (y) => footer(bests, y),
  ])
  return svgDocument(
    {
      id: options.id ?? 'cost',
      title,
      description: [
        `${subtitle(plan)}.`,
        ...bests.map((best) => billInWords(best, bests)),
        ...misses.map(({ platform, why }) => `${platformName(platform)} does not fit: ${why}.`),
      ].join(' '),
      height: bottom + MARGIN - (bests.length > 0 ? 0 : ROW_GAP),
      body: drawing,
    },
    theme,
  )
}

const bestOf = ({ platforms }: Plan): Candidate[] =>
  platforms
    .flatMap(({ best }) => (best ? [best] : []))
    .sort((one, other) => one.monthlyUsd - other.monthlyUsd)

const reason = (plan: Plan, platform: Platform): string =>
  whyNot(plan, platform) ?? 'no shape was considered'

const claim = (bests: readonly Candidate[], misses: number): string => {
  const [cheapest] = bests
  if (!cheapest) return 'Nothing fits this workload'
  const winners = bests.filter(({ monthlyUsd }) => monthlyUsd === cheapest.monthlyUsd)
  const name = listed(winners.map(({ platform }) => platformName(platform)))
  const usd = `${dollars(cheapest.monthlyUsd)} a month`
  if (winners.length > 1) return `${name} are cheapest: ${usd} each`
  if (bests.length > 1) return `${name} is cheapest: ${usd}`
  return `${misses > 0 ? `Only ${name} fits` : name}: ${usd}`
}

const subtitle = ({ workload }: Plan): string =>
  `USD a month in ${workload.region} at ${amount(workload.averageIngressMiBps, 'MiB/s')} on average, ${amount(workload.peakIngressMiBps, 'MiB/s')} at peak`

const billInWords = (best: Candidate, bests: readonly Candidate[]): string => {
  const items = segmentsOf(best).map(
    ({ item, monthlyUsd }) => `${plainName(item)} ${dollars(monthlyUsd)}`,
  )
  return `${platformName(best.platform)}, ${clusterName(best)}: ${dollars(best.monthlyUsd)} a month, ${delta(best, bests)}; ${items.join(', ')}.`
}

/** What the hues mean, and the dates of the prices; nothing where there is no bill. */
const footer = (bests: readonly Candidate[], top: number): Block => {
  if (bests.length === 0) return { drawing: [], height: 0 }
  return legend(
    [
      { colours: ['brokers', 'controllers', 'partitions'], label: 'compute' },
      { colours: ['root-volumes', 'tiered-storage', 'storage'], label: 'storage' },
      {
        colours: ['data-in', 'replication-across-zones', 'consumers-across-zones'],
        label: 'traffic',
      },
      { colours: [], label: `Prices ${daysOf(bests)}` },
    ],
    top,
  )
}

const daysOf = (bests: readonly Candidate[]): string => {
  const all = bests.flatMap(({ lineItems }) => lineItems.map(({ asOf }) => asOf))
  const days = all.filter((day) => day !== GIVEN).sort()
  const [first, last] = [days[0], days.at(-1)]
  return [
    ...(first === undefined ? [] : [`of ${first === last ? first : `${first} to ${last}`}`]),
    ...(all.includes(GIVEN) ? ['as given'] : []),
  ].join(' and ')
}
