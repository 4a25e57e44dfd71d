import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { expect, test } from '@jest/globals'
import { clouds } from '../src/teams/cloud.ts'
import { ConfigError, Environment, loadEnvFile, readConfig } from '../src/config.ts'

const production = {
  NODE_ENV: 'production',
  MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
  MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppPassword: 'a-secret',
  PUBLIC_URL: 'https://shipmate.example.com/',
}
const identity = '44444444-4444-4444-8444-44444444444a'
const problems = (env: Record<string, string>): string => {
  try {
    readConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as ConfigError).message
  }
  return ''
}

test('an empty environment is a local start on loopback', () => {
  expect(readConfig({})).toMatchObject({
    port: 3978,
    playgroundPort: 56150,
    host: '127.0.0.1',
    store: { engine: 'lowdb', dir: './data' },
    allowedTenants: [],
  })
  expect(readConfig({}).credentials).toBeUndefined()
})

test('a local start stays on loopback with any HOST', () => {
  expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1')
})

test('with credentials it is the production server, for the bot’s own tenant', () => {
  expect(readConfig(production)).toMatchObject({
    host: '0.0.0.0',
    publicUrl: 'https://shipmate.example.com',
    allowedTenants: [production.MicrosoftAppTenantId],
    credentials: { type: 'SingleTenant' },
  })
  const [other, another] = ['AAAAAAAA-1111-4111-8111-111111111111', 'bbbbbbbb-1111-4111-8111-111111111111']
  expect(readConfig({ ...production, ALLOWED_TENANTS: `${other}, ${another}` }).allowedTenants).toEqual([
    other.toLowerCase(),
    another,
  ])
})

test('production without credentials names each variable that is missing', () => {
  const text = problems({ NODE_ENV: 'production' })
  for (const name of ['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword', 'PUBLIC_URL'])
    expect(text).toContain(`${name} is missing`)
})

test('a managed identity needs no secret and must not have one', () => {
  const { MicrosoftAppPassword: _, ...rest } = production
  expect(readConfig({ ...rest, MicrosoftAppType: 'UserAssignedMSI' }).credentials?.type).toBe('UserAssignedMSI')
  expect(problems({ ...production, MicrosoftAppType: 'UserAssignedMSI' })).toContain('must be empty')
})

test('a federated app needs an identity in place of a secret', () => {
  const { MicrosoftAppPassword: _, ...rest } = production
  const federated = { ...rest, MicrosoftAppType: 'Federated', MANAGED_IDENTITY_CLIENT_ID: identity }
  expect(readConfig(federated).credentials).toMatchObject({ type: 'Federated', identityClientId: identity })
  expect(problems({ ...rest, MicrosoftAppType: 'Federated' })).toContain('MANAGED_IDENTITY_CLIENT_ID is missing: ')
  expect(problems({ ...federated, MicrosoftAppPassword: 'a-secret' })).toContain(
    'MicrosoftAppPassword must be empty with MicrosoftAppType=Federated: ',
  )
  expect(problems({ ...federated, MicrosoftAppId: identity.toUpperCase() })).toContain(
    'MANAGED_IDENTITY_CLIENT_ID must differ from MicrosoftAppId: ',
  )
})

test('an identity that the type has no use for is a mistake', () => {
  const { MicrosoftAppPassword: _, ...rest } = production
  for (const env of [production, { ...rest, MicrosoftAppType: 'UserAssignedMSI' }])
    expect(problems({ ...env, MANAGED_IDENTITY_CLIENT_ID: identity })).toMatch(
      /^MANAGED_IDENTITY_CLIENT_ID must be empty with MicrosoftAppType=/m,
    )
  const same = { ...rest, MicrosoftAppType: 'UserAssignedMSI', MANAGED_IDENTITY_CLIENT_ID: rest.MicrosoftAppId }
  expect(readConfig(same).credentials?.type).toBe('UserAssignedMSI')
})

test('each problem of the sign-in is one line', () => {
  const text = problems({ ...production, MicrosoftAppType: 'Federated', PUBLIC_URL: '' })
  expect(text.split('\n')).toEqual([
    'The configuration is invalid:',
    expect.stringMatching(/^MicrosoftAppPassword .+\.$/),
    expect.stringMatching(/^MANAGED_IDENTITY_CLIENT_ID .+\.$/),
    expect.stringMatching(/^PUBLIC_URL .+\.$/),
    'See .env.example for every variable.',
  ])
})

