import { constants } from 'node:fs'
import { lstat, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Command } from './command-line.ts'

/** The commands besides Git that tasks need. They are done here, by no program. */
export const fileCommands = new Set(['echo', 'printf', 'rm', 'touch', 'mkdir', 'ls', 'cat', 'pwd'])

/**
 * Whether a path or name can only mean something in the repository, whatever the file system: relative, never upward, and not in `.git`, however it's
 * written. `main..feature` doesn't lead upward.
 */
export const isInside = (path: string): boolean =>
  !/^[/~]|^[A-Za-z]:/.test(path) && path.split(/[/\\]/).every((part) => part !== '..' && !isGitFolder(part))

/** Some file systems ignore case, dots and spaces at the end, streams, invisible characters, or make short names such as `GIT~1`. */
const isGitFolder = (part: string): boolean =>
  /^(?:\.git|git~\d+)(?:[\s.:].*)?$/.test(part.toLowerCase().replaceAll(/[^\x21-\x7e ]/g, ''))

/** Stricter for files that are written: plain characters, and not deep. */
const isPlain = (path: string): boolean =>
  isInside(path) &&
  path.length <= 120 &&
  path.split('/').length <= 6 &&
  path.split('/').every((part) => /^[\w@+. -]+$/.test(part) && !/^(?:-|\.$)/.test(part))

const options: Readonly<Record<string, RegExp>> = {
  rm: /^-(?:[rf]+|-force|-recursive)$/,
  mkdir: /^(?:-p|--parents)$/,
  ls: /^-[la1]+$/,
}

/** Does one of `fileCommands` in the folder of the repository. Returns what keeps it from being done. */
export async function runFileCommand(folder: string, { words, output }: Command): Promise<string | undefined> {
  const [name = '', ...args] = words
  if (name === 'echo' || name === 'printf') {
    const text = name === 'echo' ? echoed(args) : printed(args)
    if ('refusal' in text) return text.refusal
    // Git would write markers of any length into a file with a conflict.
    if (/conflict-marker-size/i.test(text.text)) return "sets `conflict-marker-size`, which tasks don't need"
    return output ? write(folder, output.file, text.text, output.appends) : undefined
  }
  if (output) return `writes what \`${name}\` prints to a file: only \`echo\` and \`printf\` can do that here`
  const flags = args.filter((word) => word.startsWith('-'))
  const unknown = flags.find((flag) => !options[name]?.test(flag))
  if (unknown !== undefined) return `has an option of \`${name}\` that tasks don't need`
  const paths = args.filter((word) => !word.startsWith('-')).map((path) => path.replace(/\/$/, ''))
  if (!paths.every(isPlain)) return "has a path that isn't in the repository, or a name that isn't plain"
  for (const path of paths) {
    const refusal = await runOn(folder, name, path, flags)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

async function runOn(
  folder: string,
  name: string,
  path: string,
  flags: readonly string[],
): Promise<string | undefined> {
  if (name === 'touch') return write(folder, path, '', true)
  if (name !== 'rm' && name !== 'mkdir') return undefined
  const kind = await kindAt(folder, path)
  if (kind === 'other') return `has \`${path}\`, which isn't a plain file or folder`
  if (name === 'mkdir') {
    if (kind === 'file') return `makes the folder \`${path}\`, which is a file`
    await mkdir(join(folder, path), { recursive: true })
    return undefined
  }
  const isRecursive = flags.some((flag) => flag.includes('r'))
  if (kind === 'folder' && !isRecursive) return `removes \`${path}\`, which is a folder, without \`-r\``
  if (kind === 'nothing' && !flags.some((flag) => flag.includes('f'))) return `removes \`${path}\`, which isn't there`
  await rm(join(folder, path), { recursive: isRecursive, force: true })
  return undefined
}

const echoed = (args: readonly string[]): { readonly text: string } | { readonly refusal: string } =>
  /^-[neE]+$/.test(args[0] ?? '')
    ? { refusal: 'has an option of `echo`; use `printf` for a text with several lines' }
    : { text: `${args.join(' ')}\n` }

/** `printf 'a\nb\n'`, without values to fill in. */
function printed(args: readonly string[]): { readonly text: string } | { readonly refusal: string } {
  const [text = '', ...more] = args
  if (more.length > 0 || /%(?!%)/.test(text.replaceAll('%%', '')))
    return { refusal: 'has `printf` with values to fill in: write the whole text' }
  return {
    text: text
      .replaceAll('%%', '%')
      .replaceAll(/\\([nt\\])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : '\\')),
  }
}

/** Writes a file, and never through a link. */
export async function write(folder: string, path: string, text: string, appends: boolean): Promise<string | undefined> {
  if (!isPlain(path)) return "writes to a path that isn't in the repository, or a name that isn't plain"
  const kind = await kindAt(folder, path)
  if (kind === 'folder') return `writes to \`${path}\`, which is a folder`
  if (kind === 'other') return `writes to \`${path}\`, which isn't a plain file`
  await mkdir(dirname(join(folder, path)), { recursive: true })
  const { O_WRONLY, O_CREAT, O_APPEND, O_TRUNC, O_NOFOLLOW } = constants
  const file = await open(
    join(folder, path),
    O_WRONLY | O_CREAT | (O_NOFOLLOW ?? 0) | (appends ? O_APPEND : O_TRUNC),
    0o644,
  )
  try {
    await file.writeFile(text)
  } finally {
    await file.close()
  }
  return undefined
}

/** What's at a path. A link anywhere on the way, or a file where a folder should be, is `other`. */
async function kindAt(folder: string, path: string): Promise<'file' | 'folder' | 'nothing' | 'other'> {
  const parts = path.split('/')
  for (let length = 1; length <= parts.length; length++) {
    const at = await lstat(join(folder, ...parts.slice(0, length))).catch(() => undefined)
    if (!at) return 'nothing'
    const isLast = length === parts.length
    if (isLast && at.isFile()) return 'file'
    if (!at.isDirectory()) return 'other'
  }
  return 'folder'
}
