import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignJWT } from 'jose'
import { makeKey, type SigningKey } from './entra.ts'

/** The tenant and the person whom tokens are about, unless a test says otherwise. */
export const tenant = '11111111-1111-4111-8111-111111111111'
export const person = '22222222-2222-4222-8222-222222222222'
/** The Entra app that people sign in to. */
export const clientId = '55555555-5555-4555-8555-555555555555'

/** How a token differs from the one that Entra gives Teams for a person who opens the tab. */
export interface Change {
  readonly claims?: Record<string, unknown>
  readonly header?: Record<string, unknown>
  readonly key?: SigningKey
}

/**
 * Starts what a server sees of Entra when people sign in: each tenant's keys, over real HTTP. It also gives the tokens that Teams would get there,
 * version 2.0, signed with one of these keys.
 * @param clock the time of the tokens
 */
export async function startEntraForPeople(clock: () => Date) {
  const first = await makeKey('first')
  let published: readonly SigningKey[] = [first]
  let status = 200
  const reads: string[] = []
  const server = http.createServer((request, response) => {
    reads.push(request.url ?? '')
    const isKeys = /^\/[\da-f-]{36}\/discovery\/v2\.0\/keys$/.test(request.url ?? '')
    response.writeHead(isKeys ? status : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ keys: published.map(({ jwk }) => jwk) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const loginUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const claimsNow = () => {
    const now = Math.floor(clock().getTime() / 1000)
    return {
      aud: clientId,
      iss: `${loginUrl}/${tenant}/v2.0`,
      iat: now - 300,
      nbf: now - 300,
      exp: now + 4_500,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      azpacr: '0',
      name: 'Somebody',
      oid: person,
      preferred_username: 'somebody@example.com',
      scp: 'access_as_user',
      sub: 'a-pairwise-id',
      tid: tenant,
      ver: '2.0',
    }
  }

  return {
    cloud: { loginUrl },
    first,
    /** Publishes other keys, as a rotation does. */
    publish: (...keys: readonly SigningKey[]) => void (published = keys),
    /** Answers requests for keys with this status from now on. */
    answerWith: (next: number) => void (status = next),
    /** Paths that were asked for. */
    reads,
    claimsNow,
    /** The token of a person who opens the tab. */
    token: ({ claims = {}, header = {}, key = first }: Change = {}): Promise<string> =>
      new SignJWT({ ...claimsNow(), ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header })
        .sign(key.privateKey),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
export type EntraForPeople = Awaited<ReturnType<typeof startEntraForPeople>>
