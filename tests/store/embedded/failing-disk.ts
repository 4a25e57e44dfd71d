import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'

/** The real file system, some of whose operations fail, as on a full disk. Half of what was to be written may be there. */
export function failingDisk() {
  let from = Infinity
  let times = 1
  let count = 0
  const step = (): void => {
    count++
    if (count >= from && count < from + times)
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  }
  const files: FileSystem = {
    async open(path, flags) {
      if (flags !== 'r') step()
      const file = await realFileSystem.open(path, flags)
      return {
        ...file,
        async write(content, at) {
          const half = Buffer.from(content).subarray(0, Math.ceil(Buffer.byteLength(content) / 2))
          await file.write(half, at)
          step()
          await file.write(content, at)
        },
        truncate: async (size) => (step(), file.truncate(size)),
        datasync: async () => (step(), file.datasync()),
        sync: async () => (step(), file.sync()),
      }
    },
    rename: async (from, to) => (step(), realFileSystem.rename(from, to)),
    unlink: async (path) => (step(), realFileSystem.unlink(path)),
    mkdir: async (path) => (step(), realFileSystem.mkdir(path)),
  }
  return {
    files,
    /** The operation that many from now fails, and those after it; `Infinity` of them for a disk that is dead from there on. */
    failAfter(operations: number, failures = 1): void {
      from = count + operations
      times = failures
    },
    get count() {
      return count
    },
  }
}
