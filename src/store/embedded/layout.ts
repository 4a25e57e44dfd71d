import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../../operator-error.ts'
import { exportKeyFile } from './export-key.ts'
import { missing, type FileSystem } from './files/file-system.ts'
import { replaceFile } from './files/replace-file.ts'
import type { StoreLog } from '../store-log.ts'

/** This version doesn't know the layout of the data folder, so it writes nothing into it. */
export class UnknownLayout extends OperatorError {
  override readonly name = 'UnknownLayout'
}

/** The arrangement of files in a data folder, as recorded in `store.json`. */
const layout = 1
const ours = new Set([
  'tenants',
  'journal',
  'reports.jsonl',
  'reports.jsonl.damaged',
  'reports-closed.jsonl',
  'deletions.jsonl',
  'admin-request.json',
  'admin-answer.json',
  'store.json',
  exportKeyFile,
  'lock',
  'lock.takeover',
  'lost+found',
])

/** Whether `store.json` names this version's layout. @throws UnknownLayout if it names another one */
export async function layoutIn(dir: string): Promise<'known' | 'missing' | 'damaged'> {
  const text = await readFile(join(dir, 'store.json'), 'utf8').catch(missing)
  if (text === undefined) return 'missing'
  const found = numberIn(text)
  if (found === undefined) return 'damaged'
  if (found === layout) return 'known'
  throw new UnknownLayout(
    `${dir} has layout ${found}, but this version of Shipmate knows only layout ${layout}.`,
    'Start the version that wrote it.',
  )
}

function numberIn(text: string): number | undefined {
  try {
    const found = (JSON.parse(text) as { layout?: unknown } | null)?.layout
    // No version ever wrote any other number.
    return Number.isSafeInteger(found) && (found as number) > 0 ? (found as number) : undefined
  } catch {
    return undefined
  }
}

/**
 * Ensures that the folder has this version's layout. A missing or damaged `store.json` is written again if the folder has no
 * foreign files.
 * @throws UnknownLayout
 */
export async function ensureLayout(dir: string, files: FileSystem, log: StoreLog): Promise<void> {
  const found = await layoutIn(dir)
  if (found === 'known') return
  if (found === 'damaged') {
    const other = (await readdir(dir)).find((name) => !ours.has(name) && !name.startsWith('.'))
    if (other !== undefined)
      throw new UnknownLayout(
        `store.json in ${dir} can't be read, and the folder contains files that aren't Shipmate's.`,
        "Set DATA_DIR to Shipmate's own folder.",
      )
    log('store.json could not be read and was written again', {})
  }
  await replaceFile(files, join(dir, 'store.json'), JSON.stringify({ layout }))
}
