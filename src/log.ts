import { writeSync } from 'node:fs'
import { types } from 'node:util'
import { OperatorError } from './operator-error.ts'
import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * Structured logs: one JSON object a line. Nothing about a person or a text is ever handed to it. What could carry some all the same (errors, names of
 * files, reasons) is cut down here to what is known to be harmless.
 */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: safeFields },
    },
    to ?? standardOutput,
  )

/** Standard output on a full disk, or closed by its reader, must cost the lines and nothing else; pino's own destination would wait for it for ever. */
const standardOutput: DestinationStream = {
  write(line) {
    try {
      writeSync(1, line)
    } catch {
      // There is nowhere left to say it.
    }
  },
}

const safeFields = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, safeField(value)]))

const isError = (value: unknown): value is Error => types.isNativeError(value) || value instanceof Error

function safeField(value: unknown): unknown {
  if (isError(value)) return safeError(value)
  return typeof value === 'string' ? scrubbed(value) : value
}

/** The file system's errors name paths, which hold ids; a request's quote what was sent; a parser's quote the text. */
const telling = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError'])
/** Errors of ours, whose messages are fixed sentences. */
const ours = new Set(['OutOfTime', 'VersionConflict', 'ModelFailure'])
const maxMessage = 300
const maxFrames = 6

/** What of an error may be logged. */
export function safeError(error: unknown): object {
  if (!isError(error)) return { name: typeof error }
  const { name, message } = error
  const { statusCode, code, syscall, errno, path, dest } = error as NodeJS.ErrnoException & {
    statusCode?: unknown
    dest?: unknown
  }
  const isOfSystem = [statusCode, syscall, errno, path, dest].some((value) => value !== undefined)
  const isTold = !isOfSystem && (telling.has(name) || ours.has(name) || error instanceof OperatorError)
  return {
    name: isWord(name) ? name : 'Error',
    ...(isTold ? { message: plainWords(message).slice(0, maxMessage) } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    ...(isWord(code) ? { code } : {}),
    ...(isWord(syscall) ? { syscall } : {}),
    at: framesOf(error),
  }
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z]\w{0,40}$/.test(value)

/** A message without what is quoted in it, and without all that is neither a word nor a small number. */
const plainWords = (message: string): string =>
  message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '…')
    .split(/\s+/)
    .map((word) => (/^\(?(?:[A-Za-z][A-Za-z’'-]{0,24}|\d{1,4}|…)[.,;:!?)]*$/.test(word) ? word : '…'))
    .join(' ')

/** Where an error came from: functions and lines of the project and of its packages. A message of several lines is no part of it. */
function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, , name = '', place] = frame.exec(line) ?? []
      return place ? [`${/^[\w.$<>]{1,60}$/.test(name) ? `${name} ` : ''}${place}`] : []
    })
    .slice(0, maxFrames)
}
const frame =
  /^\s+at (async )?(?:([^()]*?) \()?(?:file:\/\/)?[^()]*?((?:node_modules|src|dist|tests)\/[\w./@+-]+\.[cm]?[jt]s:\d+:\d+)\)?$/

/** Ids of Entra and of the channel, and names of files, wherever they occur in a text. */
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{4,}|\b(?:\d\d|a):[\w.@:-]{4,}/gi
const paths = /(?:[A-Za-z]:)?(?:[\w.~%@:=+-]*[\\/]){2,}[^\s'"]*/g

const scrubbed = (text: string): string => text.replaceAll(paths, '…').replaceAll(ids, '…').slice(0, 500)
