import { fileURLToPath } from 'node:url'
import { Language, Parser, type Node } from 'web-tree-sitter'

interface Declaration {
  readonly name: string
  /** What follows the name and the type: a default, an expression, or a body. */
  readonly value?: Node
  /** Names of its decorators, such as `secure`. */
  readonly decorators: readonly string[]
  readonly line: number
}

interface ResourceDeclaration extends Declaration {
  readonly type: string
  readonly version: string
  readonly existing: boolean
}

interface ModuleDeclaration extends Declaration {
  readonly path: string
}

/** A Bicep file, or a parameter file, as far as the checks need it. */
export interface BicepFile {
  readonly path: string
  readonly text: string
  readonly root: Node
  /** The template of a parameter file. */
  readonly using?: string
  /** Of a template, what it takes; of a parameter file, what it gives. */
  readonly params: readonly Declaration[]
  readonly vars: readonly Declaration[]
  readonly resources: readonly ResourceDeclaration[]
  readonly modules: readonly ModuleDeclaration[]
  readonly outputs: readonly Declaration[]
}

const wasm = fileURLToPath(import.meta.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'))
await Parser.init()
const parser = new Parser()
parser.setLanguage(await Language.load(wasm))

/** Reads a template or a parameter file. `root.hasError` says whether its syntax is wrong. */
export function parseBicep(path: string, text: string): BicepFile {
  const using = path.endsWith('.bicepparam') ? /^using '([^']*)'$/m.exec(text)?.[1] : undefined
  // The grammar doesn't know parameter files. Apart from `using`, one reads like a template whose parameters are variables.
  const readable = path.endsWith('.bicepparam') ? text.replace(/^using .*$/m, '').replaceAll(/^param /gm, 'var ') : text
  const tree = parser.parse(readable)
  if (!tree) throw new Error(`${path} could not be parsed`)
  const root = tree.rootNode
  const vars = all(root, 'variable_declaration').map((node) => declaration(node, node.namedChildren[1]))
  const isParams = path.endsWith('.bicepparam')
  return {
    path,
    text,
    root,
    ...(using === undefined ? {} : { using }),
    params: isParams
      ? vars
      : all(root, 'parameter_declaration').map((node) => declaration(node, node.namedChildren[2] ?? undefined)),
    vars: isParams ? [] : vars,
    resources: all(root, 'resource_declaration').map((node) => {
      const [type = '', version = ''] = unquoted(node.namedChildren[1]).split('@')
      return {
        ...declaration(node, node.namedChildren[2]),
        type,
        version,
        existing: / existing =/.test(firstLine(node)),
      }
    }),
    modules: all(root, 'module_declaration').map((node) => ({
      ...declaration(node, node.namedChildren[2]),
      path: unquoted(node.namedChildren[1]),
    })),
    outputs: all(root, 'output_declaration').map((node) => declaration(node, node.namedChildren[2])),
  }
}

/** The properties of an object, by their names. Looks through conditions, and through both branches of a choice. */
export function propertiesOf(node: Node | null | undefined): Map<string, Node> {
  if (!node) return new Map()
  if (node.type === 'if_statement' || node.type === 'ternary_expression')
    return new Map(node.namedChildren.slice(1).flatMap((part) => [...propertiesOf(part)]))
  if (node.type !== 'object') return new Map()
  return new Map(
    all(node, 'object_property').flatMap(({ namedChildren: [key, value] }) => (value ? [[unquoted(key), value]] : [])),
  )
}

/** Text without quotes; empty if there is none. */
export const unquoted = (node: Node | null | undefined): string => (node?.text ?? '').replaceAll(/^'|'$/g, '')

/** Children of a type. */
export const all = (node: Node, type: string): Node[] => node.namedChildren.filter((child) => child.type === type)

/** A node and all nodes below it. */
export function* within(node: Node): Generator<Node> {
  yield node
  for (const child of node.namedChildren) yield* within(child)
}

const firstLine = (node: Node): string => node.text.split('\n')[0] ?? ''

function declaration(node: Node, value: Node | undefined): Declaration {
  const before = node.previousNamedSibling
  return {
    name: unquoted(node.namedChildren[0]),
    ...(value ? { value } : {}),
    decorators:
      before?.type === 'decorators'
        ? all(before, 'decorator').map(({ namedChildren: [call] }) => call?.namedChildren[0]?.text ?? '')
        : [],
    line: node.startPosition.row + 1,
  }
}
