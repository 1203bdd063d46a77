import type { Plan } from '../../schema/plan'
import { comparisonTable } from '../tables/comparison'
import { section } from './blocks'
import { mskVersusEc2Blocks } from './msk-versus-ec2'
import { tableBlock } from './table'

/** Every platform asked for, the cheapest first and those that do not fit last; MSK against EC2. */
export const comparisonSection = (plan: Plan): string | undefined =>
  section('Comparison', [tableBlock(comparisonTable(plan)), ...mskVersusEc2Blocks(plan)])
