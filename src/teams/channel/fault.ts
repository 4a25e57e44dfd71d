/** What an error comes from: the network or the service behind it, the disk, or something unknown. */
export type Fault = 'transport' | 'storage' | 'unknown'

const transportNames = new Set(['ChannelError', 'OutOfTime', 'AbortError', 'RestError', 'FetchError', 'TimeoutError'])
/** System calls of sockets and name lookups; all others are the file system's. A socket that fails to read or write has a network code. */
const networkCalls = /^(?:connect|bind|listen|accept|shutdown|getaddrinfo|getnameinfo|send|recv|query\w*)$/
const networkCodes = /^(?:ECONN\w+|ENOTFOUND|EAI_\w+|EPIPE|ETIMEDOUT|ENET\w+|EHOST\w+|EADDR\w+|EPROTO|ERR_TLS_\w+)$/
const depth = 4

/** Classifies an error. It also looks at the error's causes. */
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
  if (name === 'StoreUnavailable') return 'storage'
  if (statusCode !== undefined || transportNames.has(name ?? '')) return 'transport'
  if (typeof code === 'string' && networkCodes.test(code)) return 'transport'
  if (typeof syscall !== 'string' || typeof errno !== 'number') return 'unknown'
  return networkCalls.test(syscall) ? 'transport' : 'storage'
}
