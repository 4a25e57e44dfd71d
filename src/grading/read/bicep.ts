import type { Node } from 'web-tree-sitter'
import type { Fault, ReadAnswer } from '../../domain/task/grade.ts'
import { parseBicep } from './bicep/parse-bicep.ts'
import { expressionsOf, type Variables } from './bicep/expressions.ts'
import { splitName } from './arm/resource-name.ts'

/**
 * Reads a Bicep file into one form, however it's written. Values are plain where they're literals, and the source text of an expression otherwise.
 * Variables stand for what they hold, in expressions too; a loop in a value is a list of its body; `union` and `...` of known objects are one object.
 *
 * - `targetScope`
 * - `params`: `name`, `type`, `default`, `secure`, `allowed` (also of a union type), and all `decorators` by name with their argument (true without one)
 * - `vars`: `name`, `value`
 * - `resources` (nested ones, too): `symbol`, `type` (in full for nested ones), `apiVersion`, `existing`, `condition`, `loop` (`over`, `item`, `index`, and
 *   `usedIn`, the keys whose values depend on the item or its index),
 *   `batchSize`, `parent` (the symbol, however it's written), `scope`, `on` (`type` and `name` of the resource that `scope` names), `name` (the last part of it), all other keys as they are (`location`, `properties`,
 *   …), `uses` (what it refers to: `symbol`, `kind`, and for resources `type` and `name`, for parameters `secure`), `text` (its source)
 * - `modules`: `symbol`, `path`, `params`, `scope`, `condition`, `loop`, `name`, `uses`, `text`
 * - `outputs`: `name`, `type`, `value`, `secure`, `uses`
 * - `text`: everything but comments
 */
export async function readBicep(text: string): Promise<ReadAnswer> {
  if (/^\s*using\s/.test(text)) return { fault: { line: 1, message: 'is a parameter file, and not a Bicep file' } }
  return parseBicep(text, (root, fault) => {
    if (fault || !root) return { fault: { line: fault?.line ?? 1, message: `isn't valid Bicep: ${fault?.message}` } }
    return treeOf(root)
  })
}

interface Declared {
  readonly kind: 'param' | 'var' | 'resource' | 'module' | 'other'
  readonly node: Node
  readonly decorators: Readonly<Record<string, unknown>>
  /** The resource around a nested one. */
  readonly around?: Declared | undefined
  readonly symbol: string
}

const kinds: Readonly<Record<string, Declared['kind']>> = {
  parameter_declaration: 'param',
  variable_declaration: 'var',
  resource_declaration: 'resource',
  module_declaration: 'module',
  type_declaration: 'other',
  user_defined_function: 'other',
  output_declaration: 'other',
  target_scope_assignment: 'other',
}