test('the cloud decides where the bot signs in', () => {
  expect(readConfig(production).credentials?.cloud).toBe(clouds.Public)
  expect(readConfig({ ...production, AZURE_CLOUD: 'USGovernment' }).credentials?.cloud).toBe(clouds.USGovernment)
})

test.each([
  ['PORT', 'abc', 'is not a number; the form is 3978'],
  ['PORT', '70000', 'must be 0 to 65535'],
  ['TIME_ZONE', 'Mars', 'is not a time zone; the form is Europe/Berlin'],
  ['LOG_LEVEL', 'loud', 'must be one of'],
  ['EXPORT_KEY', 'short', 'is too short; use at least 32 random characters'],
  ['MicrosoftAppType', 'MultiTenant', 'must be SingleTenant, Federated, or UserAssignedMSI'],
  ['MicrosoftAppTenantId', 'contoso.example', 'must be an id of the form 00000000-0000-0000-0000-000000000000'],
  ['MANAGED_IDENTITY_CLIENT_ID', 'shipmate-identity', 'must be an id of the form'],
  ['AZURE_CLOUD', 'China', 'must be Public or USGovernment'],
  ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'abc', 'is not a connection string; the form is InstrumentationKey='],
  ['CONTAINER_APP_REVISION', 'a revision', 'must be at most 64 letters, digits, dots, and hyphens'],
])('%s=%s gets a message with the right form', (name, value, text) => {
  expect(problems({ [name]: value })).toContain(`${name} ${text}`)
})

test.each(['*', 'common', 'contoso.com', ',', `${identity},`, `${identity};${identity}`])(
  'ALLOWED_TENANTS can’t be %s, so that no activity without a tenant passes for one of them',
  (ALLOWED_TENANTS) => {
    expect(problems({ ...production, ALLOWED_TENANTS })).toContain('ALLOWED_TENANTS must be tenant ids')
  },
)

test.each([
  'https://shipmate.example.com?',
  'https://shipmate.example.com/?a=b',
  'https://shipmate.example.com#',
  'https://shipmate.exam\nple.com',
  'https:shipmate.example.com',
  'https:\\\\shipmate.example.com',
  'https://shipmate.example.com\\x',
  'https://shipmate.example.com/"><b>',
  'https://shipmate.example.com/ x',
  'https://:secret@shipmate.example.com',
  'https://shipmate.example.com@elsewhere.example',
])('PUBLIC_URL can’t be %j, which would make the links that begin with it lead elsewhere', (PUBLIC_URL) => {
  expect(problems({ ...production, PUBLIC_URL })).toContain('PUBLIC_URL has more than a host and a path')
})

test.each([
  ['HTTPS://Shipmate.Example.COM//', 'https://shipmate.example.com'],
  ['https://shipmäte.example.com/a/../b', 'https://xn--shipmte-9wa.example.com/b'],
  ['https://shipmate.example.com:8443/teams/', 'https://shipmate.example.com:8443/teams'],
])('links to %s begin with %s', (PUBLIC_URL, expected) => {
  expect(readConfig({ ...production, PUBLIC_URL }).publicUrl).toBe(expected)
})

test('an address outside ASCII stays one, however often it’s read', () => {
  const read = (): string => readConfig({ ...production, PUBLIC_URL: 'https://shipmäte.example.com' }).publicUrl
  expect(new Set(Array.from({ length: 20_000 }, read))).toEqual(new Set(['https://xn--shipmte-9wa.example.com']))
})

test.each(['Con\ntoso', 'Con\u0000toso', '\u202eosotnoC'])('DEVELOPER_NAME can’t be %j', (DEVELOPER_NAME) => {
  expect(problems({ DEVELOPER_NAME })).toContain('DEVELOPER_NAME must be one line')
})

test('PUBLIC_URL must be https in production', () => {
  expect(problems({ ...production, PUBLIC_URL: 'http://shipmate.example.com' })).toContain('PUBLIC_URL')
})

