import type { z } from '@hono/zod-openapi'
import { diskName, purchaseName } from '../../render/answer/cluster'
import { platformName, platforms } from '../../render/names'
import { fieldDef } from '../../schema/field'
import { Ec2Storage, Purchase } from '../../schema/vocabulary'
import { schemaOf } from '../../written/schema-of'

/** What may be chosen that the names of the API say too little of, by its value. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...platforms.map((platform) => [platform, platformName(platform)] as const),
  ...Ec2Storage.options.map((disk) => [disk, diskName(disk)] as const),
  ...Purchase.options.map((purchase) => [purchase, purchaseName(purchase)] as const),
  ['kraft', 'KRaft'],
  ['zookeeper', 'ZooKeeper'],
  ['true', 'yes'],
  ['false', 'no'],
  ['aws-guidance', 'AWS guidance: its documentation as written'],
  ['aws-workbook', 'AWS workbook: its own sizing spreadsheet'],
  ['lean', 'lean: no headroom to rebalance, no cover for a lost zone'],
  ['summary', 'the best of a platform and the next five'],
  ['full', 'every candidate'],
])

/** A choice in words. */
export const choiceWords = (value: string): string => WORDS.get(value) ?? value

/** What a field can be chosen from, and whether more than one may be; nothing where it is written. */
export const choicesOf = (name: string): { options: readonly string[]; isList: boolean } => {
  const field = schemaOf(name)
  return field
    ? { options: optionsIn(field), isList: fieldDef(field).type === 'array' }
    : { options: [], isList: false }
}

const optionsIn = (field: z.core.$ZodType): readonly string[] => {
  const def = fieldDef(field)
  // The type of a definition says which of zod's definitions it is.
  switch (def.type) {
    case 'boolean':
      return ['true', 'false']
    case 'enum':
      return Object.values((def as z.core.$ZodEnumDef).entries).map(String)
    case 'array':
      return optionsIn((def as z.core.$ZodArrayDef).element)
    default:
      return []
  }
}
