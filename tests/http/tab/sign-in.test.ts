import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { exportSPKI, SignJWT } from 'jose'
import { createSignIn, type SignIn } from '../../../src/http/tab/sign-in.ts'
import { makeKey, type SigningKey } from '../../fakes/entra.ts'
import {
  clientId,
  person,
  startEntraForPeople,
  tenant,
  type Change,
  type EntraForPeople,
} from '../../fakes/entra-people.ts'

const resource = `api://shipmate.example.com/${clientId}`
const otherTenant = '99999999-9999-4999-8999-999999999999'
const allowedToo = '33333333-3333-4333-8333-333333333333'
const hour = 3_600
const day = 24 * hour

const start = new Date('2026-11-23T08:00:00Z')
let now = start
let entra: EntraForPeople
let stranger: SigningKey
let signIn: SignIn
beforeAll(async () => {
  ;[entra, stranger] = await Promise.all([startEntraForPeople(() => now), makeKey('stranger')])
})
beforeEach(() => {
  now = start
  // The age of the keys counts by the system's clock.
  jest.spyOn(Date, 'now').mockImplementation(() => now.getTime())
  entra.publish(entra.first)
  entra.answerWith(200)
  entra.reads.length = 0
  signIn = fresh()
})
afterEach(() => void jest.restoreAllMocks())
afterAll(() => entra.stop())

/** A server that has just started: it knows no keys. */
const fresh = (): SignIn =>
  createSignIn({ tab: { clientId, resource }, cloud: entra.cloud, tenants: [tenant, allowedToo], clock: () => now })
const later = (seconds: number) => void (now = new Date(now.getTime() + seconds * 1000))
const withToken = async (change: Change = {}) => signIn(`Bearer ${await entra.token(change)}`)
const seconds = (): number => Math.floor(now.getTime() / 1000)
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a token of Entra says who opens the tab', async () => {
  expect(await withToken()).toEqual({ kind: 'person', key: { tenant, user: person } })
})

test('the audience may be the app’s id or its name', async () => {
  expect(await withToken({ claims: { aud: resource } })).toMatchObject({ kind: 'person' })
})

test('ids count in any case, as the store has them in lower case', async () => {
  const found = await withToken({ claims: { oid: person.replaceAll('2', 'A'), scp: 'User.Read access_as_user' } })
  expect(found).toEqual({ kind: 'person', key: { tenant, user: person.replaceAll('2', 'a') } })
})

test('people of each allowed tenant sign in with a token of their own tenant', async () => {
  const claims = { tid: allowedToo, iss: `${entra.cloud.loginUrl}/${allowedToo}/v2.0` }
  expect(await withToken({ claims })).toEqual({ kind: 'person', key: { tenant: allowedToo, user: person } })
  expect(entra.reads).toEqual([`/${allowedToo}/discovery/v2.0/keys`])
})

test.each<[string, string, (base: string) => Record<string, unknown>]>([
  ['another audience', 'aud', () => ({ aud: otherTenant })],
  ['the audience of the bot', 'aud', () => ({ aud: 'https://api.botframework.com' })],
  ['no audience', 'aud', () => ({ aud: undefined })],
  ['another issuer', 'iss', () => ({ iss: 'https://issuer.example/v2.0' })],
  ['the issuer of another allowed tenant', 'iss', (base) => ({ iss: `${base}/${allowedToo}/v2.0` })],
  ['another allowed tenant than its issuer’s', 'iss', () => ({ tid: allowedToo })],
  ['the issuer of version 1.0', 'iss', () => ({ iss: `https://sts.windows.net/${tenant}/`, ver: '1.0' })],
  ['no issuer', 'iss', () => ({ iss: undefined })],
  ['a foreign tenant', 'tenant', (base) => ({ tid: otherTenant, iss: `${base}/${otherTenant}/v2.0` })],
  ['an end in the past', 'ERR_JWT_EXPIRED', () => ({ nbf: seconds() - 2 * hour, exp: seconds() - hour })],
  ['a beginning in the future', 'nbf', () => ({ nbf: seconds() + hour, exp: seconds() + 2 * hour })],
  ['no end', 'exp', () => ({ exp: undefined })],
  ['no scope, as programs have', 'scp', () => ({ scp: undefined, roles: ['Everything'], idtyp: 'app' })],
  ['another scope', 'scp', () => ({ scp: 'User.Read' })],
  ['a scope that only begins like it', 'scp', () => ({ scp: 'access_as_user.all' })],
  ['no object id', 'oid', () => ({ oid: undefined })],
  ['an object id that is a path', 'oid', () => ({ oid: '../../somebody' })],
  ['an object id that is a list', 'oid', () => ({ oid: [person] })],
  ['another version', 'ver', () => ({ ver: '1.0' })],
])('a token with %s is refused', async (_, reason, claims) => {
  expect(await withToken({ claims: claims(entra.cloud.loginUrl) })).toEqual({ kind: 'refused', reason })
})

test('a token without a tenant is refused without a word for the log, because anyone can make up many', async () => {
  for (const tid of [undefined, `../${tenant}`])
    expect(await withToken({ claims: { tid } })).toEqual({ kind: 'refused' })
  expect(await signIn('Bearer a.b.c')).toEqual({ kind: 'refused' })
})

