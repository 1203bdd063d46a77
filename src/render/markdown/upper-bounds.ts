import type { Bounded } from '../tables/bounds-that-matter'
import { upperBoundsLead, upperBoundsNote, upperBoundsTable } from '../tables/upper-bounds'
import { text } from './escape'
import { tableBlock } from './table'

/** The upper bounds of clusters that matter, with what they are; none where no cluster has any. */
export const upperBoundBlocks = (clusters: readonly Bounded[]): string[] => {
  const bounds = upperBoundsTable(clusters)
  return bounds
    ? [text(upperBoundsLead), tableBlock(bounds), text(upperBoundsNote(clusters) ?? '')]
    : []
}
