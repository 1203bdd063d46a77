import type { PlatformModel } from '../fit'
import { ec2 } from './ec2/ec2'
import { mskExpress } from './msk-express'
import { mskServerless } from './msk-serverless'
import { mskStandard } from './msk-standard/msk-standard'

/** Every way to run Kafka, in the order of the answer. */
export const platforms: readonly PlatformModel[] = [mskStandard, mskExpress, mskServerless, ec2]
