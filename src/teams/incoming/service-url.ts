import { urlOf } from '../../url-of.ts'

/**
 * Whether messages, and a token if there are credentials, may be sent to an address.
 * @param connectors trusted origins; if absent, loopback is trusted and nothing else
 */
export function isTrustedServiceUrl(address: string, connectors: readonly string[] | undefined): boolean {
  const url = urlOf(address)
  if (!url) return false
  const { protocol, hostname, origin, username, password } = url
  if (username || password) return false
  if (connectors) return connectors.includes(origin)
  return (
    /^https?:$/.test(protocol) &&
    (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname))
  )
}
