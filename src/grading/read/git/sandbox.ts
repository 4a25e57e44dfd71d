import { spawn } from 'node:child_process'
import { setMaxListeners } from 'node:events'
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gitPath } from '../../../has-git.ts'
import { folderPrefix } from './leftovers.ts'

/** What Git said. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Git isn't on this computer. */
export class NoGit extends Error {}

/** A stage took too long, or Git said or stored too much. */
export class LimitReached extends Error {}

const mostOutput = 1_000_000
const mostBytes = 1_000_000
const mostFiles = 3000

/**
 * Settings for all Git processes in the folder, also for those that Git starts in `origin`: nothing that runs a program, no network, no work in the
 * background, and no links.
 */
const settings = {
  'core.hooksPath': '/dev/null',
  'core.fsmonitor': 'false',
  'core.symlinks': 'false',
  'core.pager': 'cat',
  'core.editor': ':',
  'core.sshCommand': 'false',
  'core.attributesFile': '/dev/null',
  'core.excludesFile': '/dev/null',
  'core.protectHFS': 'true',
  'core.protectNTFS': 'true',
  'core.logAllRefUpdates': 'true',
  'core.fsync': 'none',
  'core.abbrev': '7',
  'core.quotePath': 'false',
  'credential.helper': '',
  'commit.gpgSign': 'false',
  'tag.gpgSign': 'false',
  'tag.forceSignAnnotated': 'false',
  'protocol.allow': 'never',
  'protocol.file.allow': 'always',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'receive.autogc': 'false',
  'submodule.recurse': 'false',
  'fetch.recurseSubmodules': 'false',
  'init.defaultBranch': 'main',
  'safe.bareRepository': 'all',
}
/** These stay as they are, whatever a repository's own settings say. */
const forced = [
  'core.hooksPath',
  'core.fsmonitor',
  'core.symlinks',
  'core.sshCommand',
  'core.attributesFile',
  'commit.gpgSign',
  'tag.gpgSign',
  'protocol.allow',
  'protocol.file.allow',
] as const

/** The repository and its remote as they were once, to begin with again. */
export interface Snapshot {
  readonly minute: number
  /** Paths below the folder; folders have no data. */
  readonly entries: readonly { readonly path: string; readonly data?: Buffer; readonly mode: number }[]
}

/** A folder of its own for one answer: `repository`, its remote `origin`, and an empty home. */
export class Sandbox {
  readonly #root: string
  /** The next command's minute, so that ids of commits are the same each time. */
  #minute = 0
  #deadline: AbortSignal = AbortSignal.timeout(0)

  private constructor(root: string) {
    this.#root = root
  }

  /** Makes the folder, hands it over, and removes it in any case. */
  static async use<T>(work: (sandbox: Sandbox) => Promise<T>): Promise<T> {
    const root = await mkdtemp(join(tmpdir(), folderPrefix))
    try {
      for (const name of ['home', 'tmp', 'template']) await mkdir(join(root, name))
      const lines = Object.entries(settings).map(([key, value]) => {
        const [section = '', ...rest] = key.split('.')
        const name = rest.pop() ?? ''
        return `[${section}${rest.length > 0 ? ` "${rest.join('.')}"` : ''}]\n\t${name} = "${value}"\n`
      })
      await writeFile(join(root, 'home', 'settings'), lines.join(''))
      return await work(new Sandbox(root))
    } finally {
      await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    }
  }

