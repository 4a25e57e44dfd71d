import type { Syntax } from '../language-service.ts'
import type { Instant, Table, Value } from './value.ts'

/** Thrown for what a query asks and this interpreter doesn't have, so that it's never graded wrongly. */
export class CannotRun extends Error {
  /** What was met: an operator or function. */
  readonly what: string
  readonly node: Syntax | undefined
  constructor(what: string, node?: Syntax) {
    super(what)
    this.what = what
    this.node = node
  }
}

/** Thrown for a condition that the language service takes but that isn't what it looks like, or depends on a conversion between types. */
export class WrongTypes extends Error {
  readonly node: Syntax
  constructor(message: string, node: Syntax) {
    super(message)
    this.node = node
  }
}

/** Thrown for a query that takes more than any answer needs. */
export class TooMuch extends Error {}

const mostSteps = 1_000_000
export const mostRows = 20_000

/** What one run of a query has: the time, the tables, and what's left to spend. */
export class Machine {
  readonly now: Instant
  readonly tables: ReadonlyMap<string, Table>
  #steps = mostSteps

  constructor(now: Instant, tables: ReadonlyMap<string, Table>) {
    this.now = now
    this.tables = tables
  }

  spend(steps: number): void {
    this.#steps -= steps
    if (this.#steps < 0) throw new TooMuch()
  }
}

/** What a name of a `let` statement or a parameter stands for. */
export type Named =
  | { readonly value: Value }
  | { readonly table: Table }
  | { readonly lambda: Syntax; readonly names: ReadonlyMap<string, Named> }
