import type { z } from 'zod'
import { fieldHints } from './field-hints.ts'
import type { Finding, Path } from '../problem.ts'

type Issue = z.core.$ZodIssue

/** Describes the violations of a schema, with the right form. */
export const schemaFindings = (error: z.ZodError, data: unknown): Finding[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...pathOf(issue), key],
          message: unknownField(key, at(data, pathOf(issue))),
        }))
      : [{ path: pathOf(issue), message: messageOf(issue, at(data, pathOf(issue))) }],
  )

const pathOf = (issue: Issue): Path => issue.path.map((step) => (typeof step === 'number' ? step : String(step)))

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], data)

function unknownField(key: string, owner: unknown): string {
  const kind = (owner as { kind?: unknown } | undefined)?.kind
  return typeof kind === 'string'
    ? `isn't a field of a ${kind} question`
    : `isn't a field here; check its spelling and indentation`
}

function messageOf(issue: Issue, value: unknown): string {
  const name = issue.path.findLast((step) => typeof step === 'string') ?? ''
  const hint = fieldHints[name] ? `; ${fieldHints[name]}` : ''
  if (value === undefined) return `is missing${hint}`
  // The domain's own messages are complete.
  if (issue.message.startsWith('is ')) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return `is ${described(value)}, not ${article[issue.expected] ?? issue.expected}${quoteHint(issue.expected, value)}`
    case 'too_small':
      return `has ${sizeOf(value)}, fewer than ${issue.minimum}${hint}`
    case 'too_big':
      return `has ${sizeOf(value)}, more than ${issue.maximum}${hint}`
    case 'invalid_value':
      return `is ${JSON.stringify(value)}; use ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
    case 'invalid_format':
      return `is ${JSON.stringify(value)}, which doesn't fit${hint}`
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return issue.message
  }
}

const article: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  object: 'a group of fields',
  array: 'a list',
}

const described = (value: unknown): string =>
  value === null
    ? 'empty'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a group of fields'
        : JSON.stringify(value)

// `text: true`, `text: 3.10` and `text: [10, 50]` are the usual slips in drop-downs.
const quoteHint = (expected: string, value: unknown): string =>
  expected === 'string' && value !== null ? '; put it in quotes' : ''

const sizeOf = (value: unknown): string =>
  typeof value === 'string'
    ? `${value.length} characters`
    : Array.isArray(value)
      ? `${value.length} items`
      : `the value ${String(value)}`
