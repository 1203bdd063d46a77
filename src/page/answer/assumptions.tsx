import { amount } from '../../core/words'
import { givenPrices, pricesLead, pricesTable } from '../../render/tables/prices'
import { workloadPairs } from '../../render/tables/workload'
import { assumptionFields } from '../../schema/assumptions'
import type { Plan } from '../../schema/plan'
import { choicesOf } from '../form/choices'
import { Control } from '../form/control'
import { labelOf } from '../form/labels'
import { meaningOf, Notes, plannedWith } from '../form/notes'
import { DataTable, Section } from '../parts'
import type { View } from '../view'
import { FORM_ID } from '../view'

/** What the answer rests on: the workload as planned, every assumption, changeable in place, the prices. */
export const Basis = ({ view, plan }: { readonly view: View; readonly plan: Plan }) => {
  const prices = pricesTable(plan.priceBook)
  const changed = Object.keys(assumptionFields).filter((name) => view.asked.written.has(name))
  return (
    <Section id="assumptions" title="What it rests on">
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
      <details id="assumed" open={changed.length > 0}>
        <summary>
          {amount(Object.keys(assumptionFields).length)} assumptions, each changeable here
          {changed.length > 0 ? <span class="count"> {changed.length} set</span> : null}
        </summary>
        <div class="assumptions">
          {Object.keys(assumptionFields).map((name) => (
            <Assumption name={name} view={view} plan={plan} />
          ))}
        </div>
        <button type="submit" form={FORM_ID}>
          Plan with these
        </button>
      </details>
      <details id="prices">
        <summary>Prices, with their dates and sources</summary>
        <p>{pricesLead(plan)}</p>
        {prices ? <DataTable caption="Price lists" table={prices} /> : null}
        <p>{givenPrices(plan.assumptions)}</p>
      </details>
    </Section>
  )
}

const Assumption = ({
  name,
  view,
  plan,
}: {
  readonly name: string
  readonly view: View
  readonly plan: Plan
}) => (
  <div class="field">
    <label for={name}>{labelOf(name)}</label>
    <Control
      name={name}
      values={view.asked.written.get(name) ?? []}
      placeholder={plannedWith(name, plan) ?? (choicesOf(name).options.length > 0 ? '' : 'none')}
      isFaulty={view.asked.faults.has(name)}
    />
    <Notes field={name} view={view} />
    <p class="meaning">{meaningOf(name)}</p>
  </div>
)
