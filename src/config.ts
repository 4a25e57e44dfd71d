import { existsSync } from 'node:fs'
import { z } from 'zod'
import { OperatorError } from './operator-error.ts'
import { urlOf } from './url-of.ts'
import { clouds, type Cloud } from './teams/cloud.ts'
import type { Credentials } from './teams/credentials.ts'
import type { AzureOpenAiSettings } from './explainer/model/azure-openai.ts'
import type { StoreSettings } from './store/settings.ts'
import type { AzureMonitorSettings } from './telemetry/azure-monitor.ts'

const Port = z.coerce
  .number({ error: 'is not a number; the form is 3978' })
  .int('is not a whole number; the form is 3978')
  .min(0, 'must be 0 to 65535')
  .max(65535, 'must be 0 to 65535')
const text = z.string().trim()
const Guid = z.guid('must be an id of the form 00000000-0000-0000-0000-000000000000')

/**
 * Every environment variable, with its default. `.env.example` is the manual, and a test compares the two.
 * The `Microsoft…` names are those of Microsoft's SDK and tools.
 */
export const Environment = z.object({
  /** Port of the bot's own server. */
  PORT: Port.default(3978),
  /** Address to listen on. Empty: loopback without credentials, all addresses with credentials. */
  HOST: text.default(''),
  /** Port of the Agents Playground. Used only without credentials. */
  PLAYGROUND_PORT: Port.default(56150),
  /** Where learners and teams are stored: `lowdb` (a folder, one process) or `postgres` (a database, several replicas). */
  STORE: z.enum(['lowdb', 'postgres'], { error: 'must be lowdb or postgres' }).default('lowdb'),
  /** The database, with STORE=postgres. */
  DATABASE_URL: text
    .refine(isDatabase, 'is not a database address; the form is postgres://user:password@host:5432/shipmate')
    .default(''),
  /** How the server signs in to the database: with the password of DATABASE_URL, or as its managed identity. */
  DATABASE_SIGN_IN: z.enum(['password', 'entra'], { error: 'must be password or entra' }).default('password'),
  /** Connections of this process to the database. */
  DATABASE_CONNECTIONS: z.coerce
    .number({ error: 'is not a number; the form is 10' })
    .int('is not a whole number; the form is 10')
    .min(1, 'must be 1 to 100')
    .max(100, 'must be 1 to 100')
    .default(10),
  /** Data folder of the embedded store. One process locks it. */
  DATA_DIR: text.min(1, 'is empty; the form is ./data').default('./data'),
  /** With `production`, the server refuses to start without credentials. */
  NODE_ENV: text.default('development'),
  /** Application (client) id of the bot registration. Empty: start locally with the Playground. */
  MicrosoftAppId: text.pipe(Guid).default(''),
  /** How the bot signs in. */
  MicrosoftAppType: z
    .enum(['SingleTenant', 'Federated', 'UserAssignedMSI'], {
      error: 'must be SingleTenant, Federated, or UserAssignedMSI',
    })
    .default('SingleTenant'),
  /** Tenant id of the bot registration. */
  MicrosoftAppTenantId: text.pipe(Guid).default(''),
  /** Client secret, for SingleTenant only. */
  MicrosoftAppPassword: text.default(''),
  /** Client id of the managed identity that the app trusts, for Federated only. */
  MANAGED_IDENTITY_CLIENT_ID: text.pipe(Guid).default(''),
  /** Cloud of the bot registration. */
  AZURE_CLOUD: z
    .enum(Object.keys(clouds) as (keyof typeof clouds)[], { error: 'must be Public or USGovernment' })
    .default('Public'),
  /** Tenant ids whose users can use the bot, separated by commas. Empty: the bot's tenant only. */
  ALLOWED_TENANTS: text
    .refine(areTenants, 'must be tenant ids of the form 00000000-0000-0000-0000-000000000000, separated by commas')
    .default(''),
  /** Public https address of this server. The links of `export my data` need it. */
  PUBLIC_URL: text.default(''),
  /** Key that signs export links, at least 32 random characters. Empty: generated once and kept in the data folder. */
  EXPORT_KEY: text
    .min(32, 'is too short; use at least 32 random characters, such as the output of openssl rand -hex 32')
    .default(''),
  /** Id of the app in Teams, for the app package. Empty: the bot's id. */
  TEAMS_APP_ID: text.pipe(Guid).default(''),
  /** Organization that runs this installation, in the app package and on the privacy, terms, and support pages. Empty: none is named. */
  DEVELOPER_NAME: text
    .max(32, 'is too long; Teams shows at most 32 characters')
    .regex(
      /^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u,
      'must be one line, without invisible control characters',
    )
    .default(''),
  /** Where people get help: a page or an email address. Empty: the support page sends them to their own IT. */
  SUPPORT_URL: text
    .refine(
      isContact,
      'must be a https or mailto address; the form is https://help.example.com or mailto:help@example.com',
    )
    .default(''),
  /** Private answers and slash commands in channels and group chats, which not every tenant has yet. */
  TEAMS_TARGETED_MESSAGES: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  /** Application (client) id of the Entra app that people sign in to for the personal tab with their progress. Empty: no tab. */
  TEAMS_TAB_CLIENT_ID: text.pipe(Guid).default(''),
  /** Azure OpenAI resource that words explanations. Empty: explanations quote the notes. */
  AZURE_OPENAI_ENDPOINT: text.default(''),
  /** Name of the model deployment. The model must support structured outputs. */
  AZURE_OPENAI_DEPLOYMENT: text.default(''),
  /** Key of the resource. Empty: the process signs in with its own identity (DefaultAzureCredential). */
  AZURE_OPENAI_API_KEY: text.default(''),
  /** API version of Azure OpenAI. */
  AZURE_OPENAI_API_VERSION: text.default('2024-10-21'),
  /** Model tokens per learner and day. Above the limit, explanations quote the notes. */
  MODEL_TOKENS_PER_DAY: z.coerce
    .number({ error: 'is not a number; the form is 60000' })
    .int('is not a whole number; the form is 60000')
    .min(0, 'must not be negative')
    .default(60_000),
  /** Application Insights resource that gets metrics and traces. Empty: nothing is sent, and nothing for it is loaded. */
  APPLICATIONINSIGHTS_CONNECTION_STRING: text
    .refine(
      isConnectionString,
      'is not a connection string; the form is InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://…',
    )
    .default(''),
  /** Revision of the container app, which metrics and traces name. Azure Container Apps sets it. */
  CONTAINER_APP_REVISION: text
    .regex(/^[\w.-]{0,64}$/, 'must be at most 64 letters, digits, dots, and hyphens; Container Apps sets it')
    .default(''),
  /** Log level: fatal, error, warn, info, debug, or trace; silent turns logging off. */
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  /** IANA time zone for learners whose client doesn't send one. */
  TIME_ZONE: text.refine(isTimeZone, 'is not a time zone; the form is Europe/Berlin').default('UTC'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly playgroundPort: number
  readonly store: StoreSettings
  readonly publicUrl: string
  /** Who runs this installation, for the pages; empty if they don't say. */
  readonly operator: Operator
  /** Teams can show a message in a channel to one person only. */
  readonly targetedMessages: boolean
  /** Absent: no personal tab. */
  readonly tab?: TabSettings
  /** Absent: the store keeps a key of its own. */
  readonly exportKey?: Uint8Array
  readonly logLevel: string
  readonly timeZone: string
  /** Tenants that may use the bot; empty in local mode, where every tenant is the Playground's own. */
  readonly allowedTenants: readonly string[]
  /** Absent: no language model. */
  readonly model?: ModelSettings
  /** Absent: no telemetry. */
  readonly telemetry?: AzureMonitorSettings
  /** Absent: local mode, loopback only. */
  readonly credentials?: Credentials
}

export interface Operator {
  /** May be empty. */
  readonly name: string
  /** A https or mailto address; may be empty. */
  readonly supportUrl: string
}

export interface TabSettings {
  /** Of the Entra app that people sign in to, in lower case. */
  readonly clientId: string
  /** The app's own name in Entra, for which Teams asks for tokens. */
  readonly resource: string
}

export interface ModelSettings extends AzureOpenAiSettings {
  /** Tokens that one learner may use a day. */
  readonly tokensPerDay: number
}

/** The environment is invalid. The message has one line per variable, with what to do. */
export class ConfigError extends OperatorError {
  override readonly name = 'ConfigError'

  constructor(problems: readonly string[]) {
    super(`The configuration is invalid:\n${problems.join('\n')}`, 'See .env.example for every variable.')
  }
}

/** Reads variables from a file, if there is one. A container engine makes a folder of a missing file that it should mount. @throws OperatorError */
export function loadEnvFile(path = '.env'): void {
  if (!existsSync(path)) return
  try {
    process.loadEnvFile(path)
  } catch {
    throw new OperatorError(`${path} can't be read.`, 'It must be a text file that this account may read.')
  }
}

/** @throws ConfigError with one line per variable that is wrong or missing */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty value in a .env file means "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const parsed = Environment.safeParse(given)
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`))
  const values = parsed.data
  const problems = [
    ...(values.MicrosoftAppId || values.NODE_ENV === 'production' ? productionProblems(values) : []),
    ...modelProblems(values),
    ...storeProblems(values),
    ...tabProblems(values),
  ]
  if (problems.length > 0) throw new ConfigError(problems)
  const base = {
    port: values.PORT,
    playgroundPort: values.PLAYGROUND_PORT,
    store: storeOf(values),
    logLevel: values.LOG_LEVEL,
    timeZone: values.TIME_ZONE,
    operator: { name: values.DEVELOPER_NAME, supportUrl: values.SUPPORT_URL },
    targetedMessages: values.TEAMS_TARGETED_MESSAGES === 'true',
    ...(values.EXPORT_KEY ? { exportKey: Buffer.from(values.EXPORT_KEY) } : {}),
    ...modelOf(values),
    ...telemetryOf(values),
  }
  if (!values.MicrosoftAppId)
    return { ...base, host: '127.0.0.1', publicUrl: `http://127.0.0.1:${values.PORT}`, allowedTenants: [] }
  const tenantId = values.MicrosoftAppTenantId
  return {
    ...base,
    host: values.HOST || '0.0.0.0',
    publicUrl: publicUrlOf(values.PUBLIC_URL) ?? '',
    allowedTenants: values.ALLOWED_TENANTS
      ? values.ALLOWED_TENANTS.split(',').map((tenant) => tenant.trim().toLowerCase())
      : [tenantId.toLowerCase()],
    credentials: credentialsOf(values),
    ...(values.TEAMS_TAB_CLIENT_ID ? { tab: tabOf(values.TEAMS_TAB_CLIENT_ID, values.PUBLIC_URL) } : {}),
  }
}

/** Entra and Teams want the host of the tab in the app's name. */
export function tabOf(clientId: string, publicUrl: string): TabSettings {
  const id = clientId.toLowerCase()
  return { clientId: id, resource: `api://${urlOf(publicUrl)?.host ?? ''}/${id}` }
}

type Values = z.infer<typeof Environment>

const storeOf = (values: Values): StoreSettings =>
  values.STORE === 'lowdb'
    ? { engine: 'lowdb', dir: values.DATA_DIR }
    : {
        engine: 'postgres',
        url: values.DATABASE_URL,
        signIn: values.DATABASE_SIGN_IN,
        connections: values.DATABASE_CONNECTIONS,
      }

/** A database that nothing uses is more likely a forgotten STORE than a leftover. */
function storeProblems({ STORE: store, DATABASE_URL: url, DATABASE_SIGN_IN: signIn }: Values): string[] {
  if (store === 'lowdb')
    return url ? ['DATABASE_URL is set, but STORE is lowdb: set STORE=postgres, or remove the address.'] : []
  if (!url) return ['DATABASE_URL is missing: set it to the address of the database, or use STORE=lowdb.']
  return signIn === 'entra' && new URL(url).password !== ''
    ? ['DATABASE_URL has a password, but DATABASE_SIGN_IN is entra: remove the password.']
    : []
}

/** There's no tab outside Teams. */
const tabProblems = ({ TEAMS_TAB_CLIENT_ID: client, MicrosoftAppId: bot }: Values): string[] =>
  client && !bot
    ? [
        'TEAMS_TAB_CLIENT_ID is set, but MicrosoftAppId is missing: set it, or remove the id of the tab, which works in Teams only.',
      ]
    : []

function productionProblems(values: Values): string[] {
  const missing = (name: string, what: string): string => `${name} is missing: ${what}.`
  return [
    ...(values.MicrosoftAppId
      ? []
      : [
          missing(
            'MicrosoftAppId',
            'set it to the application (client) id of the bot; without it nobody would be authenticated',
          ),
        ]),
    ...(values.MicrosoftAppTenantId
      ? []
      : [missing('MicrosoftAppTenantId', 'set it to the tenant of the bot’s registration')]),
    ...proofProblems(values),
    ...(isHttps(values.PUBLIC_URL)
      ? []
      : [
          'PUBLIC_URL is missing or not https: set it to the address of this server, such as https://shipmate.example.com.',
        ]),
    ...(isHttps(values.PUBLIC_URL) && publicUrlOf(values.PUBLIC_URL) === undefined
      ? ['PUBLIC_URL has more than a host and a path: the form is https://shipmate.example.com.']
      : []),
  ]
}

/** Each type needs its own proof of who the bot is, and no other: a secret that nobody needs should be noticed and deleted. */
function proofProblems({
  MicrosoftAppId: appId,
  MicrosoftAppType: type,
  MicrosoftAppPassword: password,
  MANAGED_IDENTITY_CLIENT_ID: identity,
}: Values): string[] {
  const isAppItself = identity.toLowerCase() === appId.toLowerCase()
  if (type === 'SingleTenant')
    return [
      ...(password
        ? []
        : [
            'MicrosoftAppPassword is missing: set the client secret, or use MicrosoftAppType=Federated, which needs none.',
          ]),
      ...(identity
        ? [
            'MANAGED_IDENTITY_CLIENT_ID must be empty with MicrosoftAppType=SingleTenant: use Federated to sign in with the identity.',
          ]
        : []),
    ]
  const secretProblems = password
    ? [`MicrosoftAppPassword must be empty with MicrosoftAppType=${type}: a managed identity has no secret.`]
    : []
  if (type === 'UserAssignedMSI')
    return [
      ...secretProblems,
      ...(identity && !isAppItself
        ? [
            'MANAGED_IDENTITY_CLIENT_ID must be empty with MicrosoftAppType=UserAssignedMSI: MicrosoftAppId is the client id of the identity.',
          ]
        : []),
    ]
  if (!identity)
    return [
      ...secretProblems,
      'MANAGED_IDENTITY_CLIENT_ID is missing: set it to the client id of the managed identity that the app’s federated credential names.',
    ]
  return [
    ...secretProblems,
    ...(isAppItself
      ? [
          'MANAGED_IDENTITY_CLIENT_ID must differ from MicrosoftAppId: a bot that is a managed identity needs MicrosoftAppType=UserAssignedMSI.',
        ]
      : []),
  ]
}

function credentialsOf(values: Values): Credentials {
  const cloud: Cloud = clouds[values.AZURE_CLOUD]
  const registration = { appId: values.MicrosoftAppId, tenantId: values.MicrosoftAppTenantId, cloud }
  switch (values.MicrosoftAppType) {
    case 'SingleTenant':
      return { ...registration, type: 'SingleTenant', password: values.MicrosoftAppPassword }
    case 'UserAssignedMSI':
      return { ...registration, type: 'UserAssignedMSI' }
    case 'Federated':
      return { ...registration, type: 'Federated', identityClientId: values.MANAGED_IDENTITY_CLIENT_ID }
  }
}

/** Both or neither: with only one, the model would silently stay off. */
function modelProblems({ AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: deployment }: Values): string[] {
  if (!endpoint && !deployment) return []
  if (!endpoint) return ['AZURE_OPENAI_ENDPOINT is missing: set it, or empty AZURE_OPENAI_DEPLOYMENT.']
  if (!deployment) return ['AZURE_OPENAI_DEPLOYMENT is missing: set it to the name of the model’s deployment.']
  return isHttps(endpoint) || isLoopback(endpoint)
    ? []
    : ['AZURE_OPENAI_ENDPOINT must be https; the form is https://my-resource.openai.azure.com.']
}

const modelOf = (values: Values): Pick<Config, 'model'> =>
  values.AZURE_OPENAI_ENDPOINT
    ? {
        model: {
          endpoint: values.AZURE_OPENAI_ENDPOINT.replace(/\/+$/, ''),
          deployment: values.AZURE_OPENAI_DEPLOYMENT,
          apiVersion: values.AZURE_OPENAI_API_VERSION,
          tokensPerDay: values.MODEL_TOKENS_PER_DAY,
          ...(values.AZURE_OPENAI_API_KEY ? { apiKey: values.AZURE_OPENAI_API_KEY } : {}),
        },
      }
    : {}

const telemetryOf = ({
  APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString,
  CONTAINER_APP_REVISION: revision,
}: Values): Pick<Config, 'telemetry'> =>
  connectionString ? { telemetry: { connectionString, revision: revision || 'none' } } : {}

/** The parts that the exporter needs; it would send elsewhere without the second. */
function isConnectionString(given: string): boolean {
  const parts = new Map(
    given
      .split(';')
      .filter((part) => part !== '')
      .map((part) => {
        const [name = '', value = '', ...rest] = part.split('=')
        return [name.toLowerCase(), rest.length > 0 ? '' : value]
      }),
  )
  return (
    given === '' ||
    (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(parts.get('instrumentationkey') ?? '') &&
      isHttps(parts.get('ingestionendpoint') ?? ''))
  )
}

const isLoopback = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(urlOf(url)?.hostname ?? '')

function isHttps(url: string): boolean {
  return urlOf(url)?.protocol === 'https:'
}

/**
 * The address that links begin with: a host, and maybe a path, without a slash at the end. What a parser would drop or read as something else is
 * refused, because the pages, the app package, and the links of exports add to it.
 */
export function publicUrlOf(given: string): string | undefined {
  const url = /^https:\/\/[^\s\p{C}\\?#@"'<>]+$/iu.test(given) ? urlOf(given) : undefined
  if (!url) return undefined
  const { origin, pathname } = url
  return `${origin}${pathname}`.replace(/\/+$/, '')
}

function isContact(url: string): boolean {
  return (
    url === '' ||
    (urlOf(url) !== undefined && /^(?:https:\/\/[^\s\p{C}@]+|mailto:[^\s\p{C}@?]+@[^\s\p{C}@?]+)$/iu.test(url))
  )
}

function areTenants(list: string): boolean {
  return list === '' || list.split(',').every((tenant) => Guid.safeParse(tenant.trim()).success)
}

function isDatabase(given: string): boolean {
  if (given === '') return true
  const url = urlOf(given)
  if (!url) return false
  const { protocol, pathname } = url
  return /^postgres(?:ql)?:$/.test(protocol) && pathname.length > 1
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
