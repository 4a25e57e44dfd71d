import { connect, type Socket } from 'node:net'
import { readAnswers, type HttpAnswers } from './http-answers.ts'

/** The fate of a connection. */
export interface Exchange extends HttpAnswers {
  readonly isClosed: boolean
  readonly ms: number
}

export interface Sending {
  readonly bytes: string
  readonly isHead?: boolean
  /** Ends our side after everything is sent. */
  readonly ends?: boolean
  /** Requires the connection to be closed; an answer alone isn't enough. */
  readonly mustClose?: boolean
  /** Runs after the bytes were sent. */
  readonly act?: (socket: Socket) => void
}

/** Sends raw bytes (Latin-1) and waits for a complete answer or the end of the connection. */
export function exchange(port: number, sending: Sending, limitMs: number): Promise<Exchange> {
  const { bytes, isHead = false, ends = false, mustClose = false, act } = sending
  return new Promise((resolve) => {
    const started = performance.now()
    let said = ''
    const done = (isClosed: boolean): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ ...readAnswers(said, isHead), isClosed, ms: performance.now() - started })
    }
    const timer = setTimeout(() => done(false), limitMs)
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(Buffer.from(bytes, 'latin1'))
      act?.(socket)
      if (ends) socket.end()
    })
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1')
      const { statuses, isPart } = readAnswers(said, isHead)
      if (statuses.length > 0 && !isPart && !mustClose) done(false)
    })
    socket.on('error', () => done(true))
    socket.on('close', () => done(true))
  })
}

/** Expects a well-formed answer or a closed socket. @returns what's wrong otherwise */
export function faultOf({ statuses, malformed, isPart, isClosed, ms }: Exchange): string | undefined {
  if (malformed) return malformed
  if (statuses.length === 0 && !isClosed) return `neither answered nor closed after ${Math.round(ms / 1000)} s`
  if (isPart && !isClosed) return 'half an answer'
  return statuses.some((status) => status >= 500 && status !== 501 && status !== 503 && status !== 505)
    ? `answered ${statuses.join(' ')}`
    : undefined
}
