import { dollars } from '../../core/words'
import { clusterWords } from '../../render/answer/cluster'
import { counted } from '../../render/answer/figures'
import { planSentences } from '../../render/answer/plan'
import { platformName } from '../../render/names'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import type { Written } from '../../written/written'
import { Linked } from '../linked'
import { chosenCandidate } from '../read/candidate'

/** The answer in one sentence, the figures of it, and what else is to be said. */
export const Verdict = ({ plan, written }: { readonly plan: Plan; readonly written: Written }) => {
  const [first, ...others] = planSentences(plan)
  const cheapest = chosenCandidate(plan, undefined)?.candidate
  return (
    <section id="verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">Answer</h2>
      <p class="lead">{first}</p>
      {cheapest ? <Figures plan={plan} cheapest={cheapest} /> : null}
      {others.length > 0 ? <p>{others.join(' ')}</p> : null}
      {plan.warnings.length > 0 ? (
        <div class="warnings">
          <h3>Know before you use it</h3>
          <ul>
            {plan.warnings.map(({ code, detail }) => (
              <li data-warning={code}>
                <Linked text={detail} written={written} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

const Figures = ({ plan, cheapest }: { readonly plan: Plan; readonly cheapest: Candidate }) => {
  const versus = plan.comparison.mskVersusEc2
  const figures = [
    ['Cheapest', platformName(cheapest.platform)],
    ['A month', dollars(cheapest.monthlyUsd)],
    ['Cluster', cheapest.brokers === undefined ? 'grows by itself' : clusterWords(cheapest)],
    ['Partitions', counted(cheapest.partitions, 'partition')],
    ...(versus && versus.deltaUsd > 0
      ? [
          [
            'Break-even of EC2',
            `${counted(versus.breakEvenEngineerHours, 'hour')} of engineering a month`,
          ],
        ]
      : []),
  ] as const
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
