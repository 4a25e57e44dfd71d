import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * Structured logs: one JSON object a line. Nothing about a person or a text is ever handed to it; errors are cut down to name, place and status,
 * because an SDK's error carries the request with its token.
 */
export const createLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: safeError },
    },
    to ?? pino.destination(1),
  )

/** What of an error may stand in a log. */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, stack = '', message } = error
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  // Messages of our own errors are fixed sentences; those of requests can quote what was sent.
  const isTransport = statusCode !== undefined || name === 'RestError'
  return {
    name,
    ...(isTransport ? {} : { message: message.slice(0, 300) }),
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(code === undefined ? {} : { code }),
    at: stack
      .split('\n')
      .slice(1, 6)
      .map((line) => line.trim()),
  }
}
