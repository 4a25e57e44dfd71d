import { existsSync } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allowedSettings } from './allowed-options.ts'
import type { Sandbox } from './sandbox.ts'

/** What was there before the answer ran. */
export interface Start {
  /** Ids of objects by name of the reference: `refs/heads/main`. */
  readonly local: ReadonlyMap<string, string>
  readonly origin: ReadonlyMap<string, string>
  readonly commits: ReadonlySet<string>
  /** The branch that others are compared with. */
  readonly main: string
}

interface Commit {
  readonly id: string
  readonly parents: readonly string[]
  readonly subject: string
  readonly body: string
  readonly files: readonly string[]
}

interface Reference {
  readonly ref: string
  readonly object: string
  readonly commit: string
  readonly kind: string
  readonly upstream: string
  readonly message: string
}

const longestFile = 4000

/** The repository and its remote as the tree that rules look at; `readGit` describes it. */
export async function describeRepository(sandbox: Sandbox, start: Start) {
  const [local, origin, branch, changes, stashes, config, sparse, work] = await Promise.all([
    sideOf(sandbox, sandbox.repository),
    sideOf(sandbox, sandbox.origin),
    sandbox.ask(['symbolic-ref', '--quiet', '--short', 'HEAD']).then(({ out }) => out.trim()),
    changesOf(sandbox),
    stashesOf(sandbox),
    settingsOf(sandbox),
    sparseOf(sandbox),
    workOf(sandbox.repository),
  ])
  const { head } = local
  const files = await local.filesOf(head)
  const [lfs, branches, tags, remoteBranches, remoteTags] = await Promise.all([
    lfsFiles(
      sandbox,
      files.map(({ path }) => path),
    ),
    branchesOf(local, start, start.local, origin),
    tagsOf(local, start.local),
    branchesOf(origin, start, start.origin),
    tagsOf(origin, start.origin),
  ])
  return {
    head: {
      ...(branch === '' ? {} : { branch }),
      detached: branch === '',
      commit: head.slice(0, 7),
      subject: local.commits.get(head)?.subject,
    },
    log: logOf(local, head, start),
    files: files.map((file) => ({ ...file, lfs: lfs.has(file.path) })),
    work,
    branches,
    tags,
    remote: { branches: remoteBranches, tags: remoteTags },
    ...changes,
    stashes,
    config,
    sparse,
    conflict: underWay(sandbox.repository),
  }
}

/** What waits to be continued or aborted. */
function underWay(folder: string): string | undefined {
  const has = (name: string) => existsSync(join(folder, '.git', name))
  if (has('rebase-merge') || has('rebase-apply')) return 'rebase'
  if (has('MERGE_HEAD')) return 'merge'
  if (has('CHERRY_PICK_HEAD')) return 'cherry-pick'
  return has('REVERT_HEAD') ? 'revert' : undefined
}

interface Side {
  /** The id of the commit that's checked out; empty before the first one. */
  readonly head: string
  readonly references: readonly Reference[]
  /** Parents after children. */
  readonly commits: ReadonlyMap<string, Commit>
  readonly filesOf: (commit: string) => Promise<readonly { readonly path: string; readonly text: string }[]>
  /** A commit and all before it. */
  readonly reached: (commit: string) => ReadonlySet<string>
}

/** Reads the repository or its remote. */
async function sideOf(sandbox: Sandbox, folder: string): Promise<Side> {
  const format = ['refname', 'objectname', '*objectname', 'objecttype', 'upstream:short', 'contents:subject']
  const { out } = await sandbox.ask(['for-each-ref', `--format=${format.map((one) => `%(${one})`).join('%1f')}`], {
    folder,
  })
  const references = out.split('\n').flatMap((line) => {
    if (line === '') return []
    const [ref = '', object = '', peeled = '', kind = '', upstream = '', message = ''] = line.split('\x1f')
    return [{ ref, object, commit: peeled || object, kind, upstream, message }]
  })
  const head = (await sandbox.ask(['rev-parse', '--quiet', '--verify', 'HEAD'], { folder })).out.trim()
  const hasHead = head !== ''
  const commits =
    references.length === 0 && !hasHead ? new Map<string, Commit>() : await commitsOf(sandbox, folder, hasHead)
  const reached = (from: string): ReadonlySet<string> => {
    const found = new Set<string>()
    const waiting = [from]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const commit = commits.get(id)
      if (!commit || found.has(id)) continue
      found.add(id)
      waiting.push(...commit.parents)
    }
    return found
  }
  const known = new Map<string, Promise<readonly { readonly path: string; readonly text: string }[]>>()
  const filesOf = (commit: string) => {
    const files = known.get(commit) ?? filesIn(sandbox, folder, commit)
    known.set(commit, files)
    return files
  }
  return { head, references, commits, reached, filesOf }
}

