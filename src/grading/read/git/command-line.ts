import type { Fault } from '../../../domain/task/grade.ts'

/** One command as it was typed. */
export interface Command {
  /** Where it starts, from 1. */
  readonly line: number
  readonly words: readonly string[]
  /** Where its text goes: `echo TEXT > FILE`. */
  readonly output?: { readonly file: string; readonly appends: boolean }
  /** It follows `&&`, so it runs only if the command before it did what it was asked. */
  readonly isChained: boolean
}

/**
 * Reads command lines as a shell would: words, quotes, comments, lines that go on after a backslash, and `&&`. Everything else that a shell does is a
 * fault, because there is no shell: no variables, substitutions, pipes, or lists.
 */
export function readCommands(text: string): { readonly commands: readonly Command[] } | { readonly fault: Fault } {
  const reader = new Reader(text)
  try {
    return { commands: reader.commands() }
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault }
    throw error
  }
}

class Unreadable extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}

/** Characters that mean something to a shell, and what the learner is told. */
const refused: Readonly<Record<string, string>> = {
  '`': 'has a backtick, which runs a command inside a command: write only commands and plain values',
  $: "has a `$`: variables and substitutions aren't filled in here",
  ';': 'has a `;`: write each command on a line of its own, or join them with `&&`',
  '|': "has a `|`: what a command prints can't be passed on here",
  '<': 'has a `<`: nothing is read from a file here',
  '(': 'has a parenthesis outside quotes, which only a shell understands',
  ')': 'has a parenthesis outside quotes, which only a shell understands',
}

class Reader {
  readonly #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  commands(): readonly Command[] {
    const found: Command[] = []
    let isChained = false
    while (this.#at < this.#text.length) {
      const command = this.#command(isChained)
      if (command) found.push(command)
      const next = this.#peek()
      if (next === '&' && !command) this.#fail('starts with `&&`, so a command is missing before it')
      isChained = next === '&'
      if (isChained) this.#skipAnd()
      else this.#take()
    }
    if (isChained) this.#fail('ends with `&&`, so a command is missing after it')
    return found
  }

  /** Reads up to the end of the line or `&&`. */
  #command(isChained: boolean): Command | undefined {
    const words: string[] = []
    let output: Command['output']
    this.#skipBlanks(isChained)
    const line = this.#line
    // People paste lines with the prompt of their shell.
    if (/^\$[ \t]/.test(this.#text.slice(this.#at, this.#at + 2))) this.#at += 2
    for (;;) {
      this.#skipBlanks(false)
      const next = this.#peek()
      if (next === '' || next === '\n' || next === '&') break
      if (next === '#') {
        while (this.#peek() !== '' && this.#peek() !== '\n') this.#take()
      } else if (next === '>') {
        if (output) this.#fail('writes to two files at once')
        output = this.#output()
      } else words.push(this.#word())
    }
    if (words.length === 0 && output) this.#fail('has a `>` without a command before it')
    return words.length === 0 ? undefined : { line, words, ...(output ? { output } : {}), isChained }
  }

  #output(): NonNullable<Command['output']> {
    this.#take()
    const appends = this.#peek() === '>'
    if (appends) this.#take()
    this.#skipBlanks(false)
    if (/^[&>|\n]?$/.test(this.#peek())) this.#fail('has a `>` without the name of a file')
    return { file: this.#word(), appends }
  }

  #word(): string {
    let word = ''
    for (;;) {
      const next = this.#peek()
      if (next === '' || /[ \t\n&>]/.test(next)) break
      this.#refuse(next)
      if (next === "'" || next === '‘') word += this.#quoted(next === '‘' ? '’' : "'", false)
      else if (next === '"' || next === '“') word += this.#quoted(next === '“' ? '”' : '"', true)
      else if (next === '\\') word += this.#escaped()
      else if (next === '–' || next === '—')
        this.#fail('has a long dash, which your keyboard may have made of `--`: write two short ones')
      else word += this.#take()
    }
    if (/\{[^{}]*,[^{}]*\}/.test(word)) this.#fail('has braces that only a shell expands: write out each name')
    return word
  }

  #quoted(end: string, isDouble: boolean): string {
    const line = this.#line
    this.#take()
    let text = ''
    for (;;) {
      const next = this.#peek()
      if (next === '') throw new Unreadable({ line, message: "has a quotation mark that isn't closed" })
      if (next === end) break
      if (isDouble && (next === '$' || next === '`')) this.#refuse(next)
      const after = this.#text[this.#at + 1] ?? ''
      if (isDouble && next === '\\' && '"\\$`\n'.includes(after)) {
        this.#take()
        const escaped = this.#take()
        if (escaped !== '\n') text += escaped
      } else text += this.#take()
    }
    this.#take()
    return text
  }

  #escaped(): string {
    this.#take()
    const next = this.#peek()
    if (next === '') this.#fail('ends with a backslash')
    this.#take()
    return next === '\n' ? '' : next
  }

  #refuse(character: string): void {
    const message = refused[character]
    if (message !== undefined) this.#fail(message)
    if (/[\s\p{Cc}\p{Cf}]/u.test(character)) this.#fail("has a character that can't be seen")
  }

  #skipAnd(): void {
    this.#take()
    if (this.#peek() !== '&') this.#fail('has a single `&`: commands run one after another here')
    this.#take()
  }

  /** Skips spaces and line ends after a backslash, and after `&&` also the line's end. */
  #skipBlanks(isChained: boolean): void {
    for (;;) {
      const rest = this.#text.slice(this.#at, this.#at + 2)
      if (/^[ \t]/.test(rest) || (isChained && rest.startsWith('\n'))) this.#take()
      else if (rest === '\\\n') {
        this.#take()
        this.#take()
      } else break
    }
  }

  #peek(): string {
    return this.#text[this.#at] ?? ''
  }

  #take(): string {
    const taken = this.#peek()
    this.#at++
    if (taken === '\n') this.#line++
    return taken
  }

  #fail(message: string): never {
    throw new Unreadable({ line: this.#line, message })
  }
}
