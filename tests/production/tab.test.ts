import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { realWorld, startApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { clientId, person, startEntraForPeople, tenant, type EntraForPeople } from '../fakes/entra-people.ts'
import { smallCatalog } from '../features/small-catalog.ts'

// The tab of the whole server as in production, with Entra replaced on the wire.
let dir: string
let entra: EntraForPeople
let app: App
const logged: string[] = []
beforeAll(async () => {
  entra = await startEntraForPeople(() => new Date())
  dir = await mkdtemp(join(tmpdir(), 'shipmate-tab-'))
  const { credentials, ...config } = readConfig({
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dir,
    PUBLIC_URL: 'https://shipmate.example.com',
    MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: 'a-secret',
    TEAMS_TAB_CLIENT_ID: clientId,
  })
  if (!credentials) throw new Error('production has credentials')
  app = await startApp(
    { ...config, credentials: { ...credentials, cloud: { ...credentials.cloud, ...entra.cloud } } },
    { ...realWorld, catalog: smallCatalog(), reminders: false, logTo: { write: (line) => void logged.push(line) } },
  )
})
afterAll(async () => {
  await app.stop()
  await entra.stop()
  await rm(dir, { recursive: true, force: true })
})

const opened = async (authorization?: string) => {
  const headers = authorization === undefined ? {} : { authorization }
  const response = await fetch(`http://127.0.0.1:${app.port}/tab`, { method: 'POST', headers })
  return { status: response.status, text: await response.text() }
}

test('the frame is there for Teams', async () => {
  const response = await fetch(`http://127.0.0.1:${app.port}/tab`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors https://teams.microsoft.com ')
})

test('a token of the bot’s tenant is known, and its person isn’t yet', async () => {
  const { status, text } = await opened(`Bearer ${await entra.token()}`)
  expect(status).toBe(404)
  expect(text).toContain('Say hi first')
})

test('a token of another app is refused, and the log says why and no more', async () => {
  const token = await entra.token({ claims: { aud: person } })
  expect((await opened(`Bearer ${token}`)).status).toBe(401)
  expect((await opened()).status).toBe(401)
  const log = logged.join('')
  expect(log).toContain('"reason":"aud"')
  for (const secret of [...token.split('.'), person, 'Somebody', 'somebody@example.com'])
    expect(log).not.toContain(secret)
})
