import type { Candidate } from '../../schema/candidate'
import { clusterAndPartitions } from '../answer/cluster'
import { platformName } from '../names'
import { billTable, freeItems } from '../tables/bill'
import { bullets } from './blocks'
import { text } from './escape'
import { tableBlock } from './table'

/** The monthly bill of a cluster under a heading: every line, the total, and what is not billed. */
export const billBlocks = (candidate: Candidate): (string | undefined)[] => [
  `#### ${text(`${platformName(candidate.platform)}: ${clusterAndPartitions(candidate)}`)}`,
  tableBlock(billTable(candidate)),
  bullets(freeItems(candidate)),
]
