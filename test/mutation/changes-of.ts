import type { Node } from './node'
import { isNode } from './node'

/** What takes the place of an operator, one mutant each. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
}

const ASSIGNMENTS: Readonly<Record<string, string>> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
}

/** Functions and methods, by the name that is called. */
const CALLS: Readonly<Record<string, string>> = {
  'Math.max': 'Math.min',
  'Math.min': 'Math.max',
  'Math.ceil': 'Math.floor',
  'Math.floor': 'Math.ceil',
  'Math.round': 'Math.floor',
  some: 'every',
  every: 'some',
}

/** Methods whose receiver can stand in for their result. */
const REMOVED = new Set([
  'filter',
  'sort',
  'toSorted',
  'slice',
  'reverse',
  'toReversed',
  'concat',
  'flat',
])

/** What an expression or statement can become, as source; a statement that has a change is left out. */
export const changesOf = (node: Node, parent: Node | undefined, source: string): string[] => {
  if (isInsideChain(node, parent) || isNoValue(node, parent)) return []
  const textOf = (part: unknown): string => (isNode(part) ? source.slice(part.start, part.end) : '')
  const own = ownChanges(node, source, textOf)
  return isDecision(node, parent) ? [...own, 'true', 'false'] : own
}

const ownChanges = (node: Node, source: string, textOf: (part: unknown) => string): string[] => {
  const { left, right, operator } = node
  /** The node with a part of its text replaced. */
  const withPart = (part: unknown, text: string): string =>
    isNode(part)
      ? source.slice(node.start, part.start) + text + source.slice(part.end, node.end)
      : ''
  switch (node.type) {
    case 'LogicalExpression':
      if (operator === '??') return [textOf(left), textOf(right)]
      return operatorChanges(node, source)
    case 'BinaryExpression':
      return isText(left) || isText(right) ? [] : operatorChanges(node, source)
    case 'AssignmentExpression': {
      const other = ASSIGNMENTS[String(operator)]
      return other ? [`${textOf(left)} ${other} ${textOf(right)}`] : []
    }
    case 'UpdateExpression':
      return [textOf(node).replace(/\+\+|--/, (was) => (was === '++' ? '--' : '++'))]
    case 'UnaryExpression':
      return operator === '!' || operator === '-' ? [textOf(node.argument)] : []
    case 'Literal':
      if (typeof node.value === 'boolean') return [String(!node.value)]
      if (typeof node.value === 'number') return [String(node.value === 1 ? 0 : node.value + 1)]
      return []
    case 'CallExpression':
      return callChanges(node, withPart, textOf)
    case 'ArrayExpression':
    case 'ObjectExpression':
      return spreadsOf(node).map((spread) => withPart(spread, '...[]'))
    case 'ExpressionStatement':
      return isCall(node.expression) ? ['nothing'] : []
    default:
      return []
  }
}

const operatorChanges = ({ start, end, left, right, operator }: Node, source: string): string[] => {
  if (!isNode(left) || !isNode(right)) return []
  const between = source.slice(left.end, right.start)
  return (OPERATORS[String(operator)] ?? []).map(
    (other) =>
      source.slice(start, left.end) +
      between.replace(String(operator), other) +
      source.slice(right.start, end),
  )
}

const callChanges = (
  node: Node,
  withPart: (part: unknown, text: string) => string,
  textOf: (part: unknown) => string,
): string[] => {
  const { callee } = node
  if (!isNode(callee) || callee.type !== 'MemberExpression') return []
  const method = textOf(callee.property)
  const other = CALLS[textOf(callee)] ?? CALLS[method]
  if (CALLS[textOf(callee)] && other) return [withPart(callee, other)]
  if (other) return [withPart(callee.property, other)]
  return REMOVED.has(method) ? [textOf(callee.object)] : []
}

const isText = (part: unknown): boolean =>
  isNode(part) &&
  (part.type === 'TemplateLiteral' || (part.type === 'Literal' && typeof part.value === 'string'))

const isCall = (part: unknown): boolean =>
  isNode(part) &&
  (part.type === 'CallExpression' || (part.type === 'ChainExpression' && isCall(part.expression)))

const spreadsOf = ({ elements, properties }: Node): Node[] =>
  [elements ?? properties]
    .flat()
    .filter(isNode)
    .filter(({ type }) => type === 'SpreadElement')

/** Whether something is decided by a node: the mutants are always and never. */
const isDecision = (node: Node, parent: Node | undefined): boolean =>
  parent !== undefined &&
  parent.test === node &&
  (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression')

/** In `a?.b.filter(c).d` only the whole chain can be taken into parentheses. */
const isInsideChain = (node: Node, parent: Node | undefined): boolean =>
  (node.type === 'CallExpression' || node.type === 'MemberExpression') &&
  parent !== undefined &&
  ((parent.type === 'CallExpression' && parent.callee === node) ||
    (parent.type === 'MemberExpression' && parent.object === node)) &&
  hasQuestion(node)

const hasQuestion = (node: Node): boolean =>
  node.optional === true ||
  [node.callee, node.object].some((inner) => isNode(inner) && hasQuestion(inner))

/** Literals of types, keys and the like. */
const isNoValue = (node: Node, parent: Node | undefined): boolean =>
  node.type === 'Literal' &&
  parent !== undefined &&
  parent.type.startsWith('TS') &&
  !/^TS(As|Satisfies|NonNull)/.test(parent.type)
