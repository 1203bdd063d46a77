import type {
  Candidate,
  ConstraintUse,
  FreeItem,
  LineItem,
  Rejection,
} from '../../schema/candidate'
import type { PlatformChoice } from '../../schema/comparison'
import type { Plan, PlatformPlan } from '../../schema/plan'
import { whyNot } from '../why-not'
import { partitionColumns, partitionRows } from './partitions'
import { fieldsOf, section } from './section'

/** The best cluster of a platform, and what the comparison says of it; or why there is none. */
interface PlatformRow {
  readonly platform: string
  readonly best: Candidate | undefined
  readonly choice: PlatformChoice | undefined
  readonly why: string | undefined
}

const platformRows = (plan: Plan): PlatformRow[] =>
  plan.platforms.map(({ platform, best }) => ({
    platform,
    best,
    choice: plan.comparison.perPlatform.find((choice) => choice.platform === platform),
    why: whyNot(plan, platform),
  }))

const oldestDay = ({ lineItems }: Candidate): string | undefined =>
  lineItems.map(({ asOf }) => asOf).sort()[0]

const bindingUtilisation = ({ constraints, bindingConstraint }: Candidate): number | undefined =>
  constraints.find(({ constraint }) => constraint === bindingConstraint)?.utilisation

const platforms = section(platformRows, {
  platform: ({ platform }) => platform,
  fits: ({ best }) => best !== undefined,
  instanceType: ({ best }) => best?.instanceType,
  brokers: ({ best }) => best?.brokers,
  partitions: ({ best }) => best?.partitions,
  storageType: ({ best }) => best?.storageType,
  storageGiBPerBroker: ({ best }) => best?.storageGiBPerBroker,
  volumeMiBps: ({ best }) => best?.volumeMiBps,
  purchase: ({ best }) => best?.purchase,
  bindingConstraint: ({ best }) => best?.bindingConstraint,
  bindingUtilisation: ({ best }) => best && bindingUtilisation(best),
  monthlyUsd: ({ best }) => best?.monthlyUsd,
  deltaUsd: ({ choice }) => choice?.deltaUsd,
  deltaPercent: ({ choice }) => choice?.deltaPercent,
  leastUsd: ({ choice }) => choice?.leastUsd,
  oldestPriceAsOf: ({ best }) => best && oldestDay(best),
  why: ({ why }) => why,
})

const bests = ({ platforms }: Plan): Candidate[] =>
  platforms.flatMap(({ best }) => (best ? [best] : []))

/** Parts of the best candidates, each with the platform it belongs to. */
const ofBests =
  <Part extends object>(parts: (best: Candidate) => readonly Part[]) =>
  (plan: Plan) =>
    bests(plan).flatMap((best) => parts(best).map((part) => ({ platform: best.platform, ...part })))

const lineItems = section(
  ofBests(({ lineItems }) => lineItems),
  fieldsOf<LineItem & { platform: string }>(
    'platform',
    'item',
    'service',
    'usagetype',
    'region',
    'quantity',
    'unit',
    'unitUsd',
    'monthlyUsd',
    'asOf',
    'source',
  ),
)

const freeItems = section(
  ofBests(({ freeItems }) => freeItems),
  fieldsOf<FreeItem & { platform: string }>(
    'platform',
    'item',
    'quantity',
    'unit',
    'why',
    'source',
  ),
)

const constraints = section(
  ofBests(({ constraints, bindingConstraint }) =>
    constraints.map((use) => ({ ...use, binds: use.constraint === bindingConstraint })),
  ),
  fieldsOf<ConstraintUse & { platform: string; binds: boolean }>(
    'platform',
    'constraint',
    'demand',
    'unit',
    'capacityPerBroker',
    'capacityPerCluster',
    'brokersNeeded',
    'utilisation',
    'binds',
    'source',
  ),
)

const ranked = ({ best, alternatives }: PlatformPlan) =>
  [...(best ? [best] : []), ...alternatives].map((candidate, index) => ({
    rank: index + 1,
    ...candidate,
  }))

const candidates = section(
  ({ platforms }: Plan) => platforms.flatMap(ranked),
  fieldsOf<Candidate & { rank: number }>(
    'platform',
    'rank',
    'instanceType',
    'brokers',
    'partitions',
    'storageType',
    'storageGiBPerBroker',
    'volumeMiBps',
    'volumeIops',
    'diskMiBpsPerBroker',
    'provisionedThroughput',
    'purchase',
    'bindingConstraint',
    'monthlyUsd',
  ),
)

const rejected = section(({ platforms }: Plan) => platforms.flatMap(({ rejected }) => rejected), {
  ...fieldsOf<Rejection>(
    'platform',
    'instanceType',
    'storageType',
    'provisionedThroughput',
    'constraint',
    'needed',
    'limit',
    'unit',
    'why',
    'source',
    'partitionsAtMost',
  ),
  decidedBy: ({ decidedBy }) => decidedBy?.constraint,
})

const partitions = section(
  (plan: Plan) => partitionRows(plan.partitions, bests(plan)),
  partitionColumns,
)

/** The tables of a plan by name; `platforms` has one row for each platform asked for. */
export const planSections = {
  platforms,
  lineItems,
  freeItems,
  constraints,
  partitions,
  candidates,
  rejected,
}
