/** What several benches need. */

/** CPU that this process has spent so far, in ms. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The value below which this share of all lies: 0.5 is the median. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

export const line = (name: string, value: string): void => console.log(`${name.padEnd(66)} ${value}`)

/** Writes activities of learners of one tenant, each with an id of its own, answered at `connectorUrl`. */
export function activitiesOf(tenant: string, connectorUrl: string): (user: string, type: object) => string {
  let count = 0
  return (user, type) =>
    JSON.stringify({
      id: `a${++count}`,
      channelId: 'msteams',
      serviceUrl: connectorUrl,
      conversation: { id: `c-${user}`, conversationType: 'personal', tenantId: tenant },
      from: { id: `29:${user}`, aadObjectId: user },
      recipient: { id: '28:bot' },
      timestamp: '2026-11-23T09:00:00.000Z',
      localTimezone: 'Europe/Berlin',
      locale: 'en-GB',
      channelData: { tenant: { id: tenant } },
      ...type,
    })
}
