import type { ParseArgsConfig } from 'node:util'
import { counted } from './output.ts'
import type { ReadOnlyStore } from '../store/embedded/read-only.ts'

/** An option as `parseArgs` knows it, with what `--help` says about it. */
interface Option {
  readonly type: 'boolean' | 'string'
  /** The placeholder of a value: `ID`. */
  readonly value?: string
  readonly help: string
}

export type Options = Readonly<Record<string, Option>>

/** What was typed after a command. */
export type Values = Readonly<Record<string, string | boolean | undefined>>

/** What commands work on, so that they neither read the environment nor the clock. */
export interface AdminWorld {
  /** The data folder. */
  readonly dir: string
  readonly now: Date
  readonly env: Readonly<Record<string, string | undefined>>
  /** The content folder, and the snapshot beside the compiled code. */
  readonly content: { readonly dir: string; readonly snapshot: URL }
  /** Prints one line of the result. */
  readonly print: (line: string) => void
  /** Prints one line beside the result, which tools don't read. */
  readonly warn: (line: string) => void
}

/** 0: done. 1: done, and there's something to look at. */
export type ExitCode = 0 | 1

export interface Command {
  readonly name: string
  /** One imperative line. */
  readonly summary: string
  /** More sentences for `--help`. */
  readonly details: string
  readonly options: Options
  /** What to do instead if the data is in a database. */
  readonly inDatabase: string
  /** @throws OperatorError with what to do */
  readonly run: (world: AdminWorld, values: Values) => Promise<ExitCode>
}

export const parsable = (options: Options): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]))

export const outputOptions = {
  json: { type: 'boolean', help: 'print JSON for tools' },
  csv: { type: 'boolean', help: 'print CSV for spreadsheets' },
} as const satisfies Options

/** Reports what a read-only store had to skip. @returns 1 if that's anything */
export function printSkipped({ skipped }: ReadOnlyStore, warn: (line: string) => void): ExitCode {
  const { documents, lines } = skipped
  if (documents + lines === 0) return 0
  const parts = [
    ...(documents > 0 ? [counted(documents, 'document')] : []),
    ...(lines > 0 ? [counted(lines, 'log line')] : []),
  ]
  warn(`Skipped because of damage: ${parts.join(' and ')}. npm run doctor says where.`)
  return 1
}
