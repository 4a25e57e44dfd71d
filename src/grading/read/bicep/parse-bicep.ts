import { createRequire } from 'node:module'
import type { Node, Parser } from 'web-tree-sitter'
import { lineAt } from '../line-at.ts'
import { tooDeepAt } from '../too-deep.ts'

/** Where code isn't Bicep, and what's wrong there. */
export interface BicepFault {
  /** From 1. */
  readonly line: number
  readonly message: string
}

const require = createRequire(import.meta.url)
let loading: Promise<Parser> | undefined

async function loadParser(): Promise<Parser> {
  const { Language, Parser } = await import('web-tree-sitter')
  await Parser.init()
  return new Parser().setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')))
}

/** Parses a Bicep file. `use` gets the root; its nodes are gone afterward. Without a root, there's a fault. */
export async function parseBicep<Result>(
  text: string,
  use: (root: Node | undefined, fault: BicepFault | undefined) => Result,
): Promise<Result> {
  const early = earlyFault(text)
  if (early) return use(undefined, early)
  const parser = await (loading ??= loadParser())
  let [steps, at] = [0, 0]
  const tree = parser.parse(`${known(text)}\n`, null, {
    progressCallback: ({ currentOffset }) => {
      at = currentOffset
      return ++steps > longest
    },
  })
  if (!tree) {
    parser.reset()
    return use(undefined, { line: lineAt(text, at), message: `nothing after this can be read` })
  }
  try {
    const deep = deepNode(tree.rootNode)
    if (deep) return use(undefined, { line: deep.startPosition.row + 1, message: 'it nests too deeply' })
    const fault = faultIn(tree.rootNode)
    return use(tree.rootNode, fault && describe(fault))
  } finally {
    tree.delete()
  }
}

/** Steps that the parser may take. The longest answers need a quarter of them; text that isn't Bicep would need seconds. */
const longest = 100

/** Deeper than any file, and far less than the stack holds. */
const deepest = 150

/** What makes the parser give up on the whole file: open texts, signs that aren't Bicep's, and too many open brackets. */
function earlyFault(text: string): BicepFault | undefined {
  const rest = text.replaceAll(/'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*'|\/\/.*|\/\*[\s\S]*?\*\/|#disable\S*.*/g, (part) =>
    part.replaceAll(/[^\n]/g, ' '),
  )
  const open = rest.indexOf("'")
  if (open >= 0) return { line: lineAt(rest, open), message: `a text starts with ' and doesn't end on the same line` }
  const alien = rest.search(/["#;\\`^]/)
  if (alien >= 0)
    return {
      line: lineAt(rest, alien),
      message:
        rest[alien] === '"' ? `a text stands between ', and not between "` : `${rest[alien]} doesn't belong here`,
    }
  const deep = tooDeepAt(rest, deepest)
  return deep === undefined ? undefined : { line: lineAt(rest, deep), message: 'it nests too deeply' }
}

const describe = (fault: Node): BicepFault => ({
  line: fault.startPosition.row + 1,
  message: fault.isMissing ? `"${fault.type}" is missing` : `"${firstLine(fault.text)}" doesn't belong here`,
})

function deepNode(root: Node): Node | undefined {
  const open = [{ node: root, depth: 0 }]
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.depth > deepest) return one.node
    for (const node of one.node.namedChildren) open.push({ node, depth: one.depth + 1 })
  }
  return undefined
}

function faultIn(node: Node): Node | undefined {
  if (node.isError || node.isMissing) return node
  if (!node.hasError) return undefined
  for (const child of node.children) {
    const found = faultIn(child)
    if (found) return found
  }
  return undefined
}

const firstLine = (text: string): string => text.trim().split('\n')[0]?.slice(0, 40) ?? ''

/**
 * Rewrites what the grammar doesn't know into what it knows, on the same lines: extensions, types derived from resources, and the spread of an object,
 * which becomes a property with a name such as `...1`.
 */
function known(text: string): string {
  const open: string[] = []
  let spreads = 0
  return text
    .replaceAll(/^extension\s+\S+[ \t]*$/gm, '')
    .replaceAll(/\bresource(?:In|Out)put<'[^'\n]*'>(?:\.\w+)*/g, 'object')
    .replaceAll(/'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*'|\/\/.*|\/\*[\s\S]*?\*\/|\.\.\.|[{}[\]]/g, (part) => {
      if (part === '{' || part === '[') open.push(part)
      else if (part === '}' || part === ']') open.pop()
      else if (part === '...') return open.at(-1) === '{' ? `'...${++spreads}': ` : ''
      return part
    })
}
