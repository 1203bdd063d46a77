import { PERCENT } from '../../core/units'
import { amount } from '../../core/words'
import { percent } from '../../render/answer/figures'
import { plainName } from '../../render/names'
import type { Candidate, ConstraintUse } from '../../schema/candidate'

/** From this share on a bar is marked as nearly full. */
const NEARLY_FULL = 0.8

/** Every constraint of a cluster as a bar, the fullest first; the one that decided is marked. */
export const Uses = ({ candidate }: { readonly candidate: Candidate }) => {
  const uses = [...candidate.constraints].sort((one, other) => other.utilisation - one.utilisation)
  return (
    <ul class="uses">
      {uses.map((use) => (
        <Use use={use} isBinding={use.constraint === candidate.bindingConstraint} />
      ))}
    </ul>
  )
}

const Use = ({ use, isBinding }: { readonly use: ConstraintUse; readonly isBinding: boolean }) => {
  const { constraint, utilisation, source } = use
  const width = Math.min(1, utilisation) * PERCENT
  return (
    <li data-constraint={constraint}>
      <span class="name">
        {plainName(constraint)} {isBinding ? <strong class="tag">decided</strong> : null}
      </span>
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rail" width="100" height="8" />
        <rect
          class={isNearlyFull(use) ? 'fill high' : 'fill'}
          width={width.toFixed(1)}
          height="8"
        />
      </svg>
      <span class="share">{percent(utilisation * PERCENT)}</span>
      <small>
        {constraint === 'minimum-brokers' ? `${amount(use.demand)} brokers` : demandWords(use)}{' '}
        <cite>{source}</cite>
      </small>
    </li>
  )
}

/** Brokers of which there are as few as may be are no load. */
const isNearlyFull = ({ constraint, utilisation }: ConstraintUse): boolean =>
  constraint !== 'minimum-brokers' && utilisation >= NEARLY_FULL

const demandWords = ({
  demand,
  unit,
  capacityPerBroker: broker,
  capacityPerCluster: cluster,
  brokersNeeded,
}: ConstraintUse): string => {
  const capacity =
    broker !== undefined
      ? `, ${amount(broker)} a broker`
      : cluster !== undefined
        ? ` of ${amount(cluster)} for the cluster`
        : ''
  const brokers = brokersNeeded === undefined ? '' : `: ${amount(brokersNeeded)} brokers at least`
  return `${amount(demand, unit)}${capacity}${brokers}.`
}
