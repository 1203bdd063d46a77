import { labelOf } from '../../written/labels'
import { firstValue } from '../../written/written'
import type { View } from '../view'
import { Notes } from './notes'

/** Where a plan starts from that was not told a region. */
export const DEFAULT_REGION = 'us-east-1'

/** The region, by its city, so that a few letters on the keyboard find it. */
export const RegionField = ({ view }: { readonly view: View }) => {
  const { asked, regionNames } = view
  const written = firstValue(asked.written, 'region')
  // An address without a region does not say which one; the empty form begins somewhere.
  const region = asked.region ?? written ?? (asked.written.size === 0 ? DEFAULT_REGION : '')
  return (
    <div class="field">
      <label for="region">{labelOf('region')}</label>
      <select
        id="region"
        name="region"
        aria-describedby="region-notes"
        aria-invalid={asked.faults.has('region') ? 'true' : undefined}
      >
        {regionNames.has(region) ? null : (
          <option value={region} selected>
            {region === '' ? 'Choose a region' : region}
          </option>
        )}
        {byCity(regionNames).map(([code, label]) => (
          <option value={code} selected={code === region}>
            {label}
          </option>
        ))}
      </select>
      <Notes field="region" view={view} />
    </div>
  )
}

/** Regions as city, part of the world and code: Seoul, Asia Pacific (ap-northeast-2). */
const byCity = (regionNames: ReadonlyMap<string, string>): [string, string][] =>
  [...regionNames]
    .map(([code, name]): [string, string] => [code, `${cityFirst(name)} (${code})`])
    .sort(([, one], [, other]) => (one < other ? -1 : 1))

const cityFirst = (name: string): string => {
  const [, area, city] = /^(.*?) \((.*)\)$/.exec(name) ?? []
  if (area === undefined || city === undefined) return name
  return city === 'Central' ? `${area}, ${city}` : `${city}, ${area}`
}
