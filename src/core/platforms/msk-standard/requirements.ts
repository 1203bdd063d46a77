import type { PlatformContext } from '../../fit'
import { replicaNeed, targetNeeds } from '../../partitions/requirements'
import { quotaMiBps } from '../../quota'
import {
  connectionNeeds,
  diskNeed,
  guidedBy,
  minimumNeed,
  networkNeed,
  storageNeed,
  throughputNeeds,
} from '../../requirements'
import type { Need } from '../../sizing'
import type { StandardShape } from './shape'
import { volumeCapMiBps } from './volume'

/** Everything that sizes a cluster of MSK Standard brokers (docs/method.md). */
export const standardNeeds = (context: PlatformContext): Need<StandardShape>[] => {
  const { load, facts } = context
  const { standard } = facts
  const { storageGiB, iamConnectionsPerBroker, source } = standard
  const volumeMiBps = (shape: StandardShape) =>
    Math.min(shape.volume?.mibps ?? volumeCapMiBps(shape, context), shape.hardware.ebsMiBps)
  const hardwareSource = ({ hardware }: StandardShape) => hardware.source
  return [
    ...guidanceNeeds(context),
    diskNeed(load, volumeMiBps, hardwareSource),
    networkNeed(load, ({ hardware }) => hardware.networkMiBps, hardwareSource),
    storageNeed(
      load,
      ({ volume }) => volume?.gib ?? storageGiB.max,
      () => source,
    ),
    replicaNeed(load, ({ type }) => type.broker.recommendedReplicas, source),
    ...connectionNeeds(load, iamConnectionsPerBroker, source),
    ...targetNeeds(load),
    minimumNeed(load),
  ]
}

const guidanceNeeds = ({ load, facts }: PlatformContext): Need<StandardShape>[] => {
  const { assumptions } = load
  if (!assumptions.throughputGuidance) return []
  const guided = guidedBy(load)
  const mibps = (printed: number) => quotaMiBps(printed, assumptions)
  return throughputNeeds(
    load,
    {
      ingress: ({ type: { broker } }) =>
        guided(mibps(broker.recommendedIngressMBps), mibps(broker.maxIngressMBps)),
      egress: ({ type: { broker } }) =>
        guided(mibps(broker.recommendedEgressMBps), mibps(broker.maxEgressMBps)),
    },
    facts.standard.source,
  )
}
