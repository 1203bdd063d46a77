import ebs from '../../data/prices/ebs.json'
import onDemand from '../../data/prices/ec2-on-demand.json'
import reserved from '../../data/prices/ec2-reserved.json'
import msk from '../../data/prices/msk.json'
import transfer from '../../data/prices/transfer.json'
import type { ServicePrices } from '../schema/price-book'

const onDemandRows = Object.entries(onDemand.regions)

/** Which lists of prices are bundled: from when, from where, for which regions. */
export const bundledServices: readonly ServicePrices[] = [
  {
    service: msk.service,
    what: 'MSK brokers, storage, throughput, Serverless',
    asOf: msk.asOf,
    source: msk.source,
    copy: msk.copy,
    regions: Object.keys(msk.regions),
  },
  ...Object.entries(onDemand.sources).map(([key, { asOf, source, copy }]) => ({
    service: onDemand.service,
    what: 'EC2 on demand',
    asOf,
    source,
    copy,
    regions: onDemandRows.flatMap(([code, row]) => (row.source === key ? [code] : [])),
  })),
  {
    service: reserved.service,
    what: 'EC2 reserved, no upfront',
    asOf: reserved.asOf,
    source: reserved.source,
    copy: reserved.copy,
    regions: Object.keys(reserved.regions),
  },
  {
    service: ebs.service,
    what: 'EBS volumes',
    asOf: ebs.asOf,
    source: ebs.source,
    copy: ebs.copy,
    regions: Object.keys(ebs.regions),
  },
  {
    service: transfer.service,
    what: 'transfer across zones',
    ...transfer.sources.interZone,
    regions: Object.entries(transfer.regions).flatMap(([code, row]) =>
      'interZone' in row ? [code] : [],
    ),
  },
]
