import type { IncomingMessage } from 'node:http'
import type { ByteBudget } from './byte-budget.ts'

/** Bytes of one activity. */
export const maxBytes = 256 * 1024
/** Bytes of a refused body; a client that sends more may miss the response. */
const maxDiscarded = 4 * 1024 * 1024

interface Body {
  readonly outcome: 'whole' | 'too-large' | 'no-room' | 'gone'
  readonly text: string
}

/**
 * Reads at most as many bytes as an activity may have. Always settles: at the end, at the first byte too many, or when the client disconnects.
 * The bytes are copied into one buffer as they arrive: a body in a quarter of a million chunks must not become as many objects.
 */
export function readBody(request: IncomingMessage, budget: ByteBudget): Promise<Body> {
  return new Promise((resolve) => {
    let bytes: Buffer = Buffer.alloc(0)
    let size = 0
    let settled = false
    const settle = (outcome: Body['outcome']): void => {
      if (settled) return
      settled = true
      request.off('data', read)
      budget.give(size)
      resolve({ outcome, text: outcome === 'whole' ? bytes.toString('utf8', 0, size) : '' })
    }
    const read = (chunk: Buffer): void => {
      if (size + chunk.length > maxBytes) return settle('too-large')
      if (!budget.take(chunk.length)) return settle('no-room')
      if (size + chunk.length > bytes.length) bytes = grown(bytes, size, size + chunk.length)
      chunk.copy(bytes, size)
      size += chunk.length
    }
    whenOver(request, () => settle(request.complete ? 'whole' : 'gone'))
    request.on('data', read)
  })
}

/** Moves the bytes to a buffer with more room, twice as large so that copying stays cheap. */
function grown(bytes: Buffer, size: number, needed: number): Buffer {
  const larger = Buffer.alloc(Math.min(maxBytes, Math.max(needed, 2 * bytes.length, 4096)))
  bytes.copy(larger, 0, 0, size)
  return larger
}

/** Reads and drops the rest of a refused body, up to 4 MB, so that a client that's still sending sees the refusal. */
export function discardBody(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let size = 0
    whenOver(request, resolve)
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maxDiscarded) return
      request.pause()
      resolve()
    })
    request.resume()
  })
}

/** Calls back once no more of the request will arrive, for any reason. */
function whenOver(request: IncomingMessage, over: () => void): void {
  if (request.destroyed || request.readableEnded) return over()
  for (const event of ['end', 'error', 'close']) request.once(event, over)
}
