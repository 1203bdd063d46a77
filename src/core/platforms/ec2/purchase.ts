import type { Purchase } from '../../../schema/vocabulary'
import { totalUsd } from '../../bill'
import type { Fit, PlatformContext } from '../../fit'
import { controllerType } from './controllers'

/**
 * Dollars a month of an EC2 cluster, were its instances bought another way; undefined where the region
 * has no such price for them.
 */
export const ec2TotalUnder = (
  purchase: Purchase,
  fit: Fit,
  { catalogue, load }: PlatformContext,
): number | undefined => {
  const prices = catalogue.prices[purchase]
  const brokers = prices.get(fit.instanceType ?? '')
  const controllers = prices.get(controllerType(catalogue, load.assumptions, purchase) ?? '')
  if (!brokers || !controllers) return undefined
  return totalUsd(
    fit.details().charges.map((charge) => {
      if (charge.item === 'brokers') return { ...charge, price: brokers }
      return charge.item === 'controllers' ? { ...charge, price: controllers } : charge
    }),
  )
}