test('the tab is off unless it has an app to sign in to, whose name in Entra has the server’s host', () => {
  const client = '5555555A-5555-4555-8555-555555555555'
  expect(readConfig(production).tab).toBeUndefined()
  expect(
    readConfig({ ...production, PUBLIC_URL: 'https://shipmate.example.com/az400', TEAMS_TAB_CLIENT_ID: client }).tab,
  ).toEqual({
    clientId: client.toLowerCase(),
    resource: `api://shipmate.example.com/${client.toLowerCase()}`,
  })
  expect(problems({ ...production, TEAMS_TAB_CLIENT_ID: 'my-app' })).toContain('TEAMS_TAB_CLIENT_ID must be an id')
  expect(problems({ TEAMS_TAB_CLIENT_ID: client })).toContain(
    'TEAMS_TAB_CLIENT_ID is set, but MicrosoftAppId is missing',
  )
})

test('.env.example documents every variable with its default, and no other', () => {
  const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const example = parseEnv(text)
  expect(Object.keys(example).sort()).toEqual(Object.keys(Environment.shape).sort())
  const defaults = Environment.parse({})
  for (const [name, value] of Object.entries(example))
    expect(value).toBe(String(defaults[name as keyof typeof defaults]))
  for (const name of Object.keys(example)) expect(text).toMatch(new RegExp(`# [^\\n]+\\n${name}=`))
})

test.each(['https://help.example.com/shipmate', 'mailto:help@example.com'])('SUPPORT_URL can be %s', (SUPPORT_URL) => {
  expect(readConfig({ SUPPORT_URL, DEVELOPER_NAME: ' Contoso ' }).operator).toEqual({
    name: 'Contoso',
    supportUrl: SUPPORT_URL,
  })
})

test.each([
  'help@example.com',
  'http://help.example.com',
  'javascript:alert(1)',
  'mailto:help',
  'mailto:a@b?bcc=c@d',
  'https://help.example.com/\nx',
  'https://me:secret@help.example.com',
])('SUPPORT_URL can’t be %s', (SUPPORT_URL) => {
  expect(problems({ SUPPORT_URL })).toContain('SUPPORT_URL must be a https or mailto address')
})

test('private answers in channels are off until they are switched on', () => {
  expect(readConfig({}).targetedMessages).toBe(false)
  expect(readConfig({ TEAMS_TARGETED_MESSAGES: 'true' }).targetedMessages).toBe(true)
  expect(problems({ TEAMS_TARGETED_MESSAGES: '1' })).toContain('TEAMS_TARGETED_MESSAGES must be true or false')
})

const insights =
  'InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;ApplicationId=00000000-0000-4000-8000-000000000002'

test('telemetry is off until a connection string says where to send it', () => {
  expect(readConfig({}).telemetry).toBeUndefined()
  expect(readConfig({ CONTAINER_APP_REVISION: 'ca-shipmate-test--v1' }).telemetry).toBeUndefined()
  expect(readConfig({ APPLICATIONINSIGHTS_CONNECTION_STRING: insights }).telemetry).toEqual({
    connectionString: insights,
    revision: 'none',
  })
})

test.each([
  insights.replace('InstrumentationKey=', 'Key='),
  insights.replace('-4000', ''),
  insights.replace('https:', 'http:'),
  insights.replace('IngestionEndpoint', 'LiveEndpoint'),
  insights.replace(';', '='),
])('%s is no connection string', (APPLICATIONINSIGHTS_CONNECTION_STRING) => {
  expect(problems({ APPLICATIONINSIGHTS_CONNECTION_STRING })).toContain('is not a connection string')
})

test('a .env that is a folder is one clear line; a text file can be read, and none is needed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'shipmate-env-'))
  try {
    const [folder, file] = [join(dir, 'folder', '.env'), join(dir, '.env')]
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, '# nothing yet\n')
    expect(() => loadEnvFile(folder)).toThrow(/\.env can't be read\. It must be a text file/)
    expect(() => loadEnvFile(file)).not.toThrow()
    expect(() => loadEnvFile(join(dir, 'none'))).not.toThrow()
  } finally {
    rmSync(dir, { recursive: true })
  }
})
