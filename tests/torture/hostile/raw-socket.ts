import { connect, type Socket } from 'node:net'
import { readAnswers, type HttpAnswers } from './http-answers.ts'

/** What became of a connection. */
export interface Exchange extends HttpAnswers {
  readonly isClosed: boolean
  readonly ms: number
}

export interface Sending {
  readonly bytes: string
  readonly isHead?: boolean
  /** Ends our side once everything is sent. */
  readonly ends?: boolean
  /** The connection is to be closed; an answer alone is not enough. */
  readonly mustClose?: boolean
  /** Does something with the socket after the bytes were sent. */
  readonly act?: (socket: Socket) => void
}

/** Sends bytes as they are and waits for a whole answer or the end of the connection. Bytes are Latin-1. */
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

/** Well-formed answer or closed socket. @returns what is wrong otherwise */
export function faultOf({ statuses, malformed, isPart, isClosed, ms }: Exchange): string | undefined {
  if (malformed) return malformed
  if (statuses.length === 0 && !isClosed) return `neither answered nor closed after ${Math.round(ms / 1000)} s`
  if (isPart && !isClosed) return 'half an answer'
  return statuses.some((status) => status >= 500 && status !== 501 && status !== 503 && status !== 505)
    ? `answered ${statuses.join(' ')}`
    : undefined
}
