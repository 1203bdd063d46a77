import type { Product } from '../products/product'
import type { Filter } from './query'

/** Whether a product passes all filters. */
export function passes(product: Product, filters: readonly Filter[]): boolean {
  return filters.every((filter) => matches(filter, fieldOf(product, filter.Field)))
}

/** The values that a field is held to, or undefined where no filter names all it may be. */
export function valuesAsked(filters: readonly Filter[], field: string): string[] | undefined {
  const naming = filters.find(
    ({ Field, Type }) => Field === field && ['TERM_MATCH', 'EQUALS', 'ANY_OF'].includes(Type),
  )
  if (!naming) return undefined
  return naming.Type === 'ANY_OF' ? [...new Set(listed(naming.Value))] : [naming.Value]
}

/** A product without the attribute passes NONE_OF alone. */
function matches({ Type, Value }: Filter, actual: string | undefined): boolean {
  if (Type === 'NONE_OF') return actual === undefined || !listed(Value).includes(actual)
  if (actual === undefined) return false
  if (Type === 'ANY_OF') return listed(Value).includes(actual)
  return Type === 'CONTAINS' ? actual.includes(Value) : actual === Value
}

function listed(value: string): string[] {
  return value.split(',').map((each) => each.trim())
}

function fieldOf({ family, service, attributes }: Product, field: string): string | undefined {
  if (field === 'productFamily') return family
  if (field === 'ServiceCode') return service
  return Object.hasOwn(attributes, field) ? attributes[field] : undefined
}
