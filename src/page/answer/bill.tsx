import { billTable, freeItems } from '../../render/tables/bill'
import type { Candidate } from '../../schema/candidate'
import { DataTable, Texts } from '../parts'

/** The monthly bill, line by line: as it stands on AWS's, with the date and the source of each price. */
export const Bill = ({ candidate }: { readonly candidate: Candidate }) => {
  const { lineItems } = candidate
  const { columns, rows } = billTable(candidate)
  return (
    <>
      <DataTable
        caption="Line items of a month; below each its usage type on the bill of AWS"
        table={{
          columns: [...columns, { head: 'price as of' }, { head: 'source' }],
          rows: rows.map((row, index) => {
            const line = lineItems[index]
            return line ? [...row, line.asOf, line.source] : row
          }),
        }}
        cell={(text, { row, column }) => {
          const line = column === 0 ? lineItems[row] : undefined
          return line ? (
            <>
              {text}
              <small>{line.usagetype}</small>
            </>
          ) : (
            text
          )
        }}
      />
      <Texts texts={freeItems(candidate)} />
    </>
  )
}
