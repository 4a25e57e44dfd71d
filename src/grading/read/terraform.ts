import type { Fault, ReadAnswer } from '../../domain/task/grade.ts'
import { lineAt } from './line-at.ts'
import { tooDeepAt } from './too-deep.ts'
import { fieldsOf, listOf } from './yaml/read-yaml.ts'

/**
 * Reads Terraform configuration into one form, however it's written. Values are plain where they're literals; an expression is its source text, without
 * the `${…}` around it. A local value stands for what it holds where it's a whole value or part of a string. Blocks within blocks are lists.
 *
 * - `terraform`: `required_version`, `backend` (`type` and its settings), `required_providers` (`name`, `source`, `version`)
 * - `providers`: `name`, `alias`, and all arguments
 * - `variables`, `outputs`: `name` and all arguments
 * - `locals`: by name
 * - `resources`, `data`: `type`, `label`, `address` (`azurerm_subnet.apps`), and all arguments and blocks (`name`, `for_each`, `lifecycle`, …)
 * - `modules`: `label`, `source`, `version`, and all inputs
 * - `moved` (`from`, `to`), `import` (`to`, `id`), `removed` (`from`, `lifecycle`)
 * - `text`: the source without comments
 */
export async function readTerraform(text: string): Promise<ReadAnswer> {
  // The parser writes all digits of a number.
  const huge = /\d[eE][+-]?\d{3,}/.exec(text)?.[0]
  if (huge !== undefined)
    return { fault: { ...lineOf(text, huge), message: `has the number "${huge}", which is too large` } }
  const deep = deepAt(text)
  if (deep !== undefined) return { fault: { line: lineAt(text, deep), message: 'nests too deeply' } }
  const { parse } = await import('@cdktn/hcl2json')
  let parsed: Readonly<Record<string, unknown>>
  try {
    parsed = (await parse('main.tf', text)) as Record<string, unknown>
  } catch (error) {
    // Anything else is the parser's own fault, after which it can't be trusted with the next answer.
    if (!String(error).includes('parse config:')) throw error
    return { fault: faultOf(String(error)) }
  }
  const unknown = Object.keys(parsed).find((key) => !blocks.has(key))
  if (unknown !== undefined)
    return { fault: { ...lineOf(text, unknown), message: `has a "${unknown}" block, which Terraform doesn't know` } }
  const misnamed = ['resource', 'data'].find((kind) => Object.values(fieldsOf(parsed[kind])).some(Array.isArray))
  if (misnamed !== undefined)
    return { fault: { ...lineOf(text, misnamed), message: `has a "${misnamed}" block without a type and a name` } }

  const locals = plain(merged(parsed['locals']), {})
  const read = (value: unknown): unknown => plain(value, fieldsOf(locals))
  const settings = fieldsOf(read(merged(parsed['terraform'])))
  return {
    tree: {
      terraform: {
        ...settings,
        backend: namedIn(settings['backend'], 'type')[0],
        required_providers: Object.entries(fieldsOf(merged(settings['required_providers']))).map(([name, one]) =>
          typeof one === 'string' ? { name, version: one } : { name, ...fieldsOf(one) },
        ),
      },
      providers: namedIn(read(parsed['provider'])),
      variables: namedIn(read(parsed['variable'])),
      outputs: namedIn(read(parsed['output'])),
      locals,
      resources: typedIn(read(parsed['resource'])),
      data: typedIn(read(parsed['data'])),
      modules: namedIn(read(parsed['module']), 'label'),
      moved: read(parsed['moved']) ?? [],
      import: read(parsed['import']) ?? [],
      removed: read(parsed['removed']) ?? [],
      text: text.replaceAll(/^\s*(?:#|\/\/).*$/gm, ''),
    },
  }
}

const blocks = new Set(
  'terraform provider variable output locals resource data module moved import removed check ephemeral'.split(' '),
)

/** `parse config: [main.tf:2,6-3,1: Invalid expression; Expected the start …]` */
function faultOf(message: string): Fault {
  const [, line, detail = message] = /main\.tf:(\d+),\d+-[\d,]+:\s*(.*?)\]?$/s.exec(message) ?? []
  const first = detail.split(/;\s*main\.tf|,? and \d+ other/)[0]?.replace(/^[^;]*;\s*/, '') ?? detail
  return { ...(line === undefined ? {} : { line: Number(line) }), message: `isn't valid Terraform: ${first.trim()}` }
}

/** The parser recurses for what stands within other things. Where its stack ends, after one thousand or more, it may never answer again. */
const deepest = 200

const commentOrText = /("(?:\\.|[^"\\\n])*")|#.*|\/\/.*|\/\*[\s\S]*?\*\//g
const withoutComments = (text: string): string =>
  text.replaceAll(commentOrText, (whole, quoted?: string) => quoted ?? whole.replaceAll(/[^\n]/g, ' '))

