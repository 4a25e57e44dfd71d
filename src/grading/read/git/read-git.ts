import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, ReadAnswer } from '../../../domain/task/grade.ts'
import type { Task } from '../../../domain/task/task.ts'
import { checkGit, type GitCommand } from './check-command.ts'
import { readCommands, type Command } from './command-line.ts'
import { describeRepository, type Start } from './describe-repository.ts'
import { fileCommands, runFileCommand } from './file-commands.ts'
import { runLfs } from './lfs.ts'
import { LimitReached, NoGit, Sandbox, type Snapshot } from './sandbox.ts'

/** More commands than any task needs. */
const mostCommands = 30
const mostSetupCommands = 120
const limits = { setup: 30_000, answer: 5000, description: 15_000 }

/**
 * Runs an answer of Git command lines in a repository of its own, which the task's `setup` makes in the same language, and reads what became of it.
 * Nothing of the answer gets to a shell; `allowed-options.ts` has what may run.
 *
 * Lists, newest or by name: names of branches and settings have dots in them, so they're values, not keys.
 *
 * - `branches` (local) and `remote.branches` (of `origin`): `name`, `commit` (7 digits), `subject`, `ahead` and `behind` (of the default branch beside
 *   them), `rewritten` (commits that it had at the start are gone from it), `isNew` (it wasn't there at the start), `log`, `files`; local ones also
 *   have `upstream`, `aheadOfOrigin`, and `behindOrigin` (of the branch of that name there)
 * - `log` (of HEAD, newest first, parents after children): `commit`, `subject`, `body`, `parents` (their number), `files` (paths that it changed;
 *   none if it's a merge), `firstParent` (it's on the line of first parents, so it wasn't merged), `isNew` (not there at the start)
 * - `files` (of HEAD, as committed): `path`, `text`, `lfs` (covered by a pattern of Git LFS)
 * - `work` (in the working tree, tracked or not): `path`, `text`
 * - `head`: `branch` (absent if detached), `detached`, `commit`, `subject`
 * - `tags` and `remote.tags`: `name`, `annotated`, `message`, `commit`, `subject` (of the commit), `moved` (it pointed elsewhere at the start), `isNew`,
 *   `files`
 * - `staged`, `unstaged`, `untracked`: paths; `stashes`: `message`, `files`; `config`: `key`, `value`
 * - `sparse`: `on`, `cone`, `patterns`
 * - `bisect`: `firstBad` (its subject, also once the search has ended), `underWay`
 * - `conflict`: `merge`, `rebase`, `cherry-pick`, or `revert` if one is still under way
 * - `commands`: `name`, `args`, `options`, `operands`, `text`
 */
export function readGit(text: string, task: Pick<Task, 'setup'>): Promise<ReadAnswer> {
  const turn = last.then(() => read(text, task.setup ?? ''))
  last = turn.catch(() => undefined)
  return turn
}

/** Answers run one at a time, so that many of them can't take the computer away from everyone else. */
let last: Promise<unknown> = Promise.resolve()

async function read(text: string, setup: string): Promise<ReadAnswer> {
  const answer = readCommands(text)
  if ('fault' in answer) return answer
  const { commands } = answer
  if (commands.length === 0) return { fault: { message: 'has no commands' } }
  const extra = commands[mostCommands]
  if (extra)
    return {
      fault: {
        line: extra.line,
        message: `is command ${mostCommands + 1}, and no task needs more than ${mostCommands}`,
      },
    }
  const allowed: Allowed[] = []
  for (const command of commands) {
    const checked = check(command, false)
    if ('fault' in checked) return checked
    allowed.push(checked)
  }
  try {
    return await Sandbox.use(async (sandbox) => {
      sandbox.allow(limits.setup)
      const start = await beginWith(sandbox, setup)
      sandbox.allow(limits.answer)
      const run = await runAll(sandbox, allowed)
      if ('fault' in run) return run
      sandbox.allow(limits.description)
      return { tree: { ...(await describeRepository(sandbox, start)), bisect: run.bisect, commands: run.commands } }
    })
  } catch (error) {
    if (error instanceof NoGit)
      return { fault: { message: "can't be tried, because Git isn't installed where the coach runs" } }
    if (error instanceof LimitReached)
      return { fault: { message: "couldn't be tried in time, which isn't your fault: try again in a moment" } }
    throw error
  }
}

