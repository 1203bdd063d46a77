import file from '../../data/workloads.json'
import type { ExampleWorkload } from '../schema/workloads-file'

/** Published workloads to start from, the smallest first. A test holds the file to its schema. */
export const exampleWorkloads = file.workloads as unknown as readonly ExampleWorkload[]
