import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector'
import { exportSPKI, SignJWT } from 'jose'
import { makeKey, startEntra, type FakeEntra, type SigningKey } from '../fakes/entra.ts'
import { stopDate } from '../fakes/moved-date.ts'
import { recorded, type Body } from '../teams/front-door.ts'
import { openProduction, type Production } from './open-production.ts'

const now = Math.floor(Date.parse('2026-11-23T08:00:00Z') / 1000)
const hour = 3_600

let entra: FakeEntra
let production: Production
let stranger: SigningKey
let forOtherChannels: SigningKey
let withoutEndorsements: SigningKey
let printed: jest.SpiedFunction<typeof console.error>
beforeAll(async () => {
  stopDate('2026-11-23T08:00:00Z')
  entra = await startEntra()
  stranger = await makeKey('stranger')
  forOtherChannels = await makeKey('others', ['webchat', 'directline'])
  withoutEndorsements = await makeKey('none')
  entra.publish(entra.first, forOtherChannels, withoutEndorsements)
  production = await openProduction(entra)
})
beforeEach(() => {
  // The SDK prints invalid tokens' errors.
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  printed.mockRestore()
})
afterAll(async () => {
  await production.close()
  await entra.stop()
  jest.useRealTimers()
})

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const part = (token: string, index: number): Body =>
  JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString()) as Body
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const tenant = '99999999-9999-4999-8999-999999999999'

interface Attempt {
  readonly headers: Record<string, string>
  readonly change?: Body
  readonly path?: string
}
const signed = async (token: Parameters<Production['sign']>[0], change: Body = {}): Promise<Attempt> => ({
  headers: bearer(await production.sign(token)),
  change,
})

/** Sends a greeting, and reads everything that could have come of it. */
async function attempt({ headers, change = {}, path = '/api/messages' }: Attempt) {
  const before = await production.stored()
  const { connector } = production
  const [sent, tokens] = [connector.requests.length, entra.requests.length]
  const body = production.activity('message-personal', { text: 'hi', ...change })
  const { status, text } = await production.request(path, { 'content-type': 'application/json', ...headers }, body)
  return {
    status,
    text,
    isStored: (await production.stored()) !== before,
    sent: connector.requests.length - sent,
    tokens: entra.requests.length - tokens,
  }
}

test.each<[string, number, () => Attempt | Promise<Attempt>]>([
  ['no token', 401, () => ({ headers: {} })],
  ['garbage', 401, () => ({ headers: bearer('garbage') })],
  ['garbage in three parts', 401, () => ({ headers: bearer('a.b.c') })],
  ['lists instead of claims', 401, () => ({ headers: bearer(`${encoded([])}.${encoded([])}.c`) })],
  ['another scheme', 401, async () => ({ headers: { authorization: `Basic ${await production.sign()}` } })],
  [
    'a token in the query',
    401,
    async () => ({ headers: {}, path: `/api/messages?access_token=${await production.sign()}` }),
  ],
  ['another issuer', 401, () => signed({ claims: { iss: 'https://issuer.example' } })],
  [
    'a token of an Entra tenant, like the Emulator’s',
    401,
    () => signed({ claims: { iss: `https://sts.windows.net/${tenant}/`, tid: tenant, appid: production.appId } }),
  ],
  ['a token of another bot', 401, () => signed({ claims: { ver: '1.0', appid: tenant } })],
  ['another audience', 401, () => signed({ claims: { aud: tenant } })],
  ['a list as audience', 401, () => signed({ claims: { aud: [production.appId] } })],
  ['no audience', 401, () => signed({ claims: { aud: undefined } })],
  ['a key that only claims to be Microsoft’s', 401, () => signed({ key: stranger, kid: entra.first.kid })],
  ['an unknown key', 401, () => signed({ key: stranger })],
  ['no key id', 401, () => signed({ kid: null })],
  ['another service URL', 401, () => signed({ claims: { serviceurl: 'https://smba.trafficmanager.net/emea/' } })],
  ['no service URL', 401, () => signed({ claims: { serviceurl: undefined } })],
  ['an expired token', 401, () => signed({ claims: { nbf: now - 2 * hour, exp: now - hour } })],
  ['a token for later', 401, () => signed({ claims: { nbf: now + hour, exp: now + 2 * hour } })],
  ['a token without an end', 401, () => signed({ claims: { exp: undefined } })],
  ['a key that is endorsed for other channels', 401, () => signed({ key: forOtherChannels })],
  ['a key without endorsements', 401, () => signed({ key: withoutEndorsements })],
  ['a channel that the key is not endorsed for', 401, () => signed({}, { channelId: 'directline' })],
  ['the channel of Azure Stack Edge', 401, () => signed({}, { channelId: 'AseChannel' })],
  [
    'a foreign tenant',
    403,
    () => signed({}, { conversation: { ...(recorded('message-personal')['conversation'] as Body), tenantId: tenant } }),
  ],
  [
    'a search from a foreign tenant',
    403,
    () => {
      const { conversation, ...search } = recorded('invoke-search')
      return signed({}, { ...search, conversation: { ...(conversation as Body), tenantId: tenant } })
    },
  ],
])('%s is refused with %d, and nothing happens', async (_, status, make) => {
  const outcome = await attempt(await make())
  expect(outcome).toEqual({ status, text: expect.stringMatching(/^[A-Z].+\.$/), isStored: false, sent: 0, tokens: 0 })
})

test.each<[string, (claims: Body, kid: string) => string | Promise<string>]>([
  ['none', (claims, kid) => `${encoded({ alg: 'none', kid })}.${encoded(claims)}.`],
  [
    'HS256 with the public key as its secret',
    async (claims, kid) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid })
        .sign(new TextEncoder().encode(await exportSPKI(entra.first.publicKey))),
  ],
])('a token with the algorithm %s is refused, and nothing happens', async (_, forge) => {
  const claims = part(await production.sign(), 1)
  const outcome = await attempt({ headers: bearer(await forge(claims, entra.first.kid)) })
  expect(outcome).toMatchObject({ status: 401, isStored: false, sent: 0, tokens: 0 })
})

test('the refusals are for the one thing that each of them changes: the same request with a valid token gets a reply', async () => {
  const outcome = await attempt(await signed({}))
  expect(outcome).toMatchObject({ status: 200, isStored: true, sent: 1 })
})

test('tokens of invented tenants leave nothing behind, although the SDK would add each tenant to its issuers', async () => {
  const { issuer = [] } = ToBotFromBotOrEmulatorTokenValidationParameters
  const before = issuer.length
  for (const digit of '123')
    await attempt(await signed({ claims: { iss: 'https://issuer.example', tid: tenant.replaceAll('9', digit) } }))
  expect(issuer).toHaveLength(before)
})

test('a refusal is logged with its reason and without the token', async () => {
  const token = await production.sign({ claims: { nbf: now - 2 * hour, exp: now - hour } })
  production.logged.length = 0
  await attempt({ headers: bearer(token) })
  expect(production.logged.join('')).toContain('an activity was not authenticated')
  const printedText = printed.mock.calls.map((args) => args.map(String).join(' ')).join('\n')
  for (const text of [production.logged.join(''), printedText])
    for (const secret of token.split('.')) expect(text).not.toContain(secret)
})
