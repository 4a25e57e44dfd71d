import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { ConfidentialClientApplication } from '@azure/msal-node'
import type { AppCredentials } from 'botframework-connector'
import { decodeJwt } from 'jose'
import { clouds } from '../../../src/teams/cloud.ts'
import type { Credentials } from '../../../src/teams/credentials.ts'
import { createCredentialsFactory } from '../../../src/teams/sdk/credentials-factory.ts'
import { startEntra, tenantId, type FakeEntra } from '../../fakes/entra.ts'
import { stopDate } from '../../fakes/moved-date.ts'

const hour = 60 * 60_000

let date: ReturnType<typeof stopDate>
let entra: FakeEntra
beforeAll(async () => {
  date = stopDate('2026-11-23T08:00:00Z')
  entra = await startEntra()
})
afterAll(async () => {
  await entra.stop()
  jest.useRealTimers()
})

/** Signs in as each message to the connector does. */
async function signIn(credentials: Credentials): Promise<string> {
  const { loginUrl, botFramework } = credentials.cloud
  const factory = createCredentialsFactory(credentials)
  const created = await factory.createCredentials(credentials.appId, botFramework, loginUrl, true)
  return (created as AppCredentials).getToken()
}

function federated(): Credentials {
  const ids = { appId: randomUUID(), identityClientId: randomUUID() }
  entra.register(ids)
  return { ...ids, type: 'Federated', tenantId, cloud: { ...clouds.Public, ...entra.cloud } }
}

const assertionsOf = ({ appId }: Credentials): string[] =>
  entra.requests.flatMap(({ form }) => (form['client_id'] === appId ? [form['client_assertion'] ?? ''] : []))

test('Federated signs in for three days, with a fresh assertion each time the last one has expired', async () => {
  const credentials = federated()
  for (let elapsed = 0; elapsed <= 72; elapsed++) {
    expect(await entra.accepts(credentials.appId, `Bearer ${await signIn(credentials)}`)).toBe(true)
    date.moveBy(hour)
  }
  expect(entra.requests.map(({ outcome }) => outcome)).not.toContain('refused')
  const assertions = assertionsOf(credentials)
  expect(assertions).toHaveLength(73)
  // A managed identity's token lives a day, and isn't asked for again before.
  expect(new Set(assertions).size).toBeGreaterThanOrEqual(3)
  expect(new Set(assertions).size).toBeLessThan(10)
  expect(decodeJwt(assertions[0] as string)).toMatchObject({ aud: 'api://AzureADTokenExchange' })
})

test('the authority of this test refuses the first assertion a day later, so keeping it could not have worked', async () => {
  const credentials = federated()
  await signIn(credentials)
  const [clientAssertion = ''] = assertionsOf(credentials)
  const kept = new ConfidentialClientApplication({
    auth: {
      clientId: credentials.appId,
      authority: `${entra.cloud.loginUrl}/${tenantId}`,
      knownAuthorities: [new URL(entra.cloud.loginUrl).host],
      clientAssertion,
    },
  })
  const renew = () =>
    kept.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'], skipCache: true })
  expect((await renew())?.accessToken).toMatch(/.+/)
  date.moveBy(25 * hour)
  await expect(renew()).rejects.toMatchObject({ errorCode: 'invalid_client' })
})

test('an identity that the app doesn’t trust signs nothing in', async () => {
  const [trusting, other] = [federated(), federated()]
  const mixed = { ...other, appId: trusting.appId } as Credentials
  await expect(signIn(mixed)).rejects.toMatchObject({ errorCode: 'invalid_client' })
})

test('a wrong secret signs nothing in', async () => {
  const { appId, cloud } = federated()
  await expect(signIn({ type: 'SingleTenant', appId, tenantId, cloud, password: 'another' })).rejects.toMatchObject({
    errorCode: 'invalid_client',
  })
})
