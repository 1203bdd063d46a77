import { amount } from '../../core/words'
import { givenPrices, pricesLead, pricesTable } from '../../render/tables/prices'
import { workloadPairs } from '../../render/tables/workload'
import { assumptionFields } from '../../schema/assumptions'
import type { Plan } from '../../schema/plan'
import { Field } from '../form/field'
import { DataTable } from '../parts'
import type { View } from '../view'
import { FORM_ID } from '../view'

/** What a plan rests on: the workload as planned, and the prices. */
export const Basis = ({ plan }: { readonly plan: Plan }) => {
  const prices = pricesTable(plan.priceBook)
  return (
    <>
      <details id="planned">
        <summary>The workload as planned, every default filled in</summary>
        <DataTable
          caption="The workload as planned"
          table={{
            columns: [{ head: 'workload' }, { head: 'value' }],
            rows: workloadPairs(plan.workload, plan.demand),
          }}
        />
      </details>
      <details id="prices">
        <summary>Prices, with their dates and sources</summary>
        <p>{pricesLead(plan)}</p>
        {prices ? <DataTable caption="Price lists" table={prices} /> : null}
        <p>{givenPrices(plan.assumptions)}</p>
      </details>
    </>
  )
}

const NAMES = Object.keys(assumptionFields)

/** Every assumption, changeable in place; they are here without an answer too, or a fault would lose them. */
export const Assumptions = ({ view }: { readonly view: View }) => {
  const { written, faults } = view.asked
  const set = NAMES.filter((name) => written.has(name) || faults.has(name)).length
  return (
    <details id="assumed" open={set > 0}>
      <summary id="assumed-title" data-live="">
        {amount(NAMES.length)} assumptions, each changeable here{' '}
        {set > 0 ? <span class="count">{set} set</span> : null}
      </summary>
      <div class="assumptions">
        {NAMES.map((name) => (
          <Field field={name} view={view} placeholder="" withMeaning form={FORM_ID} />
        ))}
      </div>
      <button type="submit" form={FORM_ID}>
        Plan with these
      </button>
    </details>
  )
}
