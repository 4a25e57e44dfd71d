import { constants } from 'node:fs'
import { open, rename, unlink } from 'node:fs/promises'

/** The few operations that durability rests on, so that a test can trace their order and make each of them fail. */
export interface FileSystem {
  /** Creates a file that must not exist, writes all of it and forces it to the disk. */
  writeNew(path: string, text: string): Promise<void>
  /** Cuts the file at `keep` bytes if that is given, appends and forces it to the disk. Creates the file when it is missing. */
  append(path: string, text: string, keep?: number): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Forces a folder's entries to the disk: a rename is not durable before. */
  syncFolder(path: string): Promise<void>
  remove(path: string): Promise<void>
}

export const realFileSystem: FileSystem = {
  async writeNew(path, text) {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
  },
  async append(path, text, keep) {
    const file = await open(path, constants.O_CREAT | constants.O_RDWR, 0o600)
    try {
      if (keep !== undefined) await file.truncate(keep)
      const at = keep ?? (await file.stat()).size
      const bytes = Buffer.from(text)
      for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
      await file.datasync()
    } finally {
      await file.close()
    }
  },
  rename,
  async syncFolder(path) {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  async remove(path) {
    await unlink(path)
  },
}
