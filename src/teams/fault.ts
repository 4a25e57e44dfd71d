/** Whose fault an error is: the network or the service behind it, the disk, or nobody knows. */
export type Fault = 'transport' | 'storage' | 'unknown'

const transportNames = new Set(['OutOfTime', 'AbortError', 'RestError', 'FetchError', 'TimeoutError'])
/** System calls of sockets and names; every other one is the file system's. A socket that fails to read or write has a code of the network. */
const networkCalls = /^(?:connect|bind|listen|accept|shutdown|getaddrinfo|getnameinfo|send|recv|query\w*)$/
const networkCodes = /^(?:ECONN\w+|ENOTFOUND|EAI_\w+|EPIPE|ETIMEDOUT|ENET\w+|EHOST\w+|EADDR\w+|EPROTO|ERR_TLS_\w+)$/
const depth = 4

/** Looks through the causes of an error, too. */
export function faultOf(error: unknown): Fault {
  let cause: unknown = error
  for (let level = 0; level < depth && typeof cause === 'object' && cause !== null; level++) {
    const fault = ownFault(cause)
    if (fault !== 'unknown') return fault
    cause = (cause as { cause?: unknown }).cause
  }
  return 'unknown'
}

function ownFault(error: object): Fault {
  const { name, statusCode, code, syscall, errno } = error as Partial<NodeJS.ErrnoException> & { statusCode?: unknown }
  if (statusCode !== undefined || transportNames.has(name ?? '')) return 'transport'
  if (typeof code === 'string' && networkCodes.test(code)) return 'transport'
  if (typeof syscall !== 'string' || typeof errno !== 'number') return 'unknown'
  return networkCalls.test(syscall) ? 'transport' : 'storage'
}

const advice: Readonly<Record<string, string>> = {
  ENOSPC: 'The data folder is full. Free space or give it a larger disk.',
  EDQUOT: 'The data folder is over its quota. Free space or raise the quota.',
  EROFS: 'The data folder is mounted read-only. Mount it for writing; a disk that failed is often remounted that way.',
  EACCES: 'The data folder may not be written. Give it to the user that the process runs as.',
  EPERM: 'The data folder may not be written. Give it to the user that the process runs as.',
  EIO: 'The disk reports errors. Check it, and restore the latest backup on another one if needed.',
  EMFILE: 'The process has too many files open. Raise its limit (ulimit -n).',
  ENFILE: 'The machine has too many files open. Raise its limit (fs.file-max).',
}

/** What an operator can do about an error of the disk. */
export const storageAdvice = (code: string | undefined): string =>
  code !== undefined && Object.hasOwn(advice, code)
    ? (advice[code] as string)
    : 'The data folder could not be read or written. Check the disk and the permissions of the folder.'
