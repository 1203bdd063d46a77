import { raw } from 'hono/html'
import { dollars } from '../core/words'
import { planSentences } from '../render/answer/plan'
import { platformName } from '../render/names'
import { Answer } from './answer/answer'
import type { Answered } from './answered'
import { Faults, UNREAD } from './faults'
import { WorkloadForm } from './form/form'
import { Measured } from './measure/measured'
import { MeasureForm } from './measure/paste-field'
import { More } from './more'
import type { View } from './view'

const NAME = 'Kafka capacity planner'

/** The page: the workload on one side, the answer on the other. */
export const Page = ({
  view,
  answered,
}: {
  readonly view: View
  readonly answered: Answered | undefined
}) => (
  <>
    {raw('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="description"
          content="How many partitions, which cluster on MSK or EC2, what will it cost: by formulas and prices that can be checked by hand."
        />
        <title>{titleOf(answered)}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/planner.css" />
        <link rel="stylesheet" href="/charts.css" />
        <script type="module" src="/planner.js"></script>
      </head>
      <body>
        <a class="skip" href="#answer">
          To the answer
        </a>
        <header>
          <h1>
            <a href="/">{NAME}</a>
          </h1>
          <p>How many partitions, which cluster, what will it cost? Every number can be checked.</p>
        </header>
        <main spellcheck={false}>
          <div id="jump" data-live="">
            {view.pasted ? (
              <a href={view.pasted.ok ? '#measured' : '#faults'}>
                {view.pasted.ok ? 'What was measured' : UNREAD}
              </a>
            ) : null}
            {answered ? (
              <a href="#answer">{shortAnswer(answered)}: see why</a>
            ) : view.asked.faults.size > 0 ? (
              <a href="#faults">{summaryOf(view, answered)}</a>
            ) : null}
          </div>
          <WorkloadForm view={view} />
          <MeasureForm view={view} />
          <div class="side">
            <p id="status" role="status" data-summary={summaryOf(view, answered)} />
            <div id="notice" />
            <div id="measured">{view.pasted?.ok ? <Measured {...view.pasted} /> : null}</div>
            <Faults view={view} />
            <div
              id="answer"
              tabindex={-1}
              data-live="answer"
              data-answered={answered ? 'true' : undefined}
            >
              {answered ? <Answer view={view} answered={answered} /> : <Welcome view={view} />}
            </div>
            <More view={view} answered={answered} />
          </div>
        </main>
        <footer>
          <p>
            The same by HTTP: <a href="/openapi.yaml">openapi.yaml</a>,{' '}
            <a href="/v1/price-book">dates of all prices</a>. US dollars before tax, on demand
            unless chosen otherwise.
          </p>
        </footer>
      </body>
    </html>
  </>
)

const titleOf = (answered: Answered | undefined): string =>
  answered ? `${shortAnswer(answered)} – ${NAME}` : NAME

const shortAnswer = ({ plan }: Answered): string => {
  const { cheapest } = plan.comparison
  return cheapest
    ? `${platformName(cheapest.platform)}, ${dollars(cheapest.monthlyUsd)} a month`
    : 'Nothing fits'
}

const firstSentence = ({ plan }: Answered): string => planSentences(plan)[0] ?? ''

/** What a screen reader is told when an answer has come. */
const summaryOf = ({ asked, pasted }: View, answered: Answered | undefined): string => {
  if (pasted?.ok === false) return UNREAD
  if (answered) return firstSentence(answered)
  const faults = asked.faults.size
  return faults === 0 ? '' : `${faults} ${faults === 1 ? 'field has' : 'fields have'} to be mended`
}

const Welcome = ({ view }: { readonly view: View }) =>
  view.asked.faults.size > 0 ? null : (
    <section class="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">What you get</h2>
      <p>
        Give an average ingress, or start from a published workload. The answer compares MSK
        Standard, MSK Express, MSK Serverless and Kafka on EC2:
      </p>
      <ul>
        <li>which is cheapest, by how much, and which constraint decided;</li>
        <li>how many partitions, at least and at most, with the reason of each bound;</li>
        <li>every line of the bill with its price, its date and its source;</li>
        <li>what was rejected and why, and every assumption, to change in place.</li>
      </ul>
      <p>The address of the page is the answer: share it, and others see the same.</p>
    </section>
  )