test('a key that only claims to be Entra’s is refused, and so is an unknown one', async () => {
  expect(await withToken({ key: { ...stranger, kid: entra.first.kid } })).toEqual({
    kind: 'refused',
    reason: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  })
  expect(await withToken({ key: stranger })).toEqual({ kind: 'refused', reason: 'ERR_JWKS_NO_MATCHING_KEY' })
})

test('a token that brings its own key, or the address of one, is refused', async () => {
  for (const header of [
    { jwk: stranger.jwk, kid: 'stranger' },
    { jku: 'http://127.0.0.1:1/keys', kid: 'stranger' },
  ])
    expect(await withToken({ key: stranger, header })).toMatchObject({ kind: 'refused' })
})

test('a changed claim breaks the signature', async () => {
  const [header, , signature] = (await entra.token()).split('.')
  const forged = encoded({ ...entra.claimsNow(), oid: otherTenant })
  expect(await signIn(`Bearer ${header}.${forged}.${signature}`)).toMatchObject({ kind: 'refused' })
})

test('a token without a signature is refused, and so is one that is signed with the public key as a secret', async () => {
  const header = encoded({ alg: 'none', kid: entra.first.kid })
  for (const signature of ['', 'AA'])
    expect(await signIn(`Bearer ${header}.${encoded(entra.claimsNow())}.${signature}`)).toMatchObject({
      kind: 'refused',
    })
  const symmetric = await new SignJWT(entra.claimsNow())
    .setProtectedHeader({ alg: 'HS256', kid: entra.first.kid })
    .sign(new TextEncoder().encode(await exportSPKI(entra.first.publicKey)))
  expect(await signIn(`Bearer ${symmetric}`)).toMatchObject({ kind: 'refused' })
})

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Bearer a',
  'Bearer a.b.c',
  'Bearer a.b.c.d',
  'Basic YTpi',
  'Bearer e30.e30.e30',
])('%j is refused without asking Entra anything', async (authorization) => {
  expect(await signIn(authorization)).toMatchObject({ kind: 'refused' })
  expect(entra.reads).toEqual([])
})

test('a token of another scheme is refused, however good it is', async () => {
  expect(await signIn(`Basic ${await entra.token()}`)).toEqual({ kind: 'refused' })
})

test('the keys are read once for many people, and tokens of invented tenants read none', async () => {
  await Promise.all(Array.from({ length: 10 }, () => withToken()))
  await withToken({ claims: { tid: otherTenant } })
  expect(entra.reads).toEqual([`/${tenant}/discovery/v2.0/keys`])
})

test('unknown keys don’t make the server ask Entra again and again', async () => {
  await withToken()
  for (let times = 0; times < 20; times++) await withToken({ key: stranger })
  expect(entra.reads).toHaveLength(1)
})

test('when Entra’s keys change, tokens of the new one are valid within half a minute, and those of the old one for up to a day', async () => {
  await withToken()
  const next = await makeKey('next')
  entra.publish(entra.first, next)
  expect(await withToken({ key: next })).toMatchObject({ kind: 'refused' })
  later(31)
  expect(await withToken({ key: next })).toMatchObject({ kind: 'person' })
  expect(await withToken()).toMatchObject({ kind: 'person' })
  entra.publish(next)
  later(day + 1)
  expect(await withToken()).toMatchObject({ kind: 'refused' })
  expect(await withToken({ key: next })).toMatchObject({ kind: 'person' })
})

test('known keys count for a day while Entra can’t be reached, also when someone brings an unknown one', async () => {
  await withToken()
  entra.answerWith(503)
  later(11 * 60)
  expect(await withToken()).toMatchObject({ kind: 'person' })
  expect(await withToken({ key: stranger })).toMatchObject({ kind: 'unavailable' })
  later(day - 12 * 60)
  expect(await withToken()).toMatchObject({ kind: 'person' })
  later(2 * 60)
  expect(await withToken()).toMatchObject({ kind: 'unavailable' })
})

test('while Entra’s keys can’t be read, nobody is refused and nobody gets in', async () => {
  entra.answerWith(503)
  expect(await withToken()).toEqual({ kind: 'unavailable', reason: 'keys' })
  entra.answerWith(200)
  later(31)
  expect(await withToken()).toMatchObject({ kind: 'person' })
})

test('forged tokens don’t make the server ask Entra again and again while its keys can’t be read', async () => {
  entra.answerWith(503)
  const forged = async () => {
    for (let times = 0; times < 20; times++)
      expect(await withToken({ key: stranger })).toMatchObject({ kind: 'unavailable' })
  }
  await forged()
  expect(entra.reads).toHaveLength(1)
  later(31)
  await forged()
  expect(entra.reads).toHaveLength(2)
})

test('a clock that was ahead and is set right doesn’t keep the keys from being read', async () => {
  entra.answerWith(503)
  await withToken()
  entra.answerWith(200)
  later(-day)
  expect(await withToken()).toMatchObject({ kind: 'person' })
})

test('while Entra isn’t there, nobody gets in', async () => {
  const cloud = { loginUrl: 'http://127.0.0.1:1' }
  const alone = createSignIn({ tab: { clientId, resource }, cloud, tenants: [tenant], clock: () => now })
  expect(await alone(`Bearer ${await entra.token()}`)).toEqual({ kind: 'unavailable', reason: 'keys' })
})
