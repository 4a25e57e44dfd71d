/** Hosts of the Bot Connector for Teams: public cloud, GCC, GCC High, DoD. Exactly these: other names below trafficmanager.net can be registered by anyone. */
const connectors = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
])

/** Whether answers, and with credentials a token, may be sent to an address. */
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
