import { open } from 'node:fs/promises'
import type { Accept } from '../../salvage/accept.ts'
import { missing } from './file-system.ts'
import { LineSplitter, type Line } from './line-splitter.ts'

const pieceBytes = 256 * 1024
/**
 * Reads a file of JSON lines in pieces, up to `until` bytes. A missing file has no lines. Every readable entry is returned, despite any damage:
 * NUL bytes, carriage returns, and byte order marks around an entry are skipped, and joined lines are split.
 */
export async function* linesOf<E>(
  path: string,
  accept: Accept<E>,
  until = Infinity,
): AsyncGenerator<readonly Line<E>[]> {
  const splitter = new LineSplitter(accept)
  for await (const piece of piecesOf(path, 0, until)) yield splitter.lines(piece)
  yield splitter.rest()
}

/** Reads the bytes of a part of a file, piece by piece. */
export async function* piecesOf(path: string, start: number, end: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r').catch(missing)
  if (!file) return
  try {
    for (let at = start; at < end;) {
      const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, end - at))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