/** The repositories of recent tasks, in memory, so that one is made only once for several answers. */
const made = new Map<string, { readonly snapshot: Snapshot; readonly start: Start }>()
const mostMade = 12

async function beginWith(sandbox: Sandbox, setup: string): Promise<Start> {
  const known = made.get(setup)
  if (known) {
    await sandbox.begin(known.snapshot)
    return known.start
  }
  const start = await makeRepository(sandbox, setup)
  made.set(setup, { snapshot: await sandbox.takeSnapshot(), start })
  const [oldest] = made.keys()
  if (made.size > mostMade && oldest !== undefined) made.delete(oldest)
  return start
}

async function makeRepository(sandbox: Sandbox, setup: string): Promise<Start> {
  const read = readCommands(setup)
  if ('fault' in read) throw new Error(`setup: line ${read.fault.line ?? '?'} ${read.fault.message}`)
  if (read.commands.length > mostSetupCommands) throw new Error('setup: has too many commands')
  const make = async (args: readonly string[], folder?: string) => {
    const { code, err } = await sandbox.ask(args, folder === undefined ? {} : { folder })
    if (code !== 0) throw new Error(`setup: git ${args.join(' ')}: ${err}`)
  }
  const around = join(sandbox.repository, '..')
  await make(['init', '--quiet', '--bare', 'origin'], around)
  await make(['init', '--quiet', 'repository'], around)
  await make(['remote', 'add', 'origin', '../origin'])
  for (const command of read.commands) {
    const checked = check(command, true)
    const result = 'fault' in checked ? checked : await run(sandbox, checked)
    if ('fault' in result) throw new Error(`setup: line ${result.fault.line ?? '?'} ${result.fault.message}`)
  }
  return startOf(sandbox)
}

