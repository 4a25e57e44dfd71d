import { realFileSystem, type FileSystem } from '../../../src/store/embedded/files/file-system.ts'

/** How the operation fails: not started, or stopped in the middle of a write. */
export type Failing = 'before' | 'half'

/**
 * The real file system with one failing operation. After a kill, no operation works.
 * @param at the number of the failing operation, from 0 after `begin`; Infinity = none
 */
export function failingFiles(at: number, failing: Failing, isKill: boolean) {
  let count = -1
  let failed: string | undefined
  const begin = (): void => void (count = 0)
  const operation = async (name: string, args: unknown[], run: (...args: never[]) => unknown): Promise<unknown> => {
    const stop = (): never => {
      throw Object.assign(new Error('no space left on device'), { code: isKill ? 'EIO' : 'ENOSPC' })
    }
    if (failed !== undefined && isKill) stop()
    if (count < 0 || count++ !== at) return run(...(args as never[]))
    failed = name
    if (failing === 'half' && name === 'write') await run(...([halfOf(args[0]), ...args.slice(1)] as never[]))
    return stop()
  }
  /** Every function is an operation, including those of open files, even ones added later. Closing isn't counted. */
  const watched = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, property) {
        const value = Reflect.get(object, property) as unknown
        if (typeof value !== 'function' || property === 'close' || property === 'then') return value
        return async (...args: unknown[]) => {
          const result = await operation(String(property), args, value.bind(object) as (...args: never[]) => unknown)
          return typeof result === 'object' && result !== null && 'close' in result ? watched(result) : result
        }
      },
    })
  const files: FileSystem = watched(realFileSystem)
  return {
    files,
    begin,
    /** Operations since `begin`. */
    count: () => count,
    failed: () => failed,
  }
}

const halfOf = (content: unknown): unknown =>
  typeof content === 'string' || content instanceof Uint8Array ? content.slice(0, content.length / 2) : content