function treeOf(root: Node): ReadAnswer {
  const top = declarationsIn(root)
  const all = top.flatMap((one) => [one, ...nestedIn(one)])
  const variables: Variables = new Map(
    all.filter(({ kind }) => kind === 'var').map(({ symbol, node }) => [symbol, afterEquals(node)]),
  )
  const expressions = expressionsOf(variables)
  const symbols = new Map(
    all.filter(({ kind, symbol }) => kind !== 'other' && symbol !== '').map((one) => [one.symbol, one]),
  )
  const fault = faultIn(root, all, symbols, expressions)
  if (fault) return { fault }

  const { valueOf, sourceOf } = expressions
  const types = new Map(
    all
      .filter(({ node }) => node.type === 'type_declaration')
      .map(({ symbol, node }) => [symbol, typeOf(node, undefined)]),
  )

  const typeNameOf = (one: Declared): string => {
    const own = stringIn(one.node).split('@')[0] ?? ''
    return one.around && !own.includes('.') ? `${typeNameOf(one.around)}/${own}` : own
  }
  const versionOf = (one: Declared): string | undefined =>
    stringIn(one.node).split('@')[1] ?? (one.around && versionOf(one.around))
  const fieldsOfBody = (one: Declared) => valueOf(partsOf(one.node).object, true) as Readonly<Record<string, unknown>>

  const usesOf = (node: Node) =>
    [...expressions.namesIn(node)].flatMap((name): Readonly<Record<string, unknown>>[] => {
      const one = symbols.get(name)
      if (!one || one.kind === 'var') return []
      const { kind, decorators } = one
      if (kind === 'param') return [{ symbol: name, kind, secure: decorators['secure'] === true }]
      if (kind === 'module') return [{ symbol: name, kind, path: stringIn(one.node) }]
      return [{ symbol: name, kind, type: typeNameOf(one), name: fieldsOfBody(one)['name'] }]
    })

  const resourceNamed = (symbol: unknown) => {
    const one = typeof symbol === 'string' ? symbols.get(symbol.split('::').at(-1) ?? '') : undefined
    return one?.kind === 'resource' ? { type: typeNameOf(one), name: fieldsOfBody(one)['name'] } : undefined
  }

  /** The keys whose values depend on a loop's item or index. */
  const usedIn = (loop: Node, object: Node | undefined) => {
    const { item, index } = loopOf(loop, sourceOf)
    return (object?.namedChildren ?? []).flatMap(({ namedChildren: [key, value] }) => {
      const names = key && value && expressions.namesIn(value)
      return names && [item, index].some((name) => name !== undefined && names.has(name)) ? [key.text] : []
    })
  }

  const placedOf = ({ node, decorators }: Declared) => {
    const { condition, loop, object } = partsOf(node)
    return {
      condition: condition && sourceOf(condition),
      loop: loop && { ...loopOf(loop, sourceOf), usedIn: usedIn(loop, object) },
      batchSize: decorators['batchSize'],
      uses: usesOf(node),
      text: sourceOf(node),
    }
  }

  return {
    tree: {
      targetScope: root.namedChildren
        .filter(({ type }) => type === 'target_scope_assignment')
        .map((node) => valueOf(node.namedChildren[0]))[0],
      params: all
        .filter(({ kind }) => kind === 'param')
        .map(({ symbol, node, decorators }) => {
          const type = typeOf(node, types)
          return {
            name: symbol,
            type,
            default: valueOf(afterEquals(node)),
            secure: decorators['secure'] === true,
            allowed: decorators['allowed'] ?? choicesIn(type),
            decorators,
          }
        }),
      vars: [...variables].map(([name, node]) => ({ name, value: valueOf(node) })),
      resources: all
        .filter(({ kind }) => kind === 'resource')
        .map((one) => {
          const { parent, name, ...fields } = fieldsOfBody(one)
          const type = typeNameOf(one)
          const split = splitName(type, name)
          return {
            ...fields,
            symbol: one.symbol,
            type,
            apiVersion: versionOf(one),
            existing: one.node.children.some((child) => child.type === 'existing'),
            name: split.name,
            on: resourceNamed(fields['scope']),
            parent: parent ?? one.around?.symbol ?? split.parent?.replace(/^\$\{(\w+)\.name\}$/, '$1'),
            ...placedOf(one),
          }
        }),
      modules: all
        .filter(({ kind }) => kind === 'module')
        .map((one) => ({ ...fieldsOfBody(one), symbol: one.symbol, path: stringIn(one.node), ...placedOf(one) })),
      outputs: all
        .filter(({ node }) => node.type === 'output_declaration')
        .map(({ symbol, node, decorators }) => ({
          name: symbol,
          type: typeOf(node, types),
          value: valueOf(afterEquals(node)),
          secure: decorators['secure'] === true,
          uses: usesOf(node),
        })),
      text: root.namedChildren
        .filter(({ type }) => type !== 'comment')
        .map((node) => node.text)
        .join('\n'),
    },
  }
}

/** The declarations at the top, each with the decorators before it. */
function declarationsIn(root: Node): Declared[] {
  const found: Declared[] = []
  let decorators: Readonly<Record<string, unknown>> = {}
  for (const node of root.namedChildren) {
    if (node.type === 'decorators') decorators = { ...decorators, ...decoratorsOf(node) }
    const kind = kinds[node.type]
    if (kind === undefined) continue
    found.push({ kind, node, decorators, symbol: symbolOf(node) })
    decorators = {}
  }
  return found
}

const symbolOf = (node: Node): string => node.namedChildren.find(({ type }) => type === 'identifier')?.text ?? ''

function nestedIn(around: Declared): Declared[] {
  if (around.kind !== 'resource') return []
  const nodes = (partsOf(around.node).object?.namedChildren ?? []).flatMap((property) =>
    property.namedChildren.filter(({ type }) => type === 'resource_declaration'),
  )
  return nodes
    .map((node): Declared => ({ kind: 'resource', node, decorators: {}, around, symbol: symbolOf(node) }))
    .flatMap((one) => [one, ...nestedIn(one)])
}

