import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose'
import type { Cloud } from '../../src/teams/cloud.ts'
import { clouds } from '../../src/teams/cloud.ts'
import { makeCertificate } from './self-signed.ts'

/** A bot's registration: an app with a secret that also trusts a managed identity, or an identity itself, which has the app's id. */
export interface Registered {
  readonly appId: string
  readonly identityClientId: string
}

/** A key that signs the connector's tokens. */
export interface SigningKey {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
  readonly jwk: JWK
}

/** A request for a token that the fake answered. */
interface TokenRequest {
  readonly outcome: 'granted to the app' | 'granted to the identity' | 'refused'
  readonly form: Readonly<Record<string, string>>
}

export async function makeKey(kid: string, endorsements?: readonly string[]): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', ...(endorsements ? { endorsements } : {}) }
  return { kid, publicKey, privateKey, jwk }
}

/** Status and body. */
type Answer = readonly [number, object]

const hours = (count: number): number => count * 3_600
const seconds = (): number => Math.floor(Date.now() / 1000)
const identityHeader = 'a-header'
export const tenantId = '11111111-1111-4111-8111-111111111111'
/** Every app's secret. */
export const secret = 'a-secret'

/**
 * Starts what a bot sees of Microsoft's sign-in, over real HTTP: Entra's token endpoint, the Bot Framework's keys, and the endpoint that Container
 * Apps gives a process for its managed identities. It checks what Entra checks: the secret, or the signature, audience, subject, and lifetime of
 * an assertion. Its https certificate becomes a trusted one of this process. Packages remember the
 * first address of managed identities, so a test file that needs them starts it once.
 */
