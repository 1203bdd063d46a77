import type { Plan } from '../../schema/plan'
import { largestLines, otherWays, versusLead, versusTable } from '../tables/msk-versus-ec2'
import { bullets } from './blocks'
import { text } from './escape'
import { tableBlock } from './table'

/** The cheapest MSK platform against EC2, as planned and tuned; what decides; EC2 in other ways. */
export const mskVersusEc2Blocks = (plan: Plan): (string | undefined)[] => {
  const versus = versusTable(plan)
  if (!versus) return []
  return [
    text(versusLead(plan) ?? ''),
    tableBlock(versus),
    ...listWith('The lines of the bills that differ most:', largestLines(plan)),
    ...listWith('EC2 in other ways:', otherWays(plan)),
  ]
}

const listWith = (lead: string, items: readonly string[]): (string | undefined)[] =>
  items.length === 0 ? [] : [text(lead), bullets(items)]