async function commitsOf(sandbox: Sandbox, folder: string, hasHead: boolean): Promise<ReadonlyMap<string, Commit>> {
  const format = '--format=%x01%H%x1f%P%x1f%s%x1f%b%x1e'
  const { out } = await sandbox.ask(
    [
      'log',
      '--all',
      ...(hasHead ? ['HEAD'] : []),
      '--topo-order',
      '--max-count=500',
      '--name-only',
      '--no-renames',
      format,
    ],
    { folder },
  )
  return new Map(
    out
      .split('\x01')
      .slice(1)
      .map((entry) => {
        const [about = '', files = ''] = entry.split('\x1e')
        const [id = '', parents = '', subject = '', body = ''] = about.split('\x1f')
        return [
          id,
          {
            id,
            parents: parents.split(' ').filter((one) => one !== ''),
            subject,
            body: body.trim(),
            files: files.split('\n').filter((file) => file !== ''),
          },
        ]
      }),
  )
}

async function filesIn(sandbox: Sandbox, folder: string, commit: string) {
  if (commit === '') return []
  const { out } = await sandbox.ask(['ls-tree', '-r', '-z', commit], { folder })
  const entries = out.split('\0').flatMap((line) => {
    const [, kind, id = '', path = ''] = /^\d+ (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? []
    return kind === 'blob' ? [{ id, path }] : []
  })
  const texts = await textsOf(sandbox, folder, [...new Set(entries.map(({ id }) => id))])
  return entries.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' }))
}

async function textsOf(sandbox: Sandbox, folder: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { out } = await sandbox.ask(['cat-file', '--batch'], { folder, input: `${ids.join('\n')}\n` })
  const bytes = Buffer.from(out, 'utf8')
  const texts = new Map<string, string>()
  let at = 0
  for (;;) {
    const end = bytes.indexOf('\n', at)
    const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(bytes.subarray(at, Math.max(at, end)).toString()) ?? []
    if (id === undefined) return texts
    const text = bytes.subarray(end + 1, end + 1 + Number(size)).toString()
    texts.set(id, text.slice(0, longestFile).trimEnd())
    at = end + 2 + Number(size)
  }
}

const logOf = (side: Side, from: string, start: Start) => {
  const reached = side.reached(from)
  const line = new Set<string>()
  for (let id: string | undefined = from; id !== undefined && !line.has(id); id = side.commits.get(id)?.parents[0])
    line.add(id)
  return [...side.commits.values()]
    .filter(({ id }) => reached.has(id))
    .map(({ id, parents, subject, body, files }) => ({
      commit: id.slice(0, 7),
      subject,
      body,
      parents: parents.length,
      files,
      firstParent: line.has(id),
      isNew: !start.commits.has(id),
    }))
}

/** The branches of one side. Local ones are compared with those of `origin`. */
async function branchesOf(side: Side, start: Start, before: ReadonlyMap<string, string>, origin?: Side) {
  const main = side.reached(side.references.find(({ ref }) => ref === `refs/heads/${start.main}`)?.commit ?? '')
  const branches = side.references.filter(({ ref }) => ref.startsWith('refs/heads/'))
  return Promise.all(
    branches.map(async ({ ref, commit, upstream }) => {
      const own = side.reached(commit)
      const first = before.get(ref)
      const there = origin?.references.find((one) => one.ref === ref)?.commit
      return {
        name: ref.slice('refs/heads/'.length),
        commit: commit.slice(0, 7),
        subject: side.commits.get(commit)?.subject,
        ...difference(own, main),
        ...(origin === undefined || there === undefined
          ? {}
          : originDifference(difference(own, origin.reached(there)))),
        ...(origin === undefined ? {} : { upstream }),
        isNew: first === undefined,
        rewritten: first !== undefined && !own.has(first),
        log: logOf(side, commit, start),
        files: await side.filesOf(commit),
      }
    }),
  )
}

const difference = (own: ReadonlySet<string>, other: ReadonlySet<string>) => ({
  ahead: [...own].filter((id) => !other.has(id)).length,
  behind: [...other].filter((id) => !own.has(id)).length,
})

const originDifference = ({ ahead, behind }: { readonly ahead: number; readonly behind: number }) => ({
  aheadOfOrigin: ahead,
  behindOrigin: behind,
})

async function tagsOf(side: Side, before: ReadonlyMap<string, string>) {
  const tags = side.references.filter(({ ref }) => ref.startsWith('refs/tags/'))
  return Promise.all(
    tags.map(async ({ ref, object, commit, kind, message }) => ({
      name: ref.slice('refs/tags/'.length),
      annotated: kind === 'tag',
      message: kind === 'tag' ? message : '',
      commit: commit.slice(0, 7),
      subject: side.commits.get(commit)?.subject,
      isNew: !before.has(ref),
      moved: before.has(ref) && before.get(ref) !== object,
      files: await side.filesOf(commit),
    })),
  )
}

async function changesOf(sandbox: Sandbox) {
  const { out } = await sandbox.ask(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'])
  const changes = out.split('\0').filter((line) => line !== '')
  const those = (fits: (line: string) => boolean) => changes.filter(fits).map((line) => line.slice(3))
  return {
    staged: those((line) => !/^[ ?!]/.test(line)),
    unstaged: those((line) => !/^.[ ?!]/.test(line)),
    untracked: those((line) => line.startsWith('??')),
  }
}

async function stashesOf(sandbox: Sandbox) {
  const { out } = await sandbox.ask(['stash', 'list', '--format=%gd%x1f%gs'])
  const stashes = out
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, 10)
  return Promise.all(
    stashes.map(async (line) => {
      const [name = '', message = ''] = line.split('\x1f')
      const { out: files } = await sandbox.ask(['stash', 'show', '--name-only', '--include-untracked', name])
      return { message, files: files.split('\n').filter((file) => file !== '') }
    }),
  )
}

async function settingsOf(sandbox: Sandbox) {
  const { out } = await sandbox.ask(['config', '--local', '--list', '-z'])
  return out.split('\0').flatMap((entry) => {
    const [key = '', value = ''] = entry.split('\n')
    return allowedSettings.has(key) ? [{ key, value }] : []
  })
}

async function sparseOf(sandbox: Sandbox) {
  const setting = async (name: string) => (await sandbox.ask(['config', '--bool', name])).out.trim() === 'true'
  const on = await setting('core.sparseCheckout')
  if (!on) return { on }
  const { out } = await sandbox.ask(['sparse-checkout', 'list'])
  return { on, cone: await setting('core.sparseCheckoutCone'), patterns: out.split('\n').filter((line) => line !== '') }
}

/** The committed files that a pattern of Git LFS covers. */
async function lfsFiles(sandbox: Sandbox, paths: readonly string[]): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set()
  const { out } = await sandbox.ask(['check-attr', '--cached', '-z', '--stdin', 'filter'], {
    input: paths.map((path) => `${path}\0`).join(''),
  })
  const parts = out.split('\0')
  return new Set(paths.filter((path, index) => parts[3 * index] === path && parts[3 * index + 2] === 'lfs'))
}

/** Plain files of the working tree. */
async function workOf(folder: string) {
  const found: { path: string; text: string }[] = []
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop())
    for (const { name } of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? name : `${below}/${name}`
      if (path === '.git') continue
      const at = await lstat(join(folder, path))
      if (at.isDirectory()) waiting.push(path)
      else if (at.isFile() && found.length < 500)
        found.push({ path, text: (await readFile(join(folder, path), 'utf8')).slice(0, longestFile).trimEnd() })
    }
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