export async function startEntra() {
  const registrations: Registered[] = []
  const [own, first] = await Promise.all([makeKey('entra'), makeKey('first', ['msteams', 'webchat'])])
  let published: readonly SigningKey[] = [first]
  const requests: TokenRequest[] = []
  const reads: string[] = []
  let tokens = 0
  let isRefused = false

  const issuer = `https://sts.windows.net/${tenantId}/`
  const issue = (claims: Record<string, unknown>, lifetime: number): Promise<string> =>
    new SignJWT({ jti: String(++tokens), ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: own.kid })
      .setIssuer(issuer)
      .setIssuedAt()
      .setNotBefore(seconds())
      .setExpirationTime(seconds() + lifetime)
      .sign(own.privateKey)

  const provesApp = async (form: Record<string, string>): Promise<boolean> => {
    const app = registrations.find(({ appId }) => appId === form['client_id'])
    if (!app) return false
    if (form['client_secret'] !== undefined) return form['client_secret'] === secret
    try {
      await jwtVerify(form['client_assertion'] ?? '', own.publicKey, {
        issuer,
        audience: clouds.Public.tokenExchange,
        subject: app.identityClientId,
      })
      return true
    } catch {
      return false
    }
  }

  const grant = async (text: string): Promise<Answer> => {
    const form = Object.fromEntries(new URLSearchParams(text))
    const isAllowed =
      !isRefused &&
      form['grant_type'] === 'client_credentials' &&
      form['scope']?.split(' ').includes(`${clouds.Public.botFramework}/.default`) === true &&
      (await provesApp(form))
    requests.push({ outcome: isAllowed ? 'granted to the app' : 'refused', form })
    if (!isAllowed)
      return [401, { error: 'invalid_client', error_description: 'AADSTS7000222: The secret of this app is expired.' }]
    const access_token = await issue({ aud: clouds.Public.botFramework, appid: form['client_id'] }, hours(1))
    return [200, { token_type: 'Bearer', expires_in: hours(1), access_token }]
  }

  const { cert, key } = makeCertificate()
  const entra = https.createServer({ cert, key }, (request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const path = request.url?.split('?')[0] ?? ''
      reads.push(path)
      const answer = async (): Promise<Answer> => {
        if (path === `/${tenantId}/oauth2/v2.0/token` && request.method === 'POST') return grant(text)
        if (path === `/${tenantId}/v2.0/.well-known/openid-configuration`)
          return [
            200,
            {
              issuer: `${url}/${tenantId}/v2.0`,
              token_endpoint: `${url}/${tenantId}/oauth2/v2.0/token`,
              authorization_endpoint: `${url}/${tenantId}/oauth2/v2.0/authorize`,
              end_session_endpoint: `${url}/${tenantId}/oauth2/v2.0/logout`,
              jwks_uri: `${url}/${tenantId}/discovery/v2.0/keys`,
            },
          ]
        if (path === '/v1/.well-known/openidconfiguration')
          return [200, { issuer: clouds.Public.botFramework, jwks_uri: `${url}/v1/.well-known/keys` }]
        if (path === '/v1/.well-known/keys') return [200, { keys: published.map(({ jwk }) => jwk) }]
        return [404, {}]
      }
      void answer().then(respond(response))
    })
  })
  const identities = http.createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost')
    const form = Object.fromEntries(searchParams)
    const resource = form['resource'] ?? ''
    const isAllowed =
      request.headers['x-identity-header'] === identityHeader &&
      registrations.some(({ identityClientId }) => identityClientId === form['client_id'])
    requests.push({ outcome: isAllowed ? 'granted to the identity' : 'refused', form })
    const answer = async (): Promise<Answer> => {
      if (!isAllowed) return [401, {}]
      const { client_id } = form
      const access_token = await issue({ aud: resource, sub: client_id, appid: client_id }, hours(24))
      const expires_on = String(seconds() + hours(24))
      return [200, { access_token, expires_on, resource, token_type: 'Bearer', client_id }]
    }
    void answer().then(respond(response))
  })
  for (const server of [entra, identities]) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const portOf = (server: http.Server | https.Server): number => (server.address() as AddressInfo).port
  const url = `https://127.0.0.1:${portOf(entra)}`
  const before = { ca: https.globalAgent.options.ca, ...pick(process.env) }
  https.globalAgent.options.ca = cert
  process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${portOf(identities)}/msi/token`
  process.env['IDENTITY_HEADER'] = identityHeader

  return {
    cloud: {
      loginUrl: url,
      openIdMetadataUrl: `${url}/v1/.well-known/openidconfiguration`,
    } satisfies Partial<Cloud>,
    register: (registered: Registered) => void registrations.push(registered),
    /** Refuses every sign-in from now on, or accepts them again. */
    refuse(isRefusing: boolean) {
      isRefused = isRefusing
    },
    /** The key that signs the connector's tokens at first. */
    first,
    /** Publishes other keys, as a rotation does. */
    publish: (...keys: readonly SigningKey[]) => void (published = keys),
    requests,
    /** Paths that were asked for. */
    reads,
    /** Whether a connector accepts what the bot sends along. */
    accepts: async (appId: string, authorization: string): Promise<boolean> => {
      try {
        const { payload } = await jwtVerify(/^Bearer (\S+)$/.exec(authorization)?.[1] ?? '', own.publicKey, {
          issuer,
          audience: clouds.Public.botFramework,
        })
        return payload['appid'] === appId
      } catch {
        return false
      }
    },
    stop: async () => {
      if (before.ca === undefined) delete https.globalAgent.options.ca
      else https.globalAgent.options.ca = before.ca
      for (const name of ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER'] as const)
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
      for (const server of [entra, identities])
        await new Promise<void>((resolve) => {
          server.closeAllConnections()
          server.close(() => resolve())
        })
    },
  }
}
export type FakeEntra = Awaited<ReturnType<typeof startEntra>>

const respond =
  (response: http.ServerResponse) =>
  ([status, body]: Answer): void => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }

const pick = ({ IDENTITY_ENDPOINT, IDENTITY_HEADER }: NodeJS.ProcessEnv) => ({ IDENTITY_ENDPOINT, IDENTITY_HEADER })
