import { existsSync } from 'node:fs'
import { readConfig } from '../../config.ts'
import { jsonForTerminal } from '../../store/for-terminal.ts'
import { openReadOnly, type ReadOnlyStore } from '../../store/embedded/read-only.ts'
import { askOrDo, confirmed } from '../ask-or-do.ts'
import { outputOptions, printSkipped, type AdminWorld, type Command } from '../command.ts'
import { counted, csvOf, oneLine, tableOf } from '../output.ts'
import { UsageError } from '../usage-error.ts'

interface Counts {
  learners: number
  teams: number
}

export const tenantsCommand: Command = {
  name: 'tenants',
  summary: 'Show which tenants may use the coach, and how much data each has',
  details:
    'ALLOWED_TENANTS decides; empty means the tenant of the bot. A tenant that is no longer allowed keeps its data until you delete it: its learners, teams, and reports.',
  inDatabase: 'docs/scale.md has the statements that show and delete a tenant’s data.',
  options: {
    delete: { type: 'string', value: 'TENANT', help: "delete a removed tenant's data" },
    confirm: { type: 'string', value: 'N', help: 'with --delete: the number of learners, as shown' },
    ...outputOptions,
  },
  async run(world, values) {
    const { allowedTenants, credentials } = readConfig(world.env)
    const isAllowed = (tenant: string): boolean => credentials === undefined || allowedTenants.includes(tenant)
    const store = await openReadOnly(world.dir)
    const counts = await countsOf(store, allowedTenants)
    if (typeof values['delete'] === 'string') {
      await remove(world, values['delete'], values['confirm'], counts, isAllowed)
      return printSkipped(store, world.warn)
    }
    const rows = [...counts].map(([tenant, { learners, teams }]) => ({
      tenant,
      allowed: isAllowed(tenant),
      learners,
      teams,
    }))
    if (values['json'] === true) world.print(jsonForTerminal(rows, 2))
    else if (values['csv'] === true) {
      const cells = rows.map(({ tenant, allowed, learners, teams }) => [
        tenant,
        allowed ? 'yes' : 'no',
        learners,
        teams,
      ])
      for (const line of csvOf(['tenant', 'allowed', 'learners', 'teams'], cells)) world.print(line)
    } else {
      const cells = rows.map(({ tenant, allowed, learners, teams }) => [
        oneLine(tenant),
        allowed ? 'yes' : 'no',
        String(learners).padStart(8),
        String(teams).padStart(5),
      ])
      for (const line of tableOf(['TENANT', 'ALLOWED', 'LEARNERS', 'TEAMS'], cells)) world.print(line)
      if (credentials === undefined) world.print('Without MicrosoftAppId, the coach is local and allows every tenant.')
      const removed = rows.filter(({ allowed }) => !allowed).length
      if (removed > 0) world.print(`No longer allowed, but with data: ${removed}. --delete TENANT deletes it.`)
    }
    return printSkipped(store, world.warn)
  },
}

async function countsOf(store: ReadOnlyStore, allowed: readonly string[]): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>(allowed.map((tenant) => [tenant, { learners: 0, teams: 0 }]))
  const add = (tenant: string, what: keyof Counts): void => {
    const own = counts.get(tenant) ?? { learners: 0, teams: 0 }
    own[what]++
    counts.set(tenant, own)
  }
  for await (const { learner } of store.learners()) add(learner.tenant, 'learners')
  for await (const { tenant } of store.teams()) add(tenant, 'teams')
  return counts
}

async function remove(
  world: AdminWorld,
  tenant: string,
  confirm: string | boolean | undefined,
  counts: ReadonlyMap<string, Counts>,
  isAllowed: (tenant: string) => boolean,
): Promise<void> {
  const own = counts.get(tenant)
  if (isAllowed(tenant))
    throw new UsageError(
      `Tenant ${oneLine(tenant)} may use the coach, so its data stays.`,
      'Take it out of ALLOWED_TENANTS and restart the coach first.',
    )
  if (!own || !existsSync(world.dir))
    throw new UsageError(`There's no data of tenant ${oneLine(tenant)}.`, 'tenants lists all that have data.')
  confirmed(confirm, String(own.learners), `${counted(own.learners, 'learner')} and ${counted(own.teams, 'team')}`)
  for (const line of await askOrDo(world, { kind: 'forget-tenant', tenant })) world.print(line)
}
