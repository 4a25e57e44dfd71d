import { Environment, publicUrlOf, tabOf, type TabSettings } from '../../src/config.ts'
import { OperatorError } from '../../src/operator-error.ts'

/** What the app package takes from the environment. */
export interface PackageSettings {
  readonly botId: string
  readonly appId: string
  /** https, without a slash at the end. */
  readonly publicUrl: string
  /** May be empty. */
  readonly developer: string
  readonly version: string
  readonly targetedMessages: boolean
  /** Absent: no personal tab. */
  readonly tab?: TabSettings
}

/** The variables that the package needs. Unlike the server, it needs no secret. */
const Variables = Environment.pick({
  MicrosoftAppId: true,
  TEAMS_APP_ID: true,
  PUBLIC_URL: true,
  DEVELOPER_NAME: true,
  TEAMS_TARGETED_MESSAGES: true,
  TEAMS_TAB_CLIENT_ID: true,
})

/** The pattern that semver.org suggests. */
const semVer =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i
/** Addresses that change or end with a developer's session. */
const tunnels =
  /(?:^|\.)(?:ngrok(?:-free)?\.(?:io|app|dev)|devtunnels\.ms|loca\.lt|localtunnel\.me|trycloudflare\.com|serveo\.net|localhost\.run|lhr\.life|tunnelto\.dev|bore\.pub|pinggy\.(?:io|link))$/

/**
 * Reads the environment for the app package.
 * @param version from package.json
 * @throws OperatorError with one sentence about the first problem
 */
export function readPackageSettings(
  env: Readonly<Record<string, string | undefined>>,
  version: string,
): PackageSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = Variables.safeParse(given)
  if (!parsed.success) {
    const [problem] = parsed.error.issues
    throw new OperatorError(`${problem?.path.join('.')} ${problem?.message}.`, 'See .env.example for every variable.')
  }
  const { MicrosoftAppId, TEAMS_APP_ID, PUBLIC_URL, DEVELOPER_NAME, TEAMS_TARGETED_MESSAGES, TEAMS_TAB_CLIENT_ID } =
    parsed.data
  if (!MicrosoftAppId)
    throw new OperatorError(
      'MicrosoftAppId is missing:',
      "set it to the application (client) id of the bot's registration.",
    )
  const problem = urlProblem(PUBLIC_URL)
  if (problem) throw new OperatorError(`PUBLIC_URL ${problem};`, 'the form is https://shipmate.example.com.')
  if (!semVer.test(version))
    throw new OperatorError('The version in package.json is not a semantic version;', 'the form is 1.2.3.')
  return {
    botId: MicrosoftAppId.toLowerCase(),
    appId: (TEAMS_APP_ID || MicrosoftAppId).toLowerCase(),
    publicUrl: publicUrlOf(PUBLIC_URL) ?? '',
    developer: DEVELOPER_NAME,
    version,
    targetedMessages: TEAMS_TARGETED_MESSAGES === 'true',
    ...(TEAMS_TAB_CLIENT_ID ? { tab: tabOf(TEAMS_TAB_CLIENT_ID, PUBLIC_URL) } : {}),
  }
}

/** @returns undefined if Teams can use the address */
function urlProblem(text: string): string | undefined {
  if (!text) return 'is missing'
  if (!URL.canParse(text)) return 'is not an address'
  const { protocol, hostname } = new URL(text)
  if (protocol !== 'https:') return 'is not https'
  if (publicUrlOf(text) === undefined) return 'has more than a host and a path'
  // A host may end with a dot, which names the same one.
  const host = hostname.replace(/\.$/, '')
  if (isLocal(host)) return 'is not reachable from Teams'
  return tunnels.test(host) ? 'is a tunnel, which Teams does not accept' : undefined
}

/** An IP address, or a name that only this machine or network knows. */
const isLocal = (host: string): boolean =>
  /^[\d.]+$|^\[/.test(host) || !host.includes('.') || /\.(?:localhost|local|internal|lan|test)\.?$/.test(host)
