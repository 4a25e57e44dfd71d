import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Report } from '../../../domain/report.ts'
import { Journal, type Placed } from './journal.ts'
import { missing, removeFile } from '../files/file-system.ts'
import { piecesOf } from '../files/json-lines.ts'
import { holdsAny, type Needles } from '../files/needles.ts'
import { replaceFile, runId } from '../files/replace-file.ts'
import type { ReplayParts } from './replay-journals.ts'

let written = 0

/** The journals of commits that are running, or that a failing disk has left unfinished. */
export class Journals {
  readonly #parts: ReplayParts
  readonly #open = new Set<Journal>()

  constructor(parts: ReplayParts) {
    this.#parts = parts
  }

  /**
   * Writes a commit's journal durably, which decides the commit.
   * @throws the disk's error, and then the commit has not happened
   */
  async write(documents: readonly Placed[], reports: readonly Report[]): Promise<Journal> {
    await this.#unstick()
    const { dir, files, queues, reportFile, makeFolder } = this.#parts
    const file = join(dir, 'journal', `${runId}-${++written}.json`)
    const relativeTo = (path: string): string => relative(dir, path).split(sep).join('/')
    const text = JSON.stringify({
      documents: documents.map(({ path, envelope }) => ({ path: relativeTo(path), envelope })),
      reports,
    })
    const open = (isDecided: boolean): Journal => {
      const removed = (journal: Journal): void => void this.#open.delete(journal)
      const journal = new Journal({ file, files, queues, reportFile, documents, reports, text, isDecided, removed })
      this.#open.add(journal)
      return journal
    }
    await makeFolder(join(dir, 'journal'))
    try {
      await replaceFile(files, file, text)
      return open(true)
    } catch (error) {
      // After a failed folder sync, the file may exist: its documents wait until it's certainly gone.
      await open(false)
        .finish()
        .catch(() => {})
      throw error
    }
  }

  /** Call it before a document is read. @throws the disk's error if the file can't be brought up to date */
  async settle(path: string): Promise<void> {
    for (const journal of this.#now()) {
      if (!journal.owes(path)) continue
      await journal.settle(path)
      await journal.finish().catch(() => {})
    }
  }

  /** Call it before reports are read. @throws the disk's error */
  async settleReports(): Promise<void> {
    for (const journal of this.#now()) await journal.settleReports()
  }

  /** Finishes all journals. @throws the disk's error */
  async finish(): Promise<void> {
    for (const journal of this.#now()) await journal.finish()
  }

  /**
   * Call it before a deletion. Finishes the journals that contain a needle, so that their files are gone, and removes leftovers of failed
   * journal writes. @throws the disk's error
   */
  async forget(needles: Needles): Promise<void> {
    for (const journal of this.#now()) if (await journal.holds(needles)) await journal.finish()
    const { dir, files } = this.#parts
    for (const name of (await readdir(join(dir, 'journal')).catch(missing)) ?? []) {
      const path = join(dir, 'journal', name)
      if (name.endsWith('.tmp') && (await holdsAny(piecesOf(path, 0, Infinity), needles))) await removeFile(files, path)
    }
  }

  /** A snapshot, so that callers don't wait for journals that start later. */
  #now(): Journal[] {
    return [...this.#open]
  }

  async #unstick(): Promise<void> {
    for (const journal of this.#now()) if (journal.isStuck) await journal.finish().catch(() => {})
  }
}
