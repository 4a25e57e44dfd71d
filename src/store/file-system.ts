import { close, fdatasync, fstat, fsync, ftruncate, open, rename, unlink, write } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** An open file or folder. */
interface OpenFile {
  size(): Promise<number>
  truncate(size: number): Promise<void>
  /** Writes all of a text at a place in bytes. */
  write(text: string, at: number): Promise<void>
  /** Forces the content to the disk. */
  datasync(): Promise<void>
  /** Forces content and entries to the disk; for folders. */
  sync(): Promise<void>
  close(): Promise<void>
}

/** The few operations that durability rests on, so that a test can trace their order and make each of them fail. */
export interface FileSystem {
  /** Flags as `open(2)` has them: `wx` creates and must not exist, `r+` writes into what exists, `r` reads and is for folders. */
  open(path: string, flags: 'wx' | 'r+' | 'r'): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
}

// Callbacks on file descriptors, not `fs/promises`: its handles cost three times the CPU, and this runs for every answer.
const opening = promisify(open)
const writing = promisify(write)
const truncating = promisify(ftruncate)
const closing = promisify(close)
const syncing = promisify(fsync)
const datasyncing = promisify(fdatasync)
const sizing = promisify(fstat)

export const realFileSystem: FileSystem = {
  async open(path, flags) {
    const fd = await opening(path, flags, 0o600)
    return {
      size: async () => (await sizing(fd)).size,
      truncate: (size) => truncating(fd, size),
      async write(text, at) {
        const bytes = Buffer.from(text)
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
}

/** Creates a file that must not exist and forces its text to the disk. Its name is durable only after `syncFolder`. */
export async function writeNew(files: FileSystem, path: string, text: string): Promise<void> {
  await withFile(await files.open(path, 'wx'), async (file) => {
    await file.write(text, 0)
    await file.datasync()
  })
}

/** Cuts a file at `keep` bytes, appends a text and forces it to the disk. Makes the file, durably, when it is missing. */
export async function appendAt(files: FileSystem, path: string, text: string, keep: number): Promise<void> {
  const existing = await files.open(path, 'r+').catch(missing)
  await withFile(existing ?? (await files.open(path, 'wx')), async (file) => {
    if ((await file.size()) > keep) await file.truncate(keep)
    await file.write(text, keep)
    await file.datasync()
  })
  if (!existing) await syncFolder(files, dirname(path))
}

/** Forces a folder's entries to the disk: neither a new file nor a rename is durable before. */
export async function syncFolder(files: FileSystem, path: string): Promise<void> {
  await withFile(await files.open(path, 'r'), (folder) => folder.sync())
}

async function withFile(file: OpenFile, use: (file: OpenFile) => Promise<void>): Promise<void> {
  try {
    await use(file)
  } finally {
    await file.close()
  }
}

/** For `catch`: a missing file is nothing, anything else is thrown on. */
export function missing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}
