/** Hosts of the Bot Connector for Teams: public cloud, GCC, GCC High, DoD. No others, because anyone can register a name under trafficmanager.net. */
const connectors = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
])

/** Whether messages, and a token if there are credentials, may be sent to an address. */
export function isTrustedServiceUrl(address: string, local: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  if (username || password) return false
  if (local)
    return (
      /^https?:$/.test(protocol) &&
      (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname))
    )
  return protocol === 'https:' && port === '' && connectors.has(hostname)
}
