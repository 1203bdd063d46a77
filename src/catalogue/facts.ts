import hardware from '../../data/instances.json'
import kafka from '../../data/kafka.json'
import changes from '../../data/msk-changes.json'
import express from '../../data/msk-express.json'
import serverless from '../../data/msk-serverless.json'
import standard from '../../data/msk-standard.json'
import versions from '../../data/msk-versions.json'
import volumes from '../../data/volumes.json'
import type { Facts } from '../schema/catalogue'

/** The facts of data/, as they are. A test holds each file to its schema; here nothing is checked again. */
export const facts = {
  kafka,
  standard,
  express,
  serverless,
  volumes,
  hardware,
  changes,
  versions,
} as unknown as Facts
