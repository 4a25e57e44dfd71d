import { OperatorError } from '../operator-error.ts'

/** The command line is wrong. The message says how, in one sentence, and what to type. */
export class UsageError extends OperatorError {
  override readonly name = 'UsageError'
}

/** @throws UsageError if the value isn't a day */
export function dayIn(value: string | boolean | undefined, option: string): string | undefined {
  if (typeof value !== 'string') return undefined
  // February 31 parses, as a day in March.
  const parsed = new Date(`${value}T00:00:00Z`)
  if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === value) return value
  throw new UsageError(`--${option} ${value} isn't a day.`, `The form is --${option} 2026-01-31.`)
}

/** @throws UsageError if the value isn't a whole number in the range */
export function numberIn(
  value: string | boolean | undefined,
  option: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (typeof value !== 'string') return undefined
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  throw new UsageError(
    `--${option} ${value} isn't a whole number from ${least} to ${most}.`,
    `The form is --${option} ${Math.max(least, Math.min(most, 12))}.`,
  )
}

/** @throws UsageError if the value is none of the choices */
export function choiceIn<T extends string>(
  value: string | boolean | undefined,
  option: string,
  choices: readonly T[],
): T | undefined {
  if (typeof value !== 'string') return undefined
  const found = choices.find((choice) => choice === value)
  if (found) return found
  throw new UsageError(`--${option} ${value} isn't a choice.`, `Use one of: ${choices.join(', ')}.`)
}
