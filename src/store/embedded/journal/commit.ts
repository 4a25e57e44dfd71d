import { Report } from '../../../domain/report.ts'
import type { Journals } from './journals.ts'
import { StoreLost } from '../files/lock.ts'
import type { Part } from './part.ts'
import type { ReportFile } from '../report-file.ts'
import { assertStorable } from '../../storable.ts'
import type { Change, DocumentChange } from '../../store.ts'
import type { StoreLog } from '../../store-log.ts'

interface CommitParts {
  readonly partOf: (change: DocumentChange) => Part
  readonly reports: ReportFile
  readonly journals: Journals
  readonly log: StoreLog
}

/** Creates `Store.commit` of the embedded engine: one document is one file write, and several go through a journal. */
export function committer({ partOf, reports, journals, log }: CommitParts) {
  return async (changes: readonly Change[]): Promise<void> => {
    const newReports = changes.flatMap((change) => (change.kind === 'report' ? [change.report] : []))
    const parts = changes.flatMap((change) => (change.kind === 'report' ? [] : [partOf(change)]))
    parts.sort((a, b) => (a.path < b.path ? -1 : 1))
    if (parts.some(({ path }, index) => path === parts[index - 1]?.path))
      throw new Error('a commit changes the same document twice')
    const [first] = parts
    const [report] = newReports
    if (first && changes.length === 1) await first.inOrder(() => replaced(first))
    else if (report && changes.length === 1) await reports.add(report)
    else if (changes.length > 0) await holding(parts, () => journaled(parts, newReports))
  }

  async function replaced(part: Part): Promise<void> {
    await part.check()
    await part.replace(await part.next())
  }

  async function journaled(parts: readonly Part[], newReports: readonly Report[]): Promise<void> {
    for (const part of parts) await part.check()
    for (const report of newReports) assertStorable('reports', Report, report)
    const changed = []
    for (const part of parts) changed.push({ part, path: part.path, envelope: await part.next() })
    const journal = await journals.write(changed, newReports).catch((error: unknown) => {
      for (const part of parts) part.forget()
      throw error
    })
    // The commit is decided here. Writes that fail from now on are owed, and made before the next read.
    const failure: unknown = await journal.finish().catch((error: unknown) => error)
    for (const { part, path, envelope } of changed) part.decided(envelope, !journal.owes(path))
    if (failure instanceof StoreLost) throw failure
    if (failure !== undefined)
      log('a commit is only in its journal; it is finished before its documents are read again', {
        code: (failure as NodeJS.ErrnoException).code,
      })
  }
}

/** Enters the documents' queues one by one, always in the order of their paths, so that no two commits deadlock. */
const holding = (parts: readonly Part[], work: () => Promise<void>): Promise<void> =>
  parts.reduceRight((inner, part) => () => part.inOrder(inner), work)()