/** What's there before the answer runs. The branch that is checked out then is the default branch of `origin`, unless that has one. */
async function startOf(sandbox: Sandbox): Promise<Start> {
  const refs = async (folder: string) => {
    const { out } = await sandbox.ask(['for-each-ref', '--format=%(refname) %(objectname)'], { folder })
    return new Map(out.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ') as [string, string]])))
  }
  const branch = (await sandbox.ask(['symbolic-ref', '--quiet', '--short', 'HEAD'])).out.trim()
  const origin = await refs(sandbox.origin)
  const head = (await sandbox.ask(['symbolic-ref', '--quiet', 'HEAD'], { folder: sandbox.origin })).out.trim()
  if (!origin.has(head) && origin.has(`refs/heads/${branch}`))
    await sandbox.ask(['symbolic-ref', 'HEAD', `refs/heads/${branch}`], { folder: sandbox.origin })
  const known = await sandbox.ask(['rev-list', '--all', '--reflog'])
  const there = await sandbox.ask(['rev-list', '--all'], { folder: sandbox.origin })
  const local = await refs(sandbox.repository)
  return {
    local,
    origin,
    commits: new Set([...known.out.split('\n'), ...there.out.split('\n')]),
    main: local.has('refs/heads/main') || branch === '' ? 'main' : branch,
  }
}

/** A command that may run. */
interface Allowed extends Command {
  /** What Git is asked; undefined for a file command. */
  readonly git: GitCommand | undefined
}

/** Decides whether a command may run. */
function check(command: Command, isSetup: boolean): Allowed | { readonly fault: Fault } {
  const { line, words, output } = command
  const [name = '', ...rest] = words
  const refuse = (message: string) => ({ fault: { line, message } })
  if (name === 'git') {
    if (output) return refuse("writes what Git prints to a file, which tasks don't need")
    const checked = checkGit(rest, isSetup)
    return 'refusal' in checked ? refuse(checked.refusal) : { ...command, git: checked.command }
  }
  if (fileCommands.has(name)) return { ...command, git: undefined }
  if (/^\w+=/.test(name)) return refuse("sets a variable, which tasks don't need")
  const shown = name.replaceAll(/[\p{Cc}`]/gu, ' ').slice(0, 40)
  return refuse(
    `starts with \`${shown}\`: only \`git\`, \`echo\`, \`printf\`, \`rm\`, \`touch\`, and \`mkdir\` can be used here`,
  )
}

interface Run {
  readonly bisect: { readonly firstBad?: string; readonly underWay: boolean }
  readonly commands: readonly (GitCommand & { readonly text: string })[]
}

async function runAll(sandbox: Sandbox, commands: readonly Allowed[]): Promise<Run | { readonly fault: Fault }> {
  const done: Run['commands'][number][] = []
  let firstBad: string | undefined
  let hasStopped = false
  for (const command of commands) {
    // As in a shell, what follows `&&` waits for a merge that stopped at a conflict, and so isn't run.
    if (hasStopped && command.isChained) continue
    let result
    try {
      result = await run(sandbox, command)
      // Git only keeps what's there, so the folder grows by files alone.
      if (!command.git || command === commands.at(-1)) await sandbox.checkSize()
    } catch (error) {
      if (error instanceof LimitReached) return { fault: { line: command.line, message: tooMuch[error.message] ?? '' } }
      throw error
    }
    if ('fault' in result) return result
    hasStopped = result.hasStopped
    firstBad = result.firstBad ?? firstBad
    const [name = '', ...args] = command.words
    done.push({ ...(command.git ?? { name, args, options: [], operands: args }), text: command.words.join(' ') })
  }
  const isSearching = existsSync(join(sandbox.repository, '.git', 'BISECT_LOG'))
  return { bisect: { ...(firstBad === undefined ? {} : { firstBad }), underWay: isSearching }, commands: done }
}

const tooMuch: Readonly<Record<string, string>> = {
  time: 'takes too long: all commands together have 5 seconds',
  output: 'prints too much',
  space: 'makes the repository too large',
}

interface Ran {
  /** It waits for conflicts to be solved. */
  readonly hasStopped: boolean
  readonly firstBad?: string
}

async function run(sandbox: Sandbox, command: Allowed): Promise<Ran | { readonly fault: Fault }> {
  const { line, git } = command
  if (!git || git.name === 'lfs') {
    const refusal = await (git ? runLfs(sandbox.repository, git) : runFileCommand(sandbox.repository, command))
    return refusal === undefined ? { hasStopped: false } : { fault: { line, message: refusal } }
  }
  // Tidying up changes nothing that a task looks at.
  if (git.name === 'gc') return { hasStopped: false }
  const { code, out, err } = await sandbox.change([git.name, ...git.args])
  const text = `${out}\n${err}`
  if (code === 0) {
    const firstBad =
      git.name === 'bisect' ? /^([0-9a-f]{40}) is the first (?:bad|new) commit/m.exec(out)?.[1] : undefined
    if (firstBad === undefined) return { hasStopped: false }
    return { hasStopped: false, firstBad: (await sandbox.ask(['show', '-s', '--format=%s', firstBad])).out.trim() }
  }
  // Git has found nothing to show.
  if (code === 1 && err.trim() === '' && showing.has(git.name)) return { hasStopped: false }
  if (code === 1 && stopping.has(git.name) && /^CONFLICT \(|is now empty/m.test(text)) return { hasStopped: true }
  return { fault: { line, message: `doesn't work: Git says “${reasonIn(sandbox.clean(err), sandbox.clean(out))}”` } }
}

/** Commands that change nothing, and may tell by their result that there's nothing. */
const showing = new Set(['config', 'diff', 'ls-files', 'ls-remote', 'merge-base', 'rev-parse', 'show-ref'])

/** Commands that may stop at a conflict, which the next commands solve. */
const stopping = new Set(['merge', 'rebase', 'cherry-pick', 'revert', 'pull', 'stash'])

/** The line of Git's answer that tells the most. */
function reasonIn(err: string, out: string): string {
  const lines = `${err}\n${out}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('hint:'))
  const line =
    lines.find((one) => one.startsWith('! [')) ??
    lines.find((one) => /^(?:fatal|error):/.test(one)) ??
    lines.find((one) => /^(?:nothing|no changes) /.test(one)) ??
    lines[0] ??
    'nothing'
  const text = line.replaceAll(/\p{Cc}/gu, ' ')
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}
