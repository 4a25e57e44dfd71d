import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { realWorld, startApp } from '../../src/app.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { readerOf } from '../../src/router/hear.ts'
import type { Credentials } from '../../src/teams/credentials.ts'
import { startConnector } from '../fakes/connector.ts'
import { secret, tenantId, type FakeEntra, type SigningKey } from '../fakes/entra.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { recorded, type Body } from '../teams/front-door.ts'

/** What the connector's token claims, and how it is signed. */
export interface Token {
  readonly claims?: Record<string, unknown>
  readonly key?: SigningKey
  /** The key that a token says it's signed with; null for none. */
  readonly kid?: string | null
}

/**
 * Starts the server as in production, with Microsoft's services replaced on the wire: Entra, the managed identity's endpoint, and the connector,
 * which refuses requests without the bot's token. The date is the process's.
 */
export async function openProduction(entra: FakeEntra, type: Credentials['type'] = 'SingleTenant') {
  // The SDK keeps tokens by app id, for as long as the process lives.
  const appId = randomUUID()
  const identityClientId = type === 'UserAssignedMSI' ? appId : randomUUID()
  entra.register({ appId, identityClientId })
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-production-'))
  const connector = await startConnector((authorization) => entra.accepts(appId, authorization))
  const config = readConfig({
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dir,
    PUBLIC_URL: 'https://shipmate.example.com',
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: type,
    ...(type === 'SingleTenant' ? { MicrosoftAppPassword: secret } : {}),
    ...(type === 'Federated' ? { MANAGED_IDENTITY_CLIENT_ID: identityClientId } : {}),
  })
  const logged: string[] = []
  const catalog = smallCatalog()
  // Learned beforehand, so that no answer is so slow that it shows typing.
  readerOf(catalog)
  const app = await startApp(onLoopback(config), {
    ...realWorld,
    catalog,
    reminders: false,
    logTo: { write: (line) => void logged.push(line) },
  })

  function onLoopback({ credentials, ...rest }: Config): Config {
    if (!credentials) throw new Error('production has credentials')
    const connectors = [new URL(connector.url).origin]
    return { ...rest, credentials: { ...credentials, cloud: { ...credentials.cloud, ...entra.cloud, connectors } } }
  }

  /** A valid token of the connector, with changes. */
  const sign = ({ claims = {}, key = entra.first, kid = key.kid }: Token = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({
      iss: 'https://api.botframework.com',
      aud: appId,
      serviceurl: connector.url,
      nbf: now,
      exp: now + 3_600,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid === null ? {} : { kid }) })
      .sign(key.privateKey)
  }
  let ids = 0
  const request = async (path: string, headers: Record<string, string>, body: string) => {
    const response = await fetch(`http://127.0.0.1:${app.port}${path}`, { method: 'POST', headers, body })
    const text = await response.text()
    return { status: response.status, text, json: text.startsWith('{') ? (JSON.parse(text) as Body) : {} }
  }
  /** Posts a recorded activity with a token; a valid one if none is given. */
  const post = async (name: string, change: Body = {}, token?: string) =>
    request(
      '/api/messages',
      { 'content-type': 'application/json', authorization: `Bearer ${token ?? (await sign())}` },
      activity(name, change),
    )
  const activity = (name: string, change: Body = {}): string =>
    JSON.stringify({ ...recorded(name), id: `id-${++ids}`, serviceUrl: connector.url, ...change })

  return {
    appId,
    connector,
    logged,
    sign,
    request,
    activity,
    post,
    say: (text: string, token?: string) => post('message-personal', { text }, token),
    remind: () => app.remind(),
    settled: () => app.settled(),
    /** Everything on the disk. */
    stored: async (): Promise<string> => {
      const files = await readdir(dir, { recursive: true, withFileTypes: true })
      const texts = files
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'))
      return (await Promise.all(texts)).join('\n')
    },
    close: async () => {
      await app.stop()
      await connector.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
export type Production = Awaited<ReturnType<typeof openProduction>>
