import { charged } from '../../bill'
import type { Fit, FitDetails, PlatformModel } from '../../fit'
import { outcomesOf } from '../../fit'
import { usdFromCents } from '../../money'
import { once } from '../../once'
import { isRuledOut, parted, unreachableTarget } from '../../rejection'
import { diskUse } from '../../requirements'
import { bindingOf, requirementsOf } from '../../sizing'
import { ec2Besides } from './bill'
import type { Ec2Cluster, Ec2Planned } from './cluster'
import { cheapestAlike, ec2Clusters } from './cluster'
import { diskWarnings } from './disk-warnings'
import { ec2Needs } from './requirements'
import { tooManyReplicas } from './rule-out'
import { tierWarnings } from './tier'
import { ec2Volume } from './volume'

const platform = 'ec2'

/** Self-managed Kafka on EC2, on EBS volumes or on local disks, with its own controllers. */
export const ec2: PlatformModel = {
  id: platform,
  outcomes: (context) => {
    const reason = unreachableTarget({ platform }, context.load) ?? tooManyReplicas(context)
    if (reason) return outcomesOf([[reason]])
    const besides = ec2Besides(context)
    if (isRuledOut(besides)) return outcomesOf([[besides]])
    const planned = { context, needs: ec2Needs(context), besides }
    const { left: clusters, ruledOut } = parted(ec2Clusters(planned))
    const fit = (cluster: Ec2Cluster): Fit => fitOf(cluster, planned)
    return {
      fits: () => clusters.map(fit),
      contenders: cheapestAlike(clusters).map(fit),
      ruledOut,
    }
  },
}

const fitOf = (cluster: Ec2Cluster, planned: Ec2Planned): Fit => ({
  platform,
  instanceType: cluster.shape.instanceType,
  brokers: cluster.brokers,
  storageType: cluster.shape.disk.storageType,
  monthlyUsd: usdFromCents(cluster.hours.cents + cluster.besides.cents),
  details: once(() => detailsOf(cluster, planned)),
})

const detailsOf = (
  { shape, brokers, hours, besides }: Ec2Cluster,
  { context, needs }: Ec2Planned,
): FitDetails => {
  const { load, facts } = context
  const volume = ec2Volume(shape.disk, diskUse(load, brokers), facts)
  const requirements = requirementsOf(needs.all, shape)
  return {
    storageGiBPerBroker: volume.gib,
    volumeMiBps: volume.mibps,
    volumeIops: volume.iops,
    diskMiBpsPerBroker: volume.mibps && Math.min(volume.mibps, shape.ebsMiBps),
    purchase: load.workload.ec2Purchase,
    bindingConstraint: bindingOf(requirements).constraint,
    requirements,
    charges: charged([hours.charge, ...besides.charges]),
    freeItems: [],
    warnings: [...tierWarnings(context), ...diskWarnings(shape.disk)],
  }
}