  get repository(): string {
    return join(this.#root, 'repository')
  }

  get origin(): string {
    return join(this.#root, 'origin')
  }

  /** What Git runs from now on may take this long in all. */
  allow(milliseconds: number): void {
    this.#deadline = AbortSignal.timeout(milliseconds)
    // Several processes read the repository at once, and each ends with the time.
    setMaxListeners(0, this.#deadline)
  }

  /** Runs a command that changes something, a minute after the one before it. */
  async change(args: readonly string[]): Promise<Said> {
    this.#minute++
    return this.ask(args)
  }

  /** Runs Git, never through a shell. */
  ask(args: readonly string[], { input = '', folder = this.repository } = {}): Promise<Said> {
    if (this.#deadline.aborted) return Promise.reject(new LimitReached('time'))
    return new Promise((resolve, reject) => {
      const child = spawn('git', args, {
        cwd: folder,
        env: this.#environment(),
        shell: false,
        // A group of its own, so that what Git starts ends with it.
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      })
      const end = (): void => {
        if (child.pid === undefined) return
        try {
          process.kill(-child.pid, 'SIGKILL')
        } catch {
          child.kill('SIGKILL')
        }
      }
      let size = 0
      const parts: Record<'out' | 'err', Buffer[]> = { out: [], err: [] }
      const collect = (name: 'out' | 'err') => (chunk: Buffer) => {
        size += chunk.length
        if (size > mostOutput) end()
        else parts[name].push(chunk)
      }
      child.stdout.on('data', collect('out'))
      child.stderr.on('data', collect('err'))
      // Git may end before it has read everything.
      child.stdin.on('error', () => undefined)
      child.stdin.end(input)
      this.#deadline.addEventListener('abort', end)
      child.on('error', (error: NodeJS.ErrnoException) => {
        this.#deadline.removeEventListener('abort', end)
        reject(error.code === 'ENOENT' ? new NoGit() : error)
      })
      child.on('close', (code) => {
        this.#deadline.removeEventListener('abort', end)
        if (this.#deadline.aborted) reject(new LimitReached('time'))
        else if (size > mostOutput) reject(new LimitReached('output'))
        else
          resolve({
            code: code ?? 1,
            out: Buffer.concat(parts.out).toString('utf8'),
            err: Buffer.concat(parts.err).toString('utf8'),
          })
      })
    })
  }

  /** Keeps what the commands so far have made. */
  async takeSnapshot(): Promise<Snapshot> {
    const entries: Snapshot['entries'][number][] = []
    const waiting = ['repository', 'origin']
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const at = join(this.#root, path)
      const stats = await lstat(at)
      const isFolder = stats.isDirectory()
      entries.push({ path, mode: stats.mode & 0o777, ...(isFolder ? {} : { data: await readFile(at) }) })
      if (isFolder) for (const name of await readdir(at)) waiting.push(join(path, name))
    }
    return { minute: this.#minute, entries }
  }

  /** Begins where a snapshot was taken. */
  async begin({ minute, entries }: Snapshot): Promise<void> {
    this.#minute = minute
    for (const { path, data, mode } of entries)
      if (data) await writeFile(join(this.#root, path), data, { mode })
      else await mkdir(join(this.#root, path))
    // The index knows files by when they were written, and that was just now.
    await this.ask(['update-index', '-q', '--refresh'])
  }

  /** Fails once the folder holds too much. */
  async checkSize(): Promise<void> {
    let files = 0
    let bytes = 0
    const waiting = [this.#root]
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const at = join(folder, entry.name)
        files++
        if (entry.isDirectory()) waiting.push(at)
        else bytes += (await lstat(at)).size
        if (files > mostFiles || bytes > mostBytes) throw new LimitReached('space')
      }
  }

  /** Texts of Git without the folder's name. */
  clean(text: string): string {
    return text.replaceAll(`${this.repository}/`, '').replaceAll(`${this.#root}/`, '').replaceAll(this.#root, '')
  }

  #environment(): NodeJS.ProcessEnv {
    const home = join(this.#root, 'home')
    const date = `@${1_790_000_000 + 60 * this.#minute} +0000`
    return {
      PATH: gitPath,
      HOME: home,
      XDG_CONFIG_HOME: home,
      TMPDIR: join(this.#root, 'tmp'),
      LC_ALL: 'C',
      TZ: 'UTC',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: join(home, 'settings'),
      GIT_ATTR_NOSYSTEM: '1',
      GIT_TEMPLATE_DIR: join(this.#root, 'template'),
      GIT_CEILING_DIRECTORIES: this.#root,
      GIT_TERMINAL_PROMPT: '0',
      GIT_ALLOW_PROTOCOL: 'file',
      GIT_PROTOCOL_FROM_USER: '0',
      // Git takes a colon for an editor that changes nothing, and starts no program for it.
      GIT_EDITOR: ':',
      GIT_SEQUENCE_EDITOR: ':',
      GIT_MERGE_AUTOEDIT: 'no',
      GIT_PAGER: 'cat',
      GIT_ASKPASS: 'false',
      GIT_SSH_COMMAND: 'false',
      GIT_AUTHOR_NAME: 'Shipmate',
      GIT_AUTHOR_EMAIL: 'shipmate@example.com',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'Shipmate',
      GIT_COMMITTER_EMAIL: 'shipmate@example.com',
      GIT_COMMITTER_DATE: date,
      GIT_CONFIG_COUNT: String(forced.length),
      ...Object.fromEntries(
        forced.flatMap((key, index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, settings[key]],
        ]),
      ),
    }
  }
}
