import { createRequire } from 'node:module'
import { Language, Parser, type Node } from 'web-tree-sitter'
import { balanceFault } from './balance-fault.ts'

/** Valid code that the grammar doesn't know: parameter files, extensions with a configuration, and types derived from resources. */
const unknownToGrammar = /^using\s|\breadEnvironmentVariable\(|^extension\s[^\n]*\swith\s|\bresource(?:In|Out)put</m

const balance = balanceFault({ comments: ['//'], quotes: `'` })

const require = createRequire(import.meta.url)
let loading: Promise<Parser> | undefined

/** Parses the code. A snippet can also be part of a file, such as the properties of a resource. */
export async function bicepFault(text: string): Promise<string | undefined> {
  if (unknownToGrammar.test(text))
    return balance(text.replaceAll(/'''[\s\S]*?'''/g, "''").replaceAll(/\/\*[\s\S]*?\*\//g, ''))
  const parser = await (loading ??= loadParser())
  const fault = firstFault(parser, text)
  return fault === undefined || firstFault(parser, `var part = {\n${text}\n}\n`) === undefined
    ? undefined
    : `isn't valid Bicep: ${fault}`
}

async function loadParser(): Promise<Parser> {
  await Parser.init()
  return new Parser().setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')))
}

function firstFault(parser: Parser, text: string): string | undefined {
  const tree = parser.parse(`${text}\n`)
  const fault = tree && faultIn(tree.rootNode)
  const message =
    fault && (fault.isMissing ? `"${fault.type}" is missing` : `"${firstLine(fault.text)}" doesn't belong here`)
  const line = fault && fault.startPosition.row + 1
  tree?.delete()
  return message ? `${message} (line ${line})` : undefined
}

function faultIn(node: Node): Node | undefined {
  if (node.isError || node.isMissing) return node
  if (!node.hasError) return undefined
  for (const child of node.children) {
    const found = child && faultIn(child)
    if (found) return found
  }
  return undefined
}

const firstLine = (text: string): string => text.trim().split('\n')[0]?.slice(0, 40) ?? ''
