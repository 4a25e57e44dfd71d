import type { LearnerKey } from '../../domain/learner/learner.ts'
import { Report } from '../../domain/report.ts'
import { accepting } from './files/accept.ts'
import type { FileSystem } from './files/file-system.ts'
import { inOrder } from './files/in-order.ts'
import { linesOf } from './files/json-lines.ts'
import { LineFile } from './files/line-file.ts'
import type { Needles } from './files/needles.ts'
import { RecentIds } from './recent-ids.ts'
import type { StoreLog } from './store-log.ts'

/** All reports, one JSON object a line, in order of arrival. Only the last ids are held in memory. */
export class ReportFile {
  readonly #path: string
  readonly #file: LineFile<Report>
  #ids: RecentIds | undefined
  readonly #inOrder = inOrder()

  constructor(path: string, files: FileSystem, log: StoreLog) {
    this.#path = path
    this.#file = new LineFile({ path, files, schema: Report, kind: 'reports', log })
  }

  async *all(): AsyncGenerator<Report> {
    await this.settled()
    yield* reportsIn(this.#path)
  }

  /** Resolves once everything that was asked for before is done. */
  settled(): Promise<void> {
    return this.#inOrder(() => Promise.resolve())
  }

  /** A report whose id was among the last ones is there already: the same activity came twice. */
  add(report: Report): Promise<void> {
    return this.#inOrder(async () => {
      const ids = (this.#ids ??= await this.#readIds())
      if (ids.has(report.id)) return
      await this.#file.append([report])
      ids.add(report.id)
    })
  }

  /** Removes a learner's reports, and damaged lines that hold a needle. */
  deleteOf(key: LearnerKey, needles: Needles): Promise<void> {
    return this.#inOrder(() =>
      this.#file.keep(({ tenant, user }) => tenant !== key.tenant || user !== key.user, needles),
    )
  }

  async #readIds(): Promise<RecentIds> {
    const ids = new RecentIds()
    for await (const piece of this.#file.load()) for (const { id } of piece) ids.add(id)
    return ids
  }
}

/** The reports of a file, one after another, as they are on the disk. */
export async function* reportsIn(path: string): AsyncGenerator<Report> {
  const ids = new RecentIds()
  for await (const lines of linesOf(path, accepting(Report)))
    for (const report of lines.flatMap(({ entries }) => entries)) {
      if (ids.has(report.id)) continue
      ids.add(report.id)
      yield report
    }
}