/** @returns the index of what nests too deeply: brackets, signs such as `!!!`, and conditions such as `a ? b : c ? d : e` */
function deepAt(text: string): number | undefined {
  const code = withoutComments(text)
  const signs = new RegExp(`(?:[!-][ \\t]*){${deepest}}`).exec(code)?.index
  // A comment can hide what a text only seems to start, so both have to be flat.
  return tooDeepAt(code, deepest) ?? tooDeepAt(text, deepest) ?? signs ?? [...code.matchAll(/\?/g)][deepest]?.index
}

function lineOf(text: string, word: string): { readonly line?: number } {
  const index = text.split('\n').findIndex((line) => line.trimStart().startsWith(word))
  return index < 0 ? {} : { line: index + 1 }
}

/** Blocks of the same kind, as one object. */
const merged = (value: unknown): unknown => Object.assign({}, ...listOf(value).map(fieldsOf)) as unknown

/** Blocks with one label: `{ name: [body] }`. */
const namedIn = (value: unknown, label = 'name'): Readonly<Record<string, unknown>>[] =>
  Object.entries(fieldsOf(value)).flatMap(([name, bodies]) =>
    listOf(bodies).map((body) => ({ ...fieldsOf(body), [label]: name })),
  )

/** Blocks with two labels: `{ type: { label: [body] } }`. */
const typedIn = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Object.entries(fieldsOf(value)).flatMap(([type, named]) =>
    Object.entries(fieldsOf(named)).flatMap(([label, bodies]) =>
      listOf(bodies).map((body) => ({ ...fieldsOf(body), type, label, address: `${type}.${label}` })),
    ),
  )

/** Takes the `${…}` off whole expressions, and puts local values in place. */
function plain(value: unknown, locals: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === 'string') return plainText(value, locals)
  if (Array.isArray(value)) return value.map((one) => plain(one, locals))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, locals)]))
}

function plainText(text: string, locals: Readonly<Record<string, unknown>>): unknown {
  const known = (name: string): unknown => (Object.hasOwn(locals, name) ? locals[name] : undefined)
  const filled = text.replaceAll(/\$\{\s*local\.(\w+)\s*\}/g, (whole, name: string) => {
    const value = known(name)
    return typeof value === 'string' && text.trim() !== whole ? value : whole
  })
  const inner = isOneExpression(filled) ? filled.slice(2, -1).trim() : undefined
  if (inner === undefined) return filled
  const name = /^local\.(\w+)$/.exec(inner)?.[1]
  const value = name === undefined ? undefined : known(name)
  if (value !== undefined) return value
  return inner.replaceAll(/\blocal\.(\w+)\b/g, (whole, one: string) => {
    const found = known(one)
    return found === undefined ? whole : typeof found === 'string' ? found : JSON.stringify(found)
  })
}

/** Whether a text is one `${…}` and nothing else: the brace at its end closes the first one. */
function isOneExpression(text: string): boolean {
  if (!text.startsWith('${') || !text.endsWith('}')) return false
  let depth = 0
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return index === text.length - 1
  }
  return false
}
