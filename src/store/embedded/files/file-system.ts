import { close, fdatasync, fstat, fsync, ftruncate, mkdir, open, rename, unlink, write } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** An open file or folder. */
interface OpenFile {
  size(): Promise<number>
  truncate(size: number): Promise<void>
  /** Writes all of the content at an offset in bytes. */
  write(content: string | Uint8Array, at: number): Promise<void>
  /** Syncs the content to the disk. */
  datasync(): Promise<void>
  /** Syncs content and entries to the disk; for folders. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** The operations that durability depends on. A test can trace their order and make each one fail. */
export interface FileSystem {
  /** Flags as in `open(2)`: `wx` creates a file that must not exist, `r+` writes to an existing one, and `r` opens folders. */
  open(path: string, flags: 'wx' | 'r+' | 'r'): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Creates a folder and its parents for the owner only, unless they exist. */
  mkdir(path: string): Promise<void>
}

// Callbacks on file descriptors, not `fs/promises`: its handles cost three times the CPU, and this runs for every answer.
const opening = promisify(open)
const writing = promisify(write)
const truncating = promisify(ftruncate)
const closing = promisify(close)
const syncing = promisify(fsync)
const datasyncing = promisify(fdatasync)
const sizing = promisify(fstat)
const making = promisify(mkdir)

export const realFileSystem: FileSystem = {
  async open(path, flags) {
    const fd = await opening(path, flags, 0o600)
    return {
      size: async () => (await sizing(fd)).size,
      truncate: (size) => truncating(fd, size),
      async write(content, at) {
        const bytes = typeof content === 'string' ? Buffer.from(content) : content
        for (let done = 0; done < bytes.length;)
          done += (await writing(fd, bytes, done, bytes.length - done, at + done)).bytesWritten
      },
      datasync: () => datasyncing(fd),
      sync: () => syncing(fd),
      close: () => closing(fd),
    }
  },
  rename: promisify(rename),
  unlink: promisify(unlink),
  async mkdir(path) {
    await making(path, { recursive: true, mode: 0o700 })
  },
}

/** The content of a file: a text, or a stream of pieces. */
export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>

/** Creates a file that must not exist, and syncs its content to the disk. Its name is durable only after `syncFolder`. */
export async function writeNew(files: FileSystem, path: string, content: Content): Promise<void> {
  await withFile(await files.open(path, 'wx'), async (file) => {
    if (typeof content === 'string' || content instanceof Uint8Array) await file.write(content, 0)
    else await writePieces(file, content)
    await file.datasync()
  })
}

async function writePieces(file: OpenFile, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  let at = 0
  for await (const piece of pieces) {
    await file.write(piece, at)
    at += Buffer.byteLength(piece)
  }
}

/**
 * Truncates a file to `keep` bytes, appends a text, and syncs it to the disk. Creates the file if it's missing.
 * @param isNamed false if the file's name may not be durable yet, so that the folder is synced too
 */
export async function appendAt(
  files: FileSystem,
  path: string,
  text: string,
  keep: number,
  isNamed: boolean,
): Promise<void> {
  const existing = await files.open(path, 'r+').catch(missing)
  await withFile(existing ?? (await files.open(path, 'wx')), async (file) => {
    if ((await file.size()) > keep) await file.truncate(keep)
    await file.write(text, keep)
    await file.datasync()
  })
  if (!existing || !isNamed) await syncFolder(files, dirname(path))
}

/** Syncs a folder's entries to the disk: only then are new files and renames durable. */
export async function syncFolder(files: FileSystem, path: string): Promise<void> {
  await withFile(await files.open(path, 'r'), (folder) => folder.sync())
}

/** Creates a folder below `root` durably: the entries in its parents are synced too. Both paths are absolute. */
export async function makeFolder(files: FileSystem, root: string, path: string): Promise<void> {
  await files.mkdir(path)
  for (let folder = path; folder !== root; folder = dirname(folder)) await syncFolder(files, dirname(folder))
}

/** Removes a file durably, if it exists. */
export async function removeFile(files: FileSystem, path: string): Promise<void> {
  await files.unlink(path).catch(missing)
  await syncFolder(files, dirname(path))
}

async function withFile(file: OpenFile, use: (file: OpenFile) => Promise<void>): Promise<void> {
  try {
    await use(file)
  } finally {
    await file.close()
  }
}

/** For `catch`: turns a missing file into undefined, and rethrows anything else. */
export function missing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}
