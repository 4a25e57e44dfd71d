import { LRUCache } from 'lru-cache'
import type { LearnerKey } from '../../domain/learner/learner.ts'
import { Report } from '../../domain/report.ts'
import { accepting } from '../salvage/accept.ts'
import { linesOf } from './files/json-lines.ts'
import { LineFile } from './files/line-file.ts'
import type { Needles } from './files/needles.ts'
import type { EngineParts } from './engine-parts.ts'

/** The ids of the latest reports, enough to detect a repeated activity. */
type RecentIds = LRUCache<string, true>
const recentIds = (): RecentIds => new LRUCache({ max: 10_000 })

/** All reports, one JSON object per line, in order of arrival. Only the latest ids are held in memory. */
export class ReportFile {
  readonly #path: string
  readonly #file: LineFile<Report>
  readonly #queues: EngineParts['queues']
  #ids: RecentIds | undefined

  constructor(path: string, { files, log, queues }: Pick<EngineParts, 'files' | 'log' | 'queues'>) {
    this.#path = path
    this.#queues = queues
    this.#file = new LineFile({ path, files, schema: Report, kind: 'reports', log })
  }

  async *all(): AsyncGenerator<Report> {
    await this.settled()
    yield* reportsIn(this.#path)
  }

  /** Resolves when all earlier operations are done. */
  settled(): Promise<void> {
    return this.#inOrder(() => Promise.resolve())
  }

  /** Adds a report, unless its id is among the latest: then the same activity came twice. */
  add(report: Report): Promise<void> {
    return this.#inOrder(async () => {
      const ids = (this.#ids ??= await this.#readIds())
      if (ids.has(report.id)) return
      await this.#file.append([report])
      ids.set(report.id, true)
    })
  }

  /**
   * Removes a learner's reports, and lines that contain a needle and can't be attributed to anyone else: damaged ones, and reports whose author
   * the store doesn't know, because one flipped bit in `tenant` or `user` leaves a line that looks intact.
   * @param isLearner whether the store has a document of this learner; it may wait for that document's queue
   */
  async deleteOf(key: LearnerKey, needles: Needles, isLearner: (key: LearnerKey) => Promise<boolean>): Promise<void> {
    const unknown = new Set<string>()
    // Outside this file's queue: a commit holds the queues of its documents while it adds a report.
    for (const author of await this.#othersNaming(key, needles))
      if (!(await isLearner(author))) unknown.add(authorOf(author))
    const isTheirs = (report: Report): boolean =>
      isBy(key, report) || (unknown.has(authorOf(report)) && names(report, needles))
    await this.#inOrder(() => this.#file.keep((report) => !isTheirs(report), needles))
  }

  /** Authors, other than the learner, of reports that contain a needle; each once. */
  async #othersNaming(key: LearnerKey, needles: Needles): Promise<LearnerKey[]> {
    const authors = new Map<string, LearnerKey>()
    for await (const piece of this.#file.entries())
      for (const report of piece)
        if (!isBy(key, report) && names(report, needles))
          authors.set(authorOf(report), { tenant: report.tenant, user: report.user })
    return [...authors.values()]
  }

  #inOrder<R>(operation: () => Promise<R>): Promise<R> {
    return this.#queues.run(this.#path, operation)
  }

  async #readIds(): Promise<RecentIds> {
    const ids = recentIds()
    for await (const piece of this.#file.load()) for (const { id } of piece) ids.set(id, true)
    return ids
  }
}

const isBy = (key: LearnerKey, { tenant, user }: Report): boolean => tenant === key.tenant && user === key.user

const authorOf = ({ tenant, user }: LearnerKey): string => JSON.stringify([tenant, user])

const names = (report: Report, needles: Needles): boolean => {
  const bytes = Buffer.from(JSON.stringify(report))
  return needles.some((needle) => bytes.includes(needle))
}

/** Streams the reports of a file as they are on the disk. */
export async function* reportsIn(path: string): AsyncGenerator<Report> {
  const ids = recentIds()
  for await (const lines of linesOf(path, accepting(Report)))
    for (const report of lines.flatMap(({ entries }) => entries)) {
      if (ids.has(report.id)) continue
      ids.set(report.id, true)
      yield report
    }
}
