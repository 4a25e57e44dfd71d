import type { Syntax } from './language-service.ts'
import { nameOf } from './run/expression.ts'
import type { Schema } from './run/value.ts'

const childrenOf = (node: Syntax): readonly Syntax[] => [...Object.values(node.parts), ...node.items]

/** A node and all below it, in the order of the text. */
const within = (node: Syntax): readonly Syntax[] => [node, ...childrenOf(node).flatMap(within)]

const isOperator = ({ kind }: Syntax): boolean => kind.endsWith('Operator')

/** A node and all below it, except for operators in it. */
const ownParts = (node: Syntax): readonly Syntax[] =>
  childrenOf(node).flatMap((one) => (isOperator(one) ? [] : [one, ...ownParts(one)]))

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]

/** All operators, with what they name. `sort` is `order`, and `limit` is `take`. */
export const operatorsIn = (query: Syntax) =>
  within(query)
    .filter(isOperator)
    .toSorted((a, b) => a.start - b.start)
    .map((node) => {
      const parts = ownParts(node)
      const word = /^[\w-]+/.exec(node.text)?.[0].toLowerCase() ?? ''
      return {
        op: word === 'sort' ? 'order' : word === 'limit' ? 'take' : word === 'filter' ? 'where' : word,
        text: node.text,
        columns: unique(
          parts.filter(({ kind, symbol }) => kind === 'NameReference' && symbol === 'Column').map(nameOf),
        ),
        functions: unique(
          parts
            .filter(({ kind }) => kind === 'FunctionCallExpression')
            .map(({ parts: { Name } }) => nameOf(Name).toLowerCase()),
        ),
      }
    })

export const tablesIn = (query: Syntax, schema: Schema): readonly string[] =>
  unique(
    within(query).flatMap((node) => (node.kind === 'NameReference' && node.symbol === 'Table' ? [nameOf(node)] : [])),
  ).filter((name) => name in schema)

/** The operators of the last statement, from the table on. */
function pipeline(query: Syntax): readonly Syntax[] {
  const last = query.parts['Statements']?.items.findLast(({ kind }) => kind === 'ExpressionStatement')?.parts[
    'Expression'
  ]
  const operators: Syntax[] = []
  let node = last
  while (node?.kind === 'PipeExpression' || node?.kind === 'ParenthesizedExpression') {
    const { Operator: operator, Expression: before } = node.parts
    if (operator) operators.unshift(operator)
    node = before
  }
  return operators
}

const keepsOrder =
  /^(?:Filter|Extend|Serialize|Project|ProjectAway|ProjectKeep|ProjectRename|ProjectReorder|Take|Render|As|Parse|MvExpand)Operator$/

/** The order of the result; nothing if the query doesn't ask for one. */
export function sortOf(query: Syntax): readonly { readonly by: string; readonly direction: 'asc' | 'desc' }[] {
  const last = pipeline(query).findLast(({ kind }) => !keepsOrder.test(kind))
  const by = last?.parts['ByExpression']
  const expressions = by ? [by] : last?.kind === 'SortOperator' ? (last.parts['Expressions']?.items ?? []) : []
  return expressions.map((one) => ({
    by: one.parts['Expression']?.text ?? one.text,
    direction: one.kind === 'OrderedExpression' && /^asc/i.test(one.parts['Ordering']?.text ?? '') ? 'asc' : 'desc',
  }))
}

export function renderIn(query: Syntax) {
  const node = pipeline(query).find(({ kind }) => kind === 'RenderOperator')
  if (!node) return undefined
  const kind = /^render\s+(\w+)/i.exec(node.text)?.[1]?.toLowerCase()
  const given = within(node).filter((one) => one.kind === 'NamedParameter')
  return {
    kind,
    ...Object.fromEntries(
      given.map(({ parts: { Name, Expression } }) => [nameOf(Name), Expression?.literal ?? Expression?.text ?? '']),
    ),
  }
}
