import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { TeamAnswer } from '../domain/team/team.ts'
import { runId } from './atomic-json.ts'
import { appendAt, missing, syncFolder, writeNew, type FileSystem } from './file-system.ts'

/**
 * The answers to a team's open question, one JSON entry a line; read once and kept in memory while it is open. Thousands may come within
 * a minute, so those that wait go to the disk together. Its operations run one after another.
 */
export class AnswerFile {
  readonly #path: string
  readonly #files: FileSystem
  #answers: Map<string, TeamAnswer> | undefined
  /** Bytes of whole lines; a torn last line lies behind and is cut off by the next append. */
  #size = 0
  #waiting: TeamAnswer[] = []
  #flushing: Promise<void> | undefined
  #queue: Promise<unknown> = Promise.resolve()

  constructor(path: string, files: FileSystem) {
    this.#path = path
    this.#files = files
  }

  all(): Promise<ReadonlyMap<string, TeamAnswer>> {
    return this.#inOrder(() => this.#loaded())
  }

  /** @returns the answer that stands: the first one with this id, once it is on the disk */
  async add(answer: TeamAnswer): Promise<TeamAnswer> {
    this.#waiting.push(answer)
    this.#flushing ??= this.#inOrder(async () => {
      const batch = this.#waiting
      this.#waiting = []
      this.#flushing = undefined
      await this.#append(batch)
    })
    await this.#flushing
    return (await this.all()).get(answer.id) ?? answer
  }

  /** Keeps only the answers that pass; the file goes with the last one. */
  keep(passes: (answer: TeamAnswer) => boolean): Promise<void> {
    return this.#inOrder(async () => {
      const answers = await this.#loaded()
      const kept = [...answers.values()].filter(passes)
      if (kept.length === answers.size) return
      this.#answers = undefined
      if (kept.length === 0) {
        await rm(this.#path, { force: true })
      } else {
        const temporary = `${this.#path}.${runId}.tmp`
        await writeNew(this.#files, temporary, kept.map((answer) => `${JSON.stringify(answer)}\n`).join(''))
        await this.#files.rename(temporary, this.#path)
      }
      await syncFolder(this.#files, dirname(this.#path))
    })
  }

  async #append(batch: readonly TeamAnswer[]): Promise<void> {
    const answers = await this.#loaded()
    const fresh = new Map<string, TeamAnswer>()
    for (const answer of batch) if (!answers.has(answer.id) && !fresh.has(answer.id)) fresh.set(answer.id, answer)
    if (fresh.size === 0) return
    const text = [...fresh.values()].map((answer) => `${JSON.stringify(answer)}\n`).join('')
    await appendAt(this.#files, this.#path, text, this.#size)
    this.#size += Buffer.byteLength(text)
    for (const [id, answer] of fresh) answers.set(id, answer)
  }

  async #loaded(): Promise<Map<string, TeamAnswer>> {
    if (this.#answers) return this.#answers
    const text = (await readFile(this.#path, 'utf8').catch(missing)) ?? ''
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    this.#size = Buffer.byteLength(whole)
    const lines = whole.split('\n').filter((line) => line !== '')
    const answers = lines.map((line) => TeamAnswer.parse(JSON.parse(line)))
    return (this.#answers = new Map(answers.map((answer) => [answer.id, answer])))
  }

  #inOrder<R>(operation: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(operation)
    this.#queue = result.catch(() => {})
    return result
  }
}
