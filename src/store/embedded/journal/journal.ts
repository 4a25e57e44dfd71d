import { Report } from '../../../domain/report.ts'
import type { LogEntry } from '../../../domain/memory/review.ts'
import type { Queues } from '../../../queues.ts'
import type { Envelope } from '../../envelope.ts'
import { removeFile, type FileSystem } from '../files/file-system.ts'
import { holdsAny, type Needles } from '../files/needles.ts'
import { replaceFile } from '../files/replace-file.ts'
import type { ReportFile } from '../report-file.ts'

/** A document's file and its new content. */
export interface Placed {
  readonly path: string
  readonly envelope: Envelope<unknown, LogEntry>
}

interface JournalOptions {
  /** The journal's own file. */
  readonly file: string
  readonly files: FileSystem
  readonly queues: Queues
  readonly reportFile: ReportFile
  readonly documents: readonly Placed[]
  readonly reports: readonly Report[]
  /** The file's content. */
  readonly text: string
  /** False if the file's write failed: the file is removed, and its commit never happened. */
  readonly isDecided: boolean
  /** Called when the file is durably removed. */
  readonly removed: (journal: Journal) => void
}

/**
 * A commit of several documents, between its journal and their files. Nothing reads an owed document before the journal
 * settles it, so the files are written outside the documents' queues.
 */
export class Journal {
  readonly #options: JournalOptions
  readonly #owed: Map<string, Envelope<unknown, LogEntry>>
  readonly #reportsLeft: Report[]
  #isRemoved = false
  /** A write failed. */
  isStuck: boolean

  constructor(options: JournalOptions) {
    this.#options = options
    this.#owed = new Map(options.documents.map(({ path, envelope }) => [path, envelope]))
    this.#reportsLeft = options.isDecided ? [...options.reports] : []
    this.isStuck = !options.isDecided
  }

  /** Whether the document's file doesn't have the decided content yet. */
  owes(path: string): boolean {
    return this.#owed.has(path)
  }

  /** Whether the file contains a needle. */
  holds(needles: Needles): Promise<boolean> {
    return holdsAny([Buffer.from(this.#options.text)], needles)
  }

  /** Writes one document, so that it can be read. @throws the disk's error */
  settle(path: string): Promise<void> {
    return this.#inOrder(() => this.#settle(path))
  }

  /** Stores the reports. @throws the disk's error */
  settleReports(): Promise<void> {
    return this.#inOrder(() => this.#settleReports())
  }

  /** Makes all remaining writes, and removes the file. @throws the disk's error */
  finish(): Promise<void> {
    return this.#inOrder(async () => {
      for (const path of this.#owed.keys()) await this.#settle(path)
      await this.#settleReports()
      await this.#remove()
    }).catch((error: unknown) => {
      this.isStuck = true
      throw error
    })
  }

  #inOrder<R>(operation: () => Promise<R>): Promise<R> {
    return this.#options.queues.run(this.#options.file, operation)
  }

  async #settle(path: string): Promise<void> {
    const envelope = this.#owed.get(path)
    if (!envelope) return
    if (!this.#options.isDecided) return this.#remove()
    await replaceFile(this.#options.files, path, JSON.stringify(envelope))
    this.#owed.delete(path)
  }

  async #settleReports(): Promise<void> {
    for (let report = this.#reportsLeft[0]; report; report = this.#reportsLeft[0]) {
      await this.#options.reportFile.add(report)
      this.#reportsLeft.shift()
    }
  }

  async #remove(): Promise<void> {
    if (this.#isRemoved) return
    const { file, files, removed } = this.#options
    await removeFile(files, file)
    this.#owed.clear()
    this.#isRemoved = true
    removed(this)
  }
}
