import { Section } from '../parts'

interface TakeAwayProps {
  /** Where the planner is, without a slash at the end. */
  readonly baseUrl: string
  /** The workload as a query of the API. */
  readonly query: string
  /** The curve as a query of the API; undefined where none is drawn. */
  readonly curveQuery: string | undefined
  /** The page itself, as a query. */
  readonly page: string
}

const PICK = 'pick=/comparison/cheapest/monthlyUsd'

/** The answer for a document: as Markdown, table, formula, command, picture or link. */
export const TakeAway = ({ baseUrl, query, curveQuery, page }: TakeAwayProps) => {
  const api = (path: string, more = '') => `${baseUrl}/v1/${path}?${query}${more}`
  return (
    <Section id="take-away" title="Take it away">
      <p class="actions">
        <a class="button" href={api('plan.md')} data-copy-from={`/v1/plan.md?${query}`}>
          Copy as Markdown
        </a>{' '}
        <a href={api('plan.csv')}>Table (CSV)</a>{' '}
        <a href={api('plan.csv', '&section=lineItems')}>Line items (CSV)</a>{' '}
        <a href={api('plan.png', '&scale=2')}>Cost as PNG</a> <a href={api('plan.svg')}>as SVG</a>{' '}
        <a href={api('partitions.png', '&scale=2')}>Partitions as PNG</a>{' '}
        {curveQuery === undefined ? null : (
          <a href={`${baseUrl}/v1/sweep.png?${curveQuery}&pixelScale=2`}>Curve as PNG</a>
        )}{' '}
        <a href={api('plan')}>All numbers (JSON)</a>
      </p>
      <div class="texts">
        <Text id="permalink" label="Link to this page" text={`${baseUrl}/?${page}`} />
        <Text id="excel" label="Excel, one number" text={excel(api('value', `&${PICK}`))} />
        <Text
          id="sheets"
          label="Google Sheets, one number"
          text={sheets(api('value', `&${PICK}`))}
        />
        <Text
          id="sheets-table"
          label="Google Sheets, a table"
          text={sheetsTable(api('plan.csv'))}
        />
        <Text id="curl" label="Shell" text={`curl -s '${api('plan').replaceAll("'", '%27')}'`} />
        <Text id="picture" label="Picture in Markdown" text={`![Kafka cost](${api('plan.svg')})`} />
      </div>
    </Section>
  )
}

/** A text in a formula of Excel has at most 255 characters; a longer one is put together. */
const EXCEL_TEXT = /.{1,250}/gs

const excel = (url: string): string =>
  `=NUMBERVALUE(WEBSERVICE(${(url.match(EXCEL_TEXT) ?? []).map((part) => `"${part}"`).join('&')}), ".")`
const sheets = (url: string): string => `=VALUE(IMPORTDATA("${url}", ",", "en_US"))`
const sheetsTable = (url: string): string => `=IMPORTDATA("${url}", ",", "en_US")`

const Text = ({
  id,
  label,
  text,
}: {
  readonly id: string
  readonly label: string
  readonly text: string
}) => (
  <div class="text">
    <label for={`take-${id}`}>{label}</label>
    <input id={`take-${id}`} readonly value={text} />
    <button type="button" class="copy" data-copies={`take-${id}`} aria-label={`Copy: ${label}`}>
      Copy
    </button>
  </div>
)
