import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LearnerKey } from '../domain/learner.ts'
import { Report } from '../domain/report.ts'
import { runId } from './atomic-json.ts'
import { appendAt, missing, syncFolder, writeNew, type FileSystem } from './file-system.ts'

/** All reports, one JSON object a line, in order of arrival. */
export class ReportFile {
  readonly #path: string
  readonly #files: FileSystem
  #queue: Promise<unknown> = Promise.resolve()

  constructor(path: string, files: FileSystem) {
    this.#path = path
    this.#files = files
  }

  async *all(): AsyncGenerator<Report> {
    yield* await this.#inOrder(async () => (await readReports(this.#path)).reports)
  }

  /** Resolves once everything that was asked for before is done. */
  settled(): Promise<void> {
    return this.#inOrder(() => Promise.resolve())
  }

  add(report: Report): Promise<void> {
    return this.#inOrder(async () => {
      const { reports, size } = await readReports(this.#path)
      if (reports.some(({ id }) => id === report.id)) return
      await appendAt(this.#files, this.#path, `${JSON.stringify(report)}\n`, size)
    })
  }

  deleteOf(key: LearnerKey): Promise<void> {
    return this.#inOrder(async () => {
      const { reports } = await readReports(this.#path)
      const kept = reports.filter(({ tenant, user }) => tenant !== key.tenant || user !== key.user)
      if (kept.length === reports.length) return
      const temporary = `${this.#path}.${runId}.tmp`
      await writeNew(this.#files, temporary, kept.map((report) => `${JSON.stringify(report)}\n`).join(''))
      await this.#files.rename(temporary, this.#path)
      await syncFolder(this.#files, dirname(this.#path))
    })
  }

  #inOrder<R>(operation: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(operation)
    this.#queue = result.catch(() => {})
    return result
  }
}

/** @returns the reports of a file and the bytes of its whole lines; a torn last line does not count */
export async function readReports(path: string): Promise<{ reports: Report[]; size: number }> {
  const text = (await readFile(path, 'utf8').catch(missing)) ?? ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const lines = whole.split('\n').filter((line) => line !== '')
  return { reports: lines.map((line) => Report.parse(JSON.parse(line))), size: Buffer.byteLength(whole) }
}
