import { amount } from '../../core/words'
import { plainName } from '../../render/names'
import type { Candidate, PartitionHealth } from '../../schema/candidate'
import { DataTable } from '../parts'

/** What the partitions do to a broker: failover, latency, handles; and every bound they stay under. */
export const Health = ({ candidate }: { readonly candidate: Candidate }) => {
  const health = candidate.partitionHealth
  if (!health)
    return (
      <p class="note">
        Brokers are AWS's to run here: no failover, latency or file handles to plan for.
      </p>
    )
  return (
    <div id="health">
      <h3>Its health</h3>
      <dl class="figures">
        {figuresOf(health).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        caption="Upper bounds on this cluster"
        table={{
          columns: [
            { head: 'bound' },
            { head: 'value', align: 'right' },
            { head: 'limit', align: 'right' },
            { head: 'unit' },
            { head: 'partitions at most', align: 'right' },
            { head: 'holds' },
            { head: 'source' },
          ],
          rows: health.upperBounds.map((bound) => [
            plainName(bound.bound),
            amount(bound.value),
            amount(bound.limit),
            bound.unit,
            amount(bound.partitionsAtMost),
            bound.holds ? 'yes' : 'no',
            bound.source,
          ]),
        }}
      />
    </div>
  )
}

const figuresOf = (health: PartitionHealth): [string, string][] => {
  const given = (name: string, value: number | undefined, unit = ''): [string, string][] =>
    value === undefined ? [] : [[name, amount(value, unit)]]
  return [
    [
      'Unavailable when a broker dies',
      `${amount(health.uncleanFailureSeconds, 's')}: ${amount(health.failureDetectionSeconds, 's')} to notice, ${amount(health.leaderElectionSeconds, 's')} to elect`,
    ],
    ...given('Failover of the controller', health.controllerFailoverSeconds, 's'),
    ...given('Replication adds', health.replicationLatencyMs, 'ms'),
    ...given('Replicas a broker', health.replicasPerBroker),
    ...given('Leaders a broker', health.leadersPerBroker),
    ...given('Open files a broker', health.fileHandlesPerBroker),
    ...given('Memory map areas a broker', health.mapAreasPerBroker),
  ]
}
