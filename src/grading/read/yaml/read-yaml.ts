import { LineCounter, parseDocument, type Document } from 'yaml'
import type { Fault } from '../../../domain/task/grade.ts'
import { placedKeyFault, type FileSchema } from './key-fault.ts'

/** YAML that follows a product's schema, or the first fault in it. */
export function readYaml(
  text: string,
  schema: FileSchema,
): { readonly data: Readonly<Record<string, unknown>> } | { readonly fault: Fault } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error)
    return {
      fault: { line: lines.linePos(error.pos[0]).line, message: `isn't valid YAML: ${firstLine(error.message)}` },
    }
  const data = plainOf(document)
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return {
      fault: { line: 1, message: `isn't ${schema.name} YAML: the file starts with keys such as ${schema.startsWith}` },
    }
  const found = placedKeyFault(schema, schema.file, data)
  if (found) return { fault: { ...lineOf(document, lines, found.path), message: found.message } }
  return { data: data as Record<string, unknown> }
}

/** Anchors that repeat themselves would make a small text huge. */
function plainOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown
  } catch {
    return undefined
  }
}

function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): { line?: number } {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) as
      { items?: { key?: { value?: unknown; range?: readonly number[] }; range?: readonly number[] }[] } | undefined
    const last = path[length - 1]
    const item =
      typeof last === 'number' ? parent?.items?.[last] : parent?.items?.find(({ key }) => key?.value === last)?.key
    const start = item?.range?.[0]
    if (start !== undefined) return { line: lines.linePos(start).line }
  }
  return {}
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''

/** A value as a list: none, the only one, or all. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]

/** A value's keys and values; none if it isn't an object. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** An object with its keys in lower case, because products take inputs in any. */
export const lowerKeys = (value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, one]) => [key.toLowerCase(), one]))

/** A scalar as text; empty for anything else. */
export const scalarOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** All scalars of a value as one text, a line each. */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return scalarOf(value)
  return Object.entries(value)
    .map(([key, one]) => (Array.isArray(value) ? textOf(one) : `${key}: ${textOf(one)}`))
    .join('\n')
}
