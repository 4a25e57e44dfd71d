import type { Fault } from '../../../domain/task/grade.ts'
import { lineAt } from '../line-at.ts'

/** Deeper than any template, and far less than the stack holds. */
const deepest = 60

/** Parsed JSON, with the line of a key or list item. */
export interface Json {
  readonly data: unknown
  readonly lineOf: (path: readonly (string | number)[]) => { readonly line?: number }
}

/** JSON, or the line of the first fault with what was expected. `JSON.parse` gives no place in short texts. */
export function readJson(
  text: string,
  { comments = false }: { readonly comments?: boolean } = {},
): Json | { readonly fault: Fault } {
  try {
    const scanner = new Scanner(text, comments)
    const data = scanner.whole()
    return { data, lineOf: (path) => scanner.lineOf(path) }
  } catch (error) {
    if (error instanceof Unexpected)
      return { fault: { line: error.line, message: `isn't valid JSON: ${error.message}` } }
    throw error
  }
}

class Unexpected extends Error {
  readonly line: number
  constructor(text: string, at: number, message: string) {
    super(message)
    this.line = lineAt(text, at)
  }
}

const literals: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]

class Scanner {
  readonly #text: string
  readonly #comments: boolean
  readonly #starts = new Map<string, number>()
  #at = 0

  constructor(text: string, comments: boolean) {
    this.#text = text
    this.#comments = comments
  }

  lineOf(path: readonly (string | number)[]): { readonly line?: number } {
    const at = this.#starts.get(JSON.stringify(path))
    return at === undefined ? {} : { line: lineAt(this.#text, at) }
  }

  whole(): unknown {
    const value = this.#value([])
    this.#skip()
    if (this.#at < this.#text.length) this.#fail('the end was expected')
    return value
  }

  #value(path: readonly (string | number)[]): unknown {
    this.#skip()
    if (path.length > deepest) this.#fail('it nests too deeply')
    const sign = this.#text[this.#at]
    if (sign === '{') return this.#object(path)
    if (sign === '[') return this.#list(path)
    if (sign === '"') return this.#string()
    for (const [word, value] of literals)
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(this.#text.slice(this.#at, this.#at + 40))?.[0]
    if (number === undefined) this.#fail('a value was expected')
    this.#at += number.length
    return Number(number)
  }

  #object(path: readonly (string | number)[]): Readonly<Record<string, unknown>> {
    const entries: [string, unknown][] = []
    this.#at++
    if (this.#takes('}')) return {}
    do {
      this.#skip()
      if (this.#text[this.#at] !== '"') this.#fail('a key in double quotes was expected')
      const start = this.#at
      const key = this.#string()
      if (entries.some(([one]) => one === key)) this.#fail(`the key "${key}" is there twice`)
      if (!this.#takes(':')) this.#miss(`":" after "${key}"`)
      const below = [...path, key]
      this.#starts.set(JSON.stringify(below), start)
      entries.push([key, this.#value(below)])
    } while (this.#takes(','))
    if (!this.#takes('}')) this.#miss('"," or "}"')
    return Object.fromEntries(entries)
  }

  #list(path: readonly (string | number)[]): readonly unknown[] {
    const items: unknown[] = []
    this.#at++
    if (this.#takes(']')) return items
    do {
      this.#skip()
      const below = [...path, items.length]
      this.#starts.set(JSON.stringify(below), this.#at)
      items.push(this.#value(below))
    } while (this.#takes(','))
    if (!this.#takes(']')) this.#miss('"," or "]"')
    return items
  }

  #string(): string {
    const end = /^"(?:[^"\\\n]|\\.)*"/.exec(this.#text.slice(this.#at))?.[0]
    if (end === undefined) this.#fail('a closing quote was expected')
    try {
      const value = JSON.parse(end) as string
      this.#at += end.length
      return value
    } catch {
      this.#fail("the text has a character or an escape that JSON doesn't take")
    }
  }

  #takes(sign: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== sign) return false
    this.#at++
    return true
  }

  #skip(): void {
    const space = this.#comments ? /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y : /\s*/y
    space.lastIndex = this.#at
    space.exec(this.#text)
    this.#at = Math.max(this.#at, space.lastIndex)
  }

  #fail(message: string): never {
    throw new Unexpected(this.#text, this.#at < this.#text.length ? this.#at : this.#text.trimEnd().length, message)
  }

  /** What's missing belongs right after what was read last, which can be on an earlier line. */
  #miss(what: string): never {
    throw new Unexpected(this.#text, this.#text.slice(0, this.#at).trimEnd().length, `${what} was expected`)
  }
}
