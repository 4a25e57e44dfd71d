import type { Node } from 'web-tree-sitter'

export type Variables = ReadonlyMap<string, Node | undefined>

/** Longer expressions stay as they're written: variables that use each other twice would make a small text huge. */
const longest = 3000

/** Reads the values and the source text of expressions, in which variables stand for what they hold. */
export function expressionsOf(variables: Variables) {
  const values = new Map<string, unknown>()
  const sources = new Map<string, string>()
  const open = new Set<string>()

  /** Reads a variable once, and never in a circle. */
  function read<Result>(name: string, known: Map<string, Result>, own: Result, of: (node: Node) => Result): Result {
    const node = variables.get(name)
    if (!node || open.has(name)) return own
    const found = known.get(name)
    if (found !== undefined) return found
    open.add(name)
    const value = of(node)
    open.delete(name)
    known.set(name, value)
    return value
  }

  /** @param isBody a resource's or module's body, whose nested resources don't count as values */
  function valueOf(node: Node | undefined, isBody = false): unknown {
    if (!node) return undefined
    const named = node.namedChildren.filter(({ type }) => type !== 'comment')
    switch (node.type) {
      case 'string':
        return textIn(node)
      case 'number':
        return Number(node.text)
      case 'boolean':
        return node.text === 'true'
      case 'null':
        return null
      case 'array':
        return named.map((item) => valueOf(item))
      case 'object':
        return objectOf(named, isBody)
      case 'parenthesized_expression':
        return valueOf(named[0])
      case 'for_statement':
        return [valueOf(node.childForFieldName('body') ?? undefined)]
      case 'identifier':
        return read(node.text, values, node.text, valueOf)
      case 'call_expression':
        return unionOf(node) ?? sourceOf(node)
      default:
        return sourceOf(node)
    }
  }

  function objectOf(properties: readonly Node[], isBody: boolean): Readonly<Record<string, unknown>> {
    const entries = properties.flatMap((property): [string, unknown][] => {
      const [key, value] = property.namedChildren.filter(({ type }) => type !== 'comment')
      if (!key || (isBody && key.type === 'resource_declaration')) return []
      const name = key.type === 'string' ? textIn(key) : key.text
      const found = valueOf(value)
      return name.startsWith('...') && isObject(found) ? Object.entries(found) : [[name, found]]
    })
    return Object.fromEntries(entries)
  }

  /** `union` of objects; those that aren't known here stand below names such as `...1`. */
  function unionOf(node: Node): unknown {
    if (node.childForFieldName('function')?.text !== 'union') return undefined
    const parts = (node.childForFieldName('arguments')?.namedChildren ?? []).map((one) => valueOf(one))
    if (!parts.some(isObject)) return undefined
    return Object.assign(
      {},
      ...parts.map((one, index) => (isObject(one) ? one : { [`...${index + 1}`]: one })),
    ) as unknown
  }

  /** A string's content, with `${…}` for the expressions in it; a string of one expression is that expression. */
  function textIn(node: Node): string {
    const parts = node.namedChildren
    if (parts.length === 1 && parts[0]?.type === 'interpolation') return interpolated(parts[0].namedChildren[0])
    const whole = parts
      .map((part) => {
        if (part.type !== 'interpolation') return part.text.replaceAll(/\\(['\\$])/g, '$1')
        const [inner] = part.namedChildren
        const isLiteral = inner?.type === 'string' || (inner?.type === 'identifier' && isLiteralName(inner.text))
        return isLiteral ? interpolated(inner) : `\${${interpolated(inner)}}`
      })
      .join('')
    return whole.length > longest ? node.text : whole
  }

  function interpolated(node: Node | undefined): string {
    const value = valueOf(node)
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
    return node ? sourceOf(node) : ''
  }

  const isLiteralName = (name: string): boolean => {
    const node = variables.get(name)
    return node !== undefined && (node.type === 'string' || node.type === 'number' || node.type === 'boolean')
  }

  /** The source text on one line. */
  function sourceOf(node: Node): string {
    const parts: string[] = []
    let at = node.startIndex
    for (const name of placesIn(node)) {
      const text = read(name.text, sources, name.text, sourceOf)
      parts.push(node.text.slice(at - node.startIndex, name.startIndex - node.startIndex), text)
      at = name.endIndex
    }
    parts.push(node.text.slice(at - node.startIndex))
    const whole = parts.join('')
    return (whole.length > longest ? node.text : whole).replaceAll(/\s+/g, ' ')
  }

  /** The names that an expression uses, and those that its variables use. */
  function namesIn(node: Node, found = new Set<string>()): ReadonlySet<string> {
    for (const { text } of placesIn(node)) {
      if (found.has(text)) continue
      found.add(text)
      const variable = variables.get(text)
      if (variable) namesIn(variable, found)
    }
    return found
  }

  /** The first name that's used and isn't declared. */
  const unknownName = (root: Node, declared: ReadonlySet<string>): Node | undefined => {
    const local = localNames(root)
    return placesIn(root).find(({ text }) => !declared.has(text) && !local.has(text))
  }

  return { valueOf, sourceOf, namesIn, unknownName }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const declarations = new Set([
  'parameter_declaration',
  'variable_declaration',
  'resource_declaration',
  'module_declaration',
  'output_declaration',
  'metadata_declaration',
  'assert_statement',
  'object_property',
  'for_statement',
])
const withoutNames = new Set([
  'type',
  'type_declaration',
  'import_functionality',
  'import_statement',
  'for_loop_parameters',
  'parameters',
  'decorators',
])

/** The identifiers that stand for a value, in the order of the text. */
function placesIn(node: Node): Node[] {
  if (node.type === 'identifier') return [node]
  if (withoutNames.has(node.type)) return []
  const children = node.namedChildren
  if (node.type === 'call_expression') {
    const called = node.childForFieldName('function')
    return children.flatMap((child) => (child.id === called?.id && child.type === 'identifier' ? [] : placesIn(child)))
  }
  if (node.type === 'resource_expression') return placesIn(children[0] ?? node)
  if (node.type === 'lambda_expression') return placesIn(children.at(-1) ?? node)
  if (node.type === 'user_defined_function') return children.slice(1).flatMap(placesIn)
  if (declarations.has(node.type)) {
    const equals = node.children.find(({ type }) => type === '=')
    return children
      .filter(
        ({ type, startIndex }, index) =>
          !(index === 0 && type === 'identifier') && !(equals && startIndex < equals.startIndex),
      )
      .flatMap(placesIn)
  }
  return children.flatMap(placesIn)
}

/** What loops, lambdas, functions, and imports name, and the namespaces. */
function localNames(node: Node, found = new Set(['az', 'sys'])): ReadonlySet<string> {
  const [first] = node.namedChildren
  if (node.type === 'for_statement' && first?.type === 'identifier') found.add(first.text)
  if (node.type === 'loop_variable' || node.type === 'loop_enumerator') found.add(node.text)
  if (node.type === 'lambda_expression' || node.type === 'import_functionality' || node.type === 'parameter')
    for (const name of identifiersIn(node, node.type === 'lambda_expression')) found.add(name)
  for (const child of node.namedChildren) localNames(child, found)
  return found
}

const identifiersIn = (node: Node, isLambda: boolean): readonly string[] =>
  (isLambda ? node.namedChildren.slice(0, -1) : node.namedChildren).flatMap((child) =>
    child.type === 'identifier' ? [child.text] : identifiersIn(child, false),
  )
