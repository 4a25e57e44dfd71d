import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { write } from './file-commands.ts'
import type { GitCommand } from './check-command.ts'

/** `git lfs track` and `untrack`, which only write to `.gitattributes`. The other commands of Git LFS change nothing that a task looks at. */
export async function runLfs(folder: string, { operands, options }: GitCommand): Promise<string | undefined> {
  const [action, ...patterns] = operands
  if ((action !== 'track' && action !== 'untrack') || patterns.length === 0) return undefined
  const path = join(folder, '.gitattributes')
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')
  const written = patterns.map((pattern) => pattern.replace(/^\.\//, '').replaceAll(' ', '[[:space:]]'))
  const others = lines.filter((line) => !(line.includes('filter=lfs') && written.includes(line.split(/\s/)[0] ?? '')))
  const lockable = options.includes('--lockable') || options.includes('-l') ? ' lockable' : ''
  const tracked = written.map((pattern) => `${pattern} filter=lfs diff=lfs merge=lfs -text${lockable}`)
  const after = action === 'track' ? [...others, ...tracked] : others
  return write(folder, '.gitattributes', after.map((line) => `${line}\n`).join(''), false)
}
