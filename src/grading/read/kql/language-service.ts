import { createRequire } from 'node:module'
import type { Column, Schema } from './run/value.ts'

/** A node of a parsed query, with what the language service found out about it. */
export interface Syntax {
  /** `FilterOperator`, `AndExpression`, `Token`, … */
  readonly kind: string
  readonly text: string
  readonly start: number
  /** The type of a scalar expression. */
  readonly type: string | undefined
  /** The columns of a tabular expression, or of one that returns several values. */
  readonly columns: readonly Column[] | undefined
  /** What a name stands for: `Column`, `Table`, `Variable`, `Parameter`, `Function`. */
  readonly symbol: string | undefined
  /** The value of a string literal. */
  readonly literal: string | undefined
  /** Nodes below it, by name. */
  readonly parts: Readonly<Record<string, Syntax>>
  /** Nodes of a list. */
  readonly items: readonly Syntax[]
}

/** What the language service has against a query. */
export interface Diagnostic {
  /** Its code, such as `KS142` for a name that nothing has. */
  readonly code: string
  readonly message: string
  readonly start: number
  readonly length: number
}

export interface ParsedQuery {
  readonly syntax: Syntax
  readonly errors: readonly Diagnostic[]
}

// The parts of the package that are used here. Its own types are far larger and don't check.
interface ListOf<Item> {
  readonly Count: number
  getItem(index: number): Item
}
interface TypeSymbol {
  readonly Name: string
  readonly Columns?: ListOf<{ readonly Name: string; readonly Type: { readonly Name: string } }>
}
interface Element {
  readonly Kind: number
  readonly IsToken: boolean
  readonly Text?: string
  readonly TextStart: number
  readonly End: number
  readonly ChildCount: number
  readonly ResultType?: TypeSymbol | null
  readonly ReferencedSymbol?: { readonly constructor: { readonly $$name?: string } } | null
  readonly LiteralValue?: unknown
  GetChild(index: number): Element | null
  GetName(index: number): string
}
interface Language {
  readonly KustoCode: {
    ParseAndAnalyze(
      text: string,
      globals: unknown,
    ): {
      readonly Syntax: Element
      GetDiagnostics(): ListOf<{ Code: string; Severity: string; Message: string; Start: number; Length: number }>
    }
  }
  readonly GlobalState: { readonly Default: { WithDatabase(database: unknown): unknown } }
  readonly Symbols: {
    readonly DatabaseSymbol: {
      readonly $ctor2: new (name: string, other: null, members: readonly unknown[]) => unknown
    }
    readonly TableSymbol: { From(schema: string): { WithName(name: string): unknown } }
  }
  readonly Syntax: { readonly SyntaxKind: Readonly<Record<string, number>> }
}

let loaded: { readonly language: Language; readonly kinds: ReadonlyMap<number, string> } | undefined

/** Loads the package when the first query is graded, because it takes a quarter of a second. */
function load() {
  if (loaded) return loaded
  const require = createRequire(import.meta.url)
  // Both scripts write globals, and the second needs those of the first.
  // oxlint-disable-next-line import/no-unassigned-import
  require('@kusto/language-service-next/bridge.min.js')
  // oxlint-disable-next-line import/no-unassigned-import
  require('@kusto/language-service-next/Kusto.Language.Bridge.min.js')
  const language = (globalThis as unknown as { Kusto: { Language: Language } }).Kusto.Language
  const kinds = Object.entries(language.Syntax.SyntaxKind).filter(([, value]) => typeof value === 'number')
  loaded = { language, kinds: new Map(kinds.map(([name, value]) => [value, name])) }
  return loaded
}

const deepest = 250

/** Thrown for a query whose brackets go deeper than anyone writes. */
export class TooDeep extends Error {}

/** Parses a query over tables with these columns. */
export function parseQuery(text: string, tables: Schema): ParsedQuery {
  const { language, kinds } = load()
  const symbols = Object.entries(tables).map(([name, columns]) =>
    language.Symbols.TableSymbol.From(`(${columns.map((one) => `['${one.name}']:${one.type}`).join(', ')})`).WithName(
      name,
    ),
  )
  const database = new language.Symbols.DatabaseSymbol.$ctor2('tables', null, symbols)
  const code = language.KustoCode.ParseAndAnalyze(text, language.GlobalState.Default.WithDatabase(database))
  const found = code.GetDiagnostics()
  const errors = Array.from({ length: found.Count }, (_, index) => found.getItem(index))
    .filter(({ Severity }) => Severity === 'Error')
    .map(({ Code, Message, Start, Length }) => ({ code: Code, message: Message, start: Start, length: Length }))
    .toSorted((a, b) => a.start - b.start)
  return { syntax: plain(code.Syntax, text, kinds, 0), errors }
}

function plain(element: Element, text: string, kinds: ReadonlyMap<number, string>, depth: number): Syntax {
  if (depth > deepest) throw new TooDeep()
  const { ResultType: result, TextStart: start, LiteralValue: literal } = element
  const kind = element.IsToken ? 'Token' : (kinds.get(element.Kind) ?? '')
  const parts: Record<string, Syntax> = {}
  const items: Syntax[] = []
  for (let index = 0; index < (element.IsToken ? 0 : element.ChildCount); index++) {
    const child = element.GetChild(index)
    if (!child) continue
    const name = element.GetName(index)
    const node = plain(child, text, kinds, depth + 1)
    if (name) parts[name] = node
    // A list has its nodes together with the commas after them.
    else if (kind === 'List') items.push(node.kind === 'SeparatedElement' ? (node.items[0] ?? node) : node)
    else items.push(node)
  }
  return {
    kind,
    text: element.IsToken ? (element.Text ?? '') : text.slice(start, element.End).trim(),
    start,
    type: result && !result.Columns ? result.Name : undefined,
    columns: result?.Columns && columnsOf(result.Columns),
    symbol: element.ReferencedSymbol?.constructor.$$name?.split('.').at(-1)?.replace('Symbol', ''),
    literal: typeof literal === 'string' ? literal : undefined,
    parts,
    items,
  }
}

const columnsOf = (list: NonNullable<TypeSymbol['Columns']>): readonly Column[] =>
  Array.from({ length: list.Count }, (_, index) => list.getItem(index)).map(({ Name, Type }) => ({
    name: Name,
    type: Type.Name,
  }))
