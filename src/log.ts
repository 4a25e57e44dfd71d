import { writeSync } from 'node:fs'
import { types } from 'node:util'
import { OperatorError } from './operator-error.ts'
import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * Structured logs, one JSON object per line. Callers never pass personal data or texts. Values that could contain some anyway (errors, file names,
 * reasons) are reduced here to what's known to be harmless.
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

/** If standard output is closed or on a full disk, only the lines are lost; pino's own destination would wait forever. */
const standardOutput: DestinationStream = {
  write(line) {
    try {
      writeSync(1, line)
    } catch {
      // There's nowhere left to report it.
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

/** Only these have loggable messages: file system errors name paths, which contain ids, and the errors of requests and parsers quote their input. */
const loggable = new Set(['Error', 'TypeError', 'RangeError', 'ReferenceError'])
/** Our own errors, whose messages are fixed sentences. */
const ours = new Set(['OutOfTime', 'VersionConflict', 'ModelFailure'])
const maxMessage = 300
const maxFrames = 6

/** Picks the parts of an error that are safe to log. */
export function safeError(error: unknown): object {
  if (!isError(error)) return { name: typeof error }
  const { name, message } = error
  const { statusCode, code, syscall, errno, path, dest } = error as NodeJS.ErrnoException & {
    statusCode?: unknown
    dest?: unknown
  }
  const isOfSystem = [statusCode, syscall, errno, path, dest].some((value) => value !== undefined)
  const isLoggable = !isOfSystem && (loggable.has(name) || ours.has(name) || error instanceof OperatorError)
  return {
    name: isWord(name) ? name : 'Error',
    ...(isLoggable ? { message: harmlessWords(message).slice(0, maxMessage) } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    ...(isWord(code) ? { code } : {}),
    ...(isWord(syscall) ? { syscall } : {}),
    at: framesOf(error),
  }
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z]\w{0,40}$/.test(value)

/** Removes quotations from a message, and everything that's neither a word nor a small number. */
const harmlessWords = (message: string): string =>
  message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '…')
    .split(/\s+/)
    .map((word) => (/^\(?(?:[A-Za-z][A-Za-z’'-]{0,24}|\d{1,4}|…)[.,;:!?)]*$/.test(word) ? word : '…'))
    .join(' ')

/** Returns the functions and lines where an error came from, in the project and its packages, without the lines of a long message. */
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

/** Ids of Entra and of the channel, and file names, anywhere in a text. */
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{4,}|\b(?:\d\d|a):[\w.@:-]{4,}/gi
const paths = /(?:[A-Za-z]:)?(?:[\w.~%@:=+-]*[\\/]){2,}[^\s'"]*/g

const scrubbed = (text: string): string => text.replaceAll(paths, '…').replaceAll(ids, '…').slice(0, 500)
