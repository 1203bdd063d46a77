export { partitionsAnswer } from './answer/partitions'
export { planAnswer } from './answer/plan'
export { sweepAnswer } from './answer/sweep'