/** An argument's value by the decorator's name; true for a decorator without one. */
function decoratorsOf(node: Node): Readonly<Record<string, unknown>> {
  const { valueOf } = expressionsOf(new Map())
  const calls = node.namedChildren.flatMap(({ namedChildren }) => namedChildren)
  return Object.fromEntries(
    calls.map((call) => {
      const name = call.childForFieldName('function')?.text.replace(/^sys\./, '') ?? call.text
      const [argument] = call.childForFieldName('arguments')?.namedChildren ?? []
      return [name, argument ? valueOf(argument) : true]
    }),
  )
}

/** What's after the `=`: the default, the value, or the body. */
const afterEquals = (node: Node): Node | undefined => {
  const at = node.children.findIndex(({ type }) => type === '=')
  return at < 0 ? undefined : node.children.slice(at + 1).find(({ isNamed, type }) => isNamed && type !== 'comment')
}

/** The body of a resource or module, with the loop and the condition around it. */
function partsOf(node: Node): { readonly loop?: Node; readonly condition?: Node; readonly object?: Node } {
  let body = node.namedChildren.at(-1)
  const loop = body?.type === 'for_statement' ? body : undefined
  body = loop ? (loop.childForFieldName('body') ?? undefined) : body
  const isIf = body?.type === 'if_statement'
  const condition = isIf ? body?.namedChildren[0]?.namedChildren[0] : undefined
  const object = isIf ? body?.namedChildren.at(-1) : body
  return { ...(loop && { loop }), ...(condition && { condition }), ...(object && { object }) }
}

function loopOf(node: Node, sourceOf: (node: Node) => string) {
  const body = node.childForFieldName('body')
  const parts = node.namedChildren.filter(({ id, type }) => id !== body?.id && type !== 'comment')
  const [first, over] = parts
  const names = first?.type === 'for_loop_parameters' ? first.namedChildren.map(({ text }) => text) : [first?.text]
  return { item: names[0], index: names[1], over: over && sourceOf(over) }
}

const stringIn = (node: Node): string =>
  node.namedChildren.find(({ type }) => type === 'string')?.text.replaceAll(/^'|'$/g, '') ?? ''

/** The text of a type, with a type that the file declares replaced by what it is. */
function typeOf(node: Node, types: ReadonlyMap<string, string> | undefined): string {
  const name = node.namedChildren.find(({ type }) => type === 'identifier')
  const end = afterEquals(node)
  const text =
    types === undefined
      ? (end?.text ?? '')
      : (node.namedChildren.find(({ id, type }) => id !== name?.id && id !== end?.id && type !== 'comment')?.text ?? '')
  return types?.get(text) ?? text
}

const choicesIn = (type: string): readonly string[] | undefined =>
  /^\(?\s*'[^']*'(?:\s*\|\s*'[^']*')+\s*\)?$/.test(type)
    ? Array.from(type.matchAll(/'([^']*)'/g), ([, one = '']) => one)
    : undefined

/** What the compiler finds next: two statements on a line, names twice or nowhere, and resources without a name or API version. */
function faultIn(
  root: Node,
  all: readonly Declared[],
  symbols: ReadonlyMap<string, Declared>,
  expressions: ReturnType<typeof expressionsOf>,
): Fault | undefined {
  const lineOf = (node: Node) => ({ line: node.startPosition.row + 1 })
  const statements = root.namedChildren.filter(({ type }) => type !== 'comment')
  const crowded = statements.find((node, index) => statements[index - 1]?.endPosition.row === node.startPosition.row)
  if (crowded)
    return {
      ...lineOf(crowded),
      message: `has "${crowded.text.split('\n')[0]?.slice(0, 40)}" on the line of something else`,
    }
  for (const one of all) {
    if (one.kind === 'other' || one.symbol === '') continue
    const first = symbols.get(one.symbol)
    if (first && first.node.id !== one.node.id)
      return { ...lineOf(first.node), message: `declares "${one.symbol}" a second time` }
    if (one.kind !== 'resource') continue
    if (!one.around && !/^[\w.]+(?:\/[\w]+)+@\d{4}-\d\d-\d\d(?:-\w+)?$/.test(stringIn(one.node)))
      return {
        ...lineOf(one.node),
        message: `has the resource "${one.symbol}", whose type isn't written as 'Provider/type@2025-01-31'`,
      }
    const keys = (partsOf(one.node).object?.namedChildren ?? []).map((property) => property.namedChildren[0]?.text)
    if (!keys.includes('name'))
      return { ...lineOf(one.node), message: `has the resource "${one.symbol}" without a name` }
  }
  const unknown = expressions.unknownName(root, new Set(symbols.keys()))
  return unknown && { ...lineOf(unknown), message: `uses "${unknown.text}", which nothing in the file declares` }
}
