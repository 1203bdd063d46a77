import { wantedPrices } from '../catalogue/wanted'
import { dayOf } from '../schema/provenance'
import type { PriceSource } from '../schema/wanted-prices'
import type { Arguments } from './args'
import { REGIONS } from './args'
import { fetchRegion } from './fetch'
import { changedTexts, readPriceFiles, writeWhole } from './files'
import { merged, rowsIn } from './merge'
import { acceptedText, diffText, refusalText, regionLine, writtenText } from './report'
import type { Review } from './review'
import { reviewOf } from './review'
import { clearStatus, exitOnSignals, showStatus } from './terminal'

type Asked = Extract<Arguments, { kind: 'refresh' }>

/**
 * Reads the prices of every region that was asked for, shows what differs from the files, and writes
 * them; the exit code, 1 when there are doubts that were not accepted. Nothing is written before every
 * region was read. Throws FetchFailed at the first region whose prices cannot be fetched, and
 * PriceFilesError.
 */
export const refresh = async (source: PriceSource, asked: Asked): Promise<number> => {
  const { regions, accept, folder } = asked
  const today = dayOf(new Date())
  const files = readPriceFiles(folder)
  const ignoreSignals = exitOnSignals('Interrupted: nothing was written.')

  const reviews: Review[] = []
  for (const region of regions) {
    const wanted = wantedPrices(region)
    const onQuery = (what: string): void => showStatus(`${region}  ${what}`)
    const fetched = await fetchRegion(source, wanted, { today, onQuery }).finally(clearStatus)
    const review = reviewOf(wanted, rowsIn(files, region), fetched)
    reviews.push(review)
    console.error(regionLine(review))
  }

  console.log(diffText(reviews))
  const refusal = refusalText(reviews)
  if (refusal !== undefined && !accept) {
    console.error(refusal)
    return 1
  }
  const accepted = acceptedText(reviews)
  if (accepted !== undefined) console.log(accepted)

  const refreshed = new Map(reviews.map(({ wanted, rows }) => [wanted.region, rows]))
  const typeOrder = reviews[0]?.wanted.instanceTypes ?? []
  const after = merged(files, refreshed, { today, regionOrder: REGIONS, typeOrder })
  const texts = changedTexts(files, after)
  writeWhole(folder, texts)
  ignoreSignals()
  console.log(writtenText(Object.keys(texts), folder, today))
  return 0
}
