import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { clouds } from '../../../src/teams/cloud.ts'
import { isTooDeep } from '../../../src/teams/incoming/is-too-deep.ts'
import { isTrustedServiceUrl } from '../../../src/teams/incoming/service-url.ts'
import { openFrontDoor, recorded, type FrontDoor } from '../front-door.ts'

let local: FrontDoor
let production: FrontDoor
const json = { 'content-type': 'application/json' }
const bearer = { ...json, authorization: 'Bearer not.a.token' }

beforeAll(async () => {
  local = await openFrontDoor()
  production = await openFrontDoor({
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
    MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
    MicrosoftAppPassword: 'a-secret',
    PUBLIC_URL: 'https://shipmate.example.com',
  })
})
afterAll(async () => {
  await local.close()
  await production.close()
})

const body = (change: object = {}): string => JSON.stringify({ ...recorded('message-personal'), ...change })

test.each<[string, string, Record<string, string>, number]>([
  ['no JSON', 'hello', json, 400],
  ['cut off', body().slice(0, 100), json, 400],
  ['nothing', '', json, 400],
  ['a list', '[]', json, 400],
  ['no conversation', body({ conversation: undefined }), json, 400],
  ['no service URL', body({ serviceUrl: undefined }), json, 400],
  ['an empty channel', body({ channelId: '' }), json, 400],
  ['a text that is a number', body({ text: 7 }), json, 400],
  ['20,000 levels', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, json, 400],
  ['2 MB', body({ text: 'x'.repeat(2_000_000) }), json, 413],
  ['another content type', body(), { 'content-type': 'text/plain' }, 415],
])('%s is refused in one sentence and never reaches the SDK', async (_, text, headers, status) => {
  const answer = await local.raw(text, headers)
  expect(answer.status).toBe(status)
  expect(answer.text).toMatch(/^[A-Z][^\n]{5,80}\.$/)
  expect(local.connector.requests).toEqual([])
})

test('a local run accepts only loopback service URLs', async () => {
  expect((await local.raw(body())).status).toBe(403)
  expect(isTrustedServiceUrl('http://localhost:56150/_connector', undefined)).toBe(true)
  expect(isTrustedServiceUrl('http://127.0.0.1:1/', undefined)).toBe(true)
})

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
  ['https://smba.infra.gov.teams.microsoft.us/teams', false],
  ['https://smba.infra.dod.teams.microsoft.us/teams', false],
  ['http://smba.trafficmanager.net/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://smba.trafficmanager.net@evil.example/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['http://127.0.0.1/', false],
  ['file:///etc/passwd', false],
])('in the public cloud %s is trusted: %s', (url, trusted) => {
  expect(isTrustedServiceUrl(url, clouds.Public.connectors)).toBe(trusted)
})

test.each([
  ['https://smba.infra.gov.teams.microsoft.us/teams', true],
  ['https://smba.infra.dod.teams.microsoft.us/teams', true],
  ['https://smba.trafficmanager.net/emea/', false],
])('in the US Government cloud %s is trusted: %s', (url, trusted) => {
  expect(isTrustedServiceUrl(url, clouds.USGovernment.connectors)).toBe(trusted)
})

test('without a token, the response is 401', async () => {
  expect((await production.raw(body())).status).toBe(401)
})

test.each(['Bearer not.a.token', 'Bearer a.b.c', `Bearer ${'x'.repeat(3000)}`])(
  'an invalid token gives 401, not 500: %#',
  async (authorization) => {
    const answer = await production.raw(body(), { ...json, authorization })
    expect(answer.status).toBe(401)
    expect(answer.text).toBe('That token is not accepted.')
  },
)

test('a tenant that isn’t allowed gives 403 before the token is checked', async () => {
  const conversation = { id: 'a:1', conversationType: 'personal', tenantId: '99999999-9999-4999-8999-999999999999' }
  expect((await production.raw(body({ conversation }), bearer)).status).toBe(403)
})

test('an unknown service URL gives 403 before a token could be sent there', async () => {
  expect((await production.raw(body({ serviceUrl: 'https://evil.trafficmanager.net/' }), bearer)).status).toBe(403)
})

test('brackets in strings don’t count as depth', () => {
  expect(isTooDeep(JSON.stringify({ text: '['.repeat(1000) }))).toBe(false)
  expect(isTooDeep(JSON.stringify({ text: '"\\"['.repeat(1000) }))).toBe(false)
  expect(isTooDeep('['.repeat(41))).toBe(true)
})
