import type { UpperBound } from '../../schema/candidate'

type Bound = Pick<UpperBound, 'partitionsAtMost'> & { readonly bound: string }

/**
 * The upper bound that allows fewest partitions, of those that a number of partitions can keep. The
 * replicas of a cluster are always limited, so that it is never one without limit; undefined where
 * there are no brokers to bound.
 */
export const tightest = <Each extends Bound>(bounds: readonly Each[]): Each | undefined =>
  bounds
    .filter((bound) => !isDataAlone(bound))
    .reduce<Each | undefined>(
      (least, bound) => (least && least.partitionsAtMost <= bound.partitionsAtMost ? least : bound),
      undefined,
    )

/** Whether the files of the data alone are too many, so that no number of partitions mends it. */
export const isDataAlone = ({ bound, partitionsAtMost }: Bound): boolean =>
  (bound === 'file-handles' || bound === 'map-areas') && partitionsAtMost === 0
