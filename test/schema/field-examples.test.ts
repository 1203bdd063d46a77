import { expect, it } from 'vitest'
import { fieldExamples } from '../../src/schema/field-examples'
import { SweepInput } from '../../src/schema/sweep-query'
import { TopicInput } from '../../src/schema/topic'
import { WorkloadInput } from '../../src/schema/workload'

const shapes = { ...TopicInput.shape, ...SweepInput.shape, ...WorkloadInput.shape }

it.each(Object.entries(fieldExamples))(
  'the example of %s is one that its schema takes',
  (field, value) => {
    const schema = Object.entries(shapes).find(([name]) => name === field)?.[1]
    expect(schema?.safeParse(value).success).toBe(true)
  },
)
