import { dollars } from '../../core/words'
import { clusterAndPartitions, clusterWords } from '../../render/answer/cluster'
import { counted } from '../../render/answer/figures'
import { sizeNotes } from '../../render/answer/size-notes'
import { platformName } from '../../render/names'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import type { Written } from '../../written/written'
import { Linked } from '../linked'
import { Section, Texts } from '../parts'
import type { Chosen } from '../read/candidate'
import { candidateKey, candidatesOf } from '../read/candidate'
import { Bill } from './bill'
import { Health } from './health'
import { Uses } from './uses'

interface CandidateProps {
  readonly plan: Plan
  readonly chosen: Chosen
  readonly linkTo: (candidate: string) => string
  readonly written: Written
}

/** One cluster: what fills it, its bill, its health, and the others of its platform. */
export const CandidateView = ({ plan, chosen, linkTo, written }: CandidateProps) => {
  const { candidate, isReplaced } = chosen
  const { platform, warnings, monthlyUsd } = candidate
  return (
    <Section
      id="candidate"
      title={`${platformName(platform)}: ${clusterAndPartitions(candidate)}, ${dollars(monthlyUsd)} a month`}
    >
      {isReplaced ? (
        <p class="note">
          What was chosen is not among the candidates of this workload: this is the best of{' '}
          {platformName(platform)}.
        </p>
      ) : null}
      <Others plan={plan} candidate={candidate} linkTo={linkTo} />
      <h3>How full it is</h3>
      <Uses candidate={candidate} />
      <Texts texts={sizeNotes(plan, candidate)} />
      <h3>Its bill</h3>
      <Bill candidate={candidate} />
      <Health candidate={candidate} />
      {warnings.map(({ code, detail }) => (
        <p class="note" data-warning={code}>
          <Linked text={detail} written={written} />
        </p>
      ))}
    </Section>
  )
}

/** Candidates that are offered; a full answer has hundreds. */
const MOST_CHIPS = 20

/** The candidates of the same platform, and the best of the others, each a link. */
const Others = ({
  plan,
  candidate,
  linkTo,
}: Pick<CandidateProps, 'plan' | 'linkTo'> & { readonly candidate: Candidate }) => {
  const all = plan.platforms.flatMap((entry) =>
    entry.platform === candidate.platform ? candidatesOf(entry) : entry.best ? [entry.best] : [],
  )
  const key = candidateKey(candidate)
  const shown = all.slice(0, MOST_CHIPS)
  return (
    <nav aria-label="Candidates">
      <ul class="chips">
        {shown.map((each) => (
          <li>
            <a
              href={linkTo(candidateKey(each))}
              aria-current={candidateKey(each) === key ? 'true' : undefined}
            >
              {each.platform === candidate.platform && each.brokers !== undefined
                ? clusterWords(each)
                : platformName(each.platform)}{' '}
              <small>{dollars(each.monthlyUsd)}</small>
            </a>
          </li>
        ))}
      </ul>
      {all.length > MOST_CHIPS ? (
        <p class="note">and {counted(all.length - MOST_CHIPS, 'candidate')} more, in the CSV.</p>
      ) : null}
    </nav>
  )
}
