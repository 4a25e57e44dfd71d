import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { HttpLimits } from './limits.ts'

/** What is downloaded through a signed link. */
export interface Download {
  readonly name: string
  readonly type: string
  /** Whose data it is: each person has one download at a time. */
  readonly person: string
  /** The text, made while it is read. */
  pieces(): AsyncIterable<string>
}

/** Said in the headers, so that HEAD and GET agree. */
export const downloadHeaders = ({ name, type }: Download): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})

/** Small texts together, so that a piece is worth a write. A piece has at least `size` characters, but for the last. */
async function* inPieces(texts: AsyncIterable<string>, size = 16 * 1024): AsyncGenerator<string> {
  let piece = ''
  for await (const text of texts) {
    piece += text
    if (piece.length < size) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/**
 * Sends a download as fast as the client reads it, and makes no more of it than that. A client that goes, stalls or takes too long is cut off.
 * @throws what making the text throws: before the first byte nothing has been sent, later the connection is cut off, so that the client sees it
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

/** Waits until the client has read on; one that does not is cut off. */
async function drained(response: ServerResponse, gone: AbortSignal, patienceMs: number): Promise<void> {
  const stalled = setTimeout(() => response.req.socket.destroy(), patienceMs)
  try {
    await once(response, 'drain', { signal: gone })
  } finally {
    clearTimeout(stalled)
  }
}
