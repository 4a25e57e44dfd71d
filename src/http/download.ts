import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { HttpLimits } from './limits.ts'

/** A file that a signed link downloads. */
export interface Download {
  readonly name: string
  readonly type: string
  /** Whose data it is: each person has one download at a time. */
  readonly person: string
  /** Text or bytes, produced while they are read. */
  pieces(): AsyncIterable<string | Uint8Array>
}

/** The headers of a download, the same for HEAD and GET. */
export const downloadHeaders = ({ name, type }: Download): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})

/**
 * Joins small texts and cuts long bytes, so that a piece is worth a write. Between two pieces other work gets its turn, because with a fast client the
 * loop never waits.
 */
async function* inPieces(
  all: AsyncIterable<string | Uint8Array>,
  size = 16 * 1024,
): AsyncGenerator<string | Uint8Array> {
  let piece = ''
  for await (const part of all) {
    if (typeof part !== 'string') {
      for (let start = 0; start < part.length; start += size) {
        yield part.subarray(start, start + size)
        await setImmediate()
      }
      continue
    }
    piece += part
    if (piece.length < size) continue
    yield piece
    piece = ''
    await setImmediate()
  }
  if (piece !== '') yield piece
}

/**
 * Sends a download as fast as the client reads it, and produces no more than that. Closes the connection of a client that stalls or takes too long.
 * @throws what producing the text throws. Nothing has been sent then, or the connection is closed, so that the client sees an incomplete file
 */
export async function sendDownload(download: Download, response: ServerResponse, limits: HttpLimits): Promise<void> {
  const { socket } = response.req
  const gone = new AbortController()
  const cut = (): void => gone.abort()
  socket.once('close', cut)
  const late = setTimeout(() => socket.destroy(), limits.downloadMs)
  const begin = (): void => {
    if (!response.headersSent) response.writeHead(200, downloadHeaders(download))
  }
  try {
    for await (const piece of inPieces(download.pieces())) {
      if (socket.destroyed) return
      begin()
      if (!response.write(piece)) await drained(response, gone.signal, limits.quietMs)
    }
    begin()
    response.end()
  } catch (error) {
    if (socket.destroyed) return
    if (response.headersSent) socket.destroy()
    throw error
  } finally {
    clearTimeout(late)
    socket.off('close', cut)
  }
}

/** Waits until the client has read enough, and closes the connection when it does not. */
async function drained(response: ServerResponse, gone: AbortSignal, patienceMs: number): Promise<void> {
  const stalled = setTimeout(() => response.req.socket.destroy(), patienceMs)
  try {
    await once(response, 'drain', { signal: gone })
  } finally {
    clearTimeout(stalled)
  }
}
