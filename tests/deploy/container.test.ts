import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { checkContainerfile } from './check-containerfile.ts'

jest.setTimeout(120_000)
const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const containerfile = read('deploy/Containerfile')

describe('the Containerfile', () => {
  const folder = { exists: (path: string) => existsSync(join(root, path)), ignore: read('.dockerignore') }

  test('is sound, pinned, and copies what exists', () => {
    expect(checkContainerfile(containerfile, folder)).toEqual([])
  })

  test.each<[fault: string, from: string | RegExp, to: string, problem: RegExp]>([
    ['an unknown instruction', 'WORKDIR /app', 'WORKDRI /app', /WORKDRI/],
    ['two commands', /$/, 'CMD ["node"]\n', /CMD/],
    ['a relative folder', 'WORKDIR /app', 'WORKDIR app', /WORKDIR|absolute/],
    ['a base that can move', /@sha256:[0-9a-f]+/, '', /node:24\.20\.0-bookworm-slim is not pinned/],
    ['another Node', /node:24\.20\.0/, 'node:20.20.2', /is not Node 24/],
    ['one stage', /FROM[\s\S]*?(?=FROM)/, '', /one stage only/],
    ['root', 'USER 1000:1000', 'USER 0', /the user is 0/],
    ['a name that hides root', /USER.*\n/, '', /the user is root/],
    ['no health check', /HEALTHCHECK.*\n/, '', /no health check with Node/],
    ['a shell between signals and Node', 'CMD ["node", "--max', 'CMD ["npm", "--max', /signals may not reach it/],
    ['development mode', 'NODE_ENV=production ', '', /NODE_ENV is not production/],
    ['a missing label', / {2}org\.opencontainers\.image\.revision.*\n/, '', /the label revision is missing/],
    ['a download', 'VOLUME /data', 'RUN apt-get install curl\nVOLUME /data', /isn't pinned/],
    ['a secret', 'ARG VERSION=0.0.0', 'ARG BOT_PASSWORD=x', /BOT_PASSWORD=x would stay in the image/],
    ['a path that does not exist', 'COPY cards', 'COPY kards', /there is no kards/],
    ['a path that is ignored', 'COPY cards', 'COPY docs', /\.dockerignore leaves out docs/],
    ['a stage that does not exist', '--from=build /app/dist', '--from=built /app/dist', /there is no stage built/],
  ])('finds %s', (_fault, from, to, problem) => {
    const after = containerfile.replace(from, to)
    expect(after).not.toBe(containerfile)
    expect(checkContainerfile(after, folder)).toContainEqual(expect.stringMatching(problem))
  })
})

describe('the files of the image, without development packages', () => {
  let dir: string
  let app: string
  const children: ChildProcess[] = []

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'shipmate-image-'))
    app = join(dir, 'app')
    await mkdir(app)
    const last = containerfile.slice(containerfile.lastIndexOf('\nFROM '))
    for (const [, path = ''] of last.matchAll(/^COPY (?:--from=build \/app\/)?(\S+) \.\/\S*$/gm))
      if (!/^(?:dist|node_modules)$/.test(path)) cpSync(join(root, path), join(app, path), { recursive: true })
    await promisify(execFile)(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        '-p',
        'tsconfig.build.json',
        '--outDir',
        join(app, 'dist'),
        '--tsBuildInfoFile',
        join(dir, 'info'),
      ],
      { cwd: root },
    )
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; devOptional?: boolean }>
    }
    for (const [path, { dev, devOptional }] of Object.entries(packages)) {
      // A package inside another one comes along with it.
      if (!path || dev || devOptional || path.lastIndexOf('node_modules/') > 0 || !existsSync(join(root, path)))
        continue
      await mkdir(dirname(join(app, path)), { recursive: true })
      symlinkSync(join(root, path), join(app, path))
    }
  })
  afterEach(() => {
    for (const child of children.splice(0))
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  /** Runs a file as the container does. Links aren't followed, because beside the packages that they lead to are all others. */
  function run(file: string, env: Record<string, string> = {}) {
    const child = spawn(
      process.execPath,
      ['--preserve-symlinks', '--preserve-symlinks-main', '--max-old-space-size=320', file],
      {
        cwd: app,
        env: {
          NODE_ENV: 'production',
          DATA_DIR: join(dir, 'data'),
          TMPDIR: join(dir, 'tmp'),
          LOG_LEVEL: 'silent',
          ...env,
        },
      },
    )
    children.push(child)
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const exit = once(child, 'exit').then(([code]) => code as number | null)
    return {
      child,
      exit,
      text: () => text,
      said: async (what: RegExp): Promise<void> => {
        while (!what.test(text))
          await Promise.race([once(child.stdout, 'data'), exit.then(() => Promise.reject(new Error(text)))])
      },
    }
  }

  test('start without credentials ends with what to do, and without a stack', async () => {
    const server = run('dist/main.js')
    expect(await server.exit).toBe(1)
    expect(server.text()).toMatch(/^The configuration is invalid:\nMicrosoftAppId is missing: /)
    expect(server.text()).not.toMatch(/^ +at /m)
  })

  test('start with credentials, are healthy, write only to the data folder, and stop in order', async () => {
    const before = listing(app)
    const server = run('dist/main.js', {
      PORT: '0',
      MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
      MicrosoftAppTenantId: '11111111-1111-4111-8111-111111111111',
      MicrosoftAppPassword: 'not-a-real-one',
      PUBLIC_URL: 'https://shipmate.example.com',
      // Checks tokens with a package of its own, and reads its script from a file.
      TEAMS_TAB_CLIENT_ID: '55555555-5555-4555-8555-555555555555',
    })
    await server.said(/ready on port \d+\n/)
    const [, port = ''] = /ready on port (\d+)/.exec(server.text()) ?? []
    expect(await run('dist/health-check.js', { PORT: port }).exit).toBe(0)
    server.child.kill('SIGTERM')
    expect(await server.exit).toBe(0)
    const after = run('dist/health-check.js', { PORT: port })
    expect(await after.exit).toBe(1)
    expect(after.text()).toBe('The server does not answer.\n')
    expect(readdirSync(join(dir, 'data'))).toContain('store.json')
    expect(readdirSync(join(dir, 'data'))).not.toContain('lock')
    expect(readdirSync(dir).filter((name) => !/^(?:app|data|info)$/.test(name))).toEqual([])
    expect(listing(app)).toEqual(before)
  })
})

/** Every file below a folder with its size and time; links aren't followed. */
function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name))
      return `${join(entry.parentPath, entry.name)} ${size} ${mtimeMs}`
    })
    .sort()
}
