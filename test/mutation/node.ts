/** A node of the syntax tree, of which only what every node has is known. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** What is no code at run time. */
const TYPES_ONLY = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeArguments',
  'implements',
])

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

export const isExpressionStatement = ({ type }: Node): boolean => type === 'ExpressionStatement'

/** The parts of a node that run, in the order of the source. */
export const childrenOf = (node: Node): Node[] => {
  if (!hasCode(node)) return []
  const parts = Object.entries(node)
    .filter(([field]) => !TYPES_ONLY.has(field) && !isName(node, field))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
  // `{ name }` has one node as key and as value; `{ name = 1 }` one inside of the other.
  const inOrder = parts.sort((one, other) => one.start - other.start || other.end - one.end)
  return inOrder.filter(
    (part, index) => index === 0 || part.start >= (inOrder[index - 1]?.end ?? 0),
  )
}

const hasCode = ({ type, exportKind }: Node): boolean =>
  !/^(TSTypeAlias|TSInterface|TSDeclare|Import|ExportAll)/.test(type) && exportKind !== 'type'

/** Whether a field is a name and no expression: the key of a property, what is read of an object. */
const isName = ({ type, computed }: Node, field: string): boolean =>
  !computed &&
  ((type === 'Property' && field === 'key') ||
    (type === 'MemberExpression' && field === 'property'))
