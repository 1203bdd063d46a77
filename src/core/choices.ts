import type { Catalogue } from '../schema/catalogue'
import type { Choice } from '../schema/comparison'
import type { WorkloadInput } from '../schema/workload'
import { choice } from './compare'
import { evaluateAll } from './plan'
import { prepare } from './prepare'

/**
 * The best cluster of each platform that fits, as the comparison of a plan names them, and nothing
 * else of the plan. Asks the same of the request and the catalogue as `plan`.
 */
export const bestChoices = (given: WorkloadInput, catalogue: Catalogue): Choice[] =>
  evaluateAll(prepare(given, catalogue))
    .flatMap(({ best }) => best ?? [])
    .map(choice)
