import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Queues } from '../../../queues.ts'
import { Report } from '../../../domain/report.ts'
import { accepting } from '../../salvage/accept.ts'
import { missing, removeFile, syncFolder, type FileSystem } from '../files/file-system.ts'
import { isLeftOver, replaceFile } from '../files/replace-file.ts'
import type { ReportFile } from '../report-file.ts'
import { fieldIn } from '../../salvage/salvage.ts'
import type { StoreLog } from '../../store-log.ts'

export interface ReplayParts {
  readonly dir: string
  readonly files: FileSystem
  readonly log: StoreLog
  readonly queues: Queues
  readonly reportFile: ReportFile
  readonly makeFolder: (path: string) => Promise<void>
}

/** The content of a journal's file. The documents can be from any version of Shipmate, and are checked when they're read. */
const Written = z.strictObject({
  documents: z.array(
    z.strictObject({
      path: z.string().regex(/^tenants\/[0-9a-z~-]+\/(?:learners|teams)\/[0-9a-z~-]+\.json$/),
      envelope: z.strictObject({
        version: z.number().int().positive(),
        value: z.record(z.string(), z.unknown()),
        tail: z.array(z.unknown()),
      }),
    }),
  ),
  reports: z.array(Report),
})
type Written = z.infer<typeof Written>

/** Lists the journals that an earlier process left, by file name. */
export const journalsIn = async (dir: string): Promise<string[]> =>
  ((await readdir(join(dir, 'journal')).catch(missing)) ?? []).filter((name) => name.endsWith('.json')).sort()

/**
 * Finishes the commits that an earlier process decided but didn't finish. Call it before anything is read. An unreadable journal was never
 * completely on the disk, so its commit was never decided, and it's removed. Idempotent.
 * @throws the disk's error
 */
export async function replayJournals(parts: ReplayParts): Promise<void> {
  const { dir, files, log } = parts
  const folder = join(dir, 'journal')
  for (const name of (await readdir(folder).catch(missing)) ?? [])
    if (isLeftOver(name)) await files.unlink(join(folder, name)).catch(missing)
  const names = await journalsIn(dir)
  // A journal decides its commit only when its name is durable.
  if (names.length > 0) await syncFolder(files, folder)
  let damaged = 0
  for (const name of names) {
    const written = writtenIn(await readFile(join(folder, name), 'utf8'))
    if (written) await replay(written, parts)
    else damaged++
    await removeFile(files, join(folder, name))
  }
  if (names.length > damaged) log('interrupted commits were finished', { commits: names.length - damaged })
  if (damaged > 0) log('journals of commits that never happened were removed', { commits: damaged })
}

function writtenIn(text: string): Written | undefined {
  try {
    return accepting(Written)(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function replay({ documents, reports }: Written, { dir, files, reportFile, makeFolder }: ReplayParts) {
  for (const { path: relative, envelope } of documents) {
    const path = join(dir, relative)
    await makeFolder(dirname(path))
    // Write the same version again: after a kill, the file's name may not be durable.
    if ((await versionAt(files, path)) <= envelope.version) await replaceFile(files, path, JSON.stringify(envelope))
    else await syncFolder(files, dirname(path))
  }
  for (const report of reports) await reportFile.add(report)
}

/** Reads the version of a stored document, 0 if there is none. A document without a readable version is copied aside, because it may be newer. */
async function versionAt(files: FileSystem, path: string): Promise<number> {
  const bytes = await readFile(path).catch(missing)
  if (!bytes) return 0
  const version = fieldIn(bytes, 'version', accepting(z.number().int().positive()))
  if (version === undefined) await replaceFile(files, `${path}.corrupt-${randomBytes(6).toString('hex')}`, bytes)
  return version ?? 0
}
