import { TeamAnswer } from '../../../domain/team/team.ts'
import { LineFile } from '../files/line-file.ts'
import type { Needles } from '../files/needles.ts'
import { assertStorable } from '../storable.ts'
import type { EngineParts } from '../engine-parts.ts'

/**
 * The answers to a team's open question, one JSON entry a line; read once and kept in memory while it is open. Thousands may come within
 * a minute, so those that wait go to the disk together. Its operations run one after another.
 */
export class AnswerFile {
  readonly #file: LineFile<TeamAnswer>
  #answers: Map<string, TeamAnswer> | undefined
  #waiting: TeamAnswer[] = []
  #flushing: Promise<void> | undefined
  readonly #path: string
  readonly #queues: EngineParts['queues']

  constructor(path: string, { files, log, queues }: Pick<EngineParts, 'files' | 'log' | 'queues'>) {
    this.#path = path
    this.#queues = queues
    this.#file = new LineFile({ path, files, schema: TeamAnswer, kind: 'answers', log })
  }

  all(): Promise<ReadonlyMap<string, TeamAnswer>> {
    return this.#inOrder(() => this.#loaded())
  }

  /** @returns the answer that stands: the first one with this id, once it is on the disk */
  async add(answer: TeamAnswer): Promise<TeamAnswer> {
    assertStorable('answers', TeamAnswer, answer)
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

  /** Keeps only the answers that pass, and of the damaged lines those without a needle; the file goes with the last line. */
  keep(passes: (answer: TeamAnswer) => boolean, needles: Needles | 'all'): Promise<void> {
    return this.#inOrder(async () => {
      this.#answers = undefined
      await this.#file.keep(passes, needles)
    })
  }

  /** Runs something that changes or removes the file. */
  replaced<R>(operation: () => Promise<R>): Promise<R> {
    return this.#inOrder(() =>
      operation().finally(() => {
        this.#answers = undefined
        this.#file.forget()
      }),
    )
  }

  #inOrder<R>(operation: () => Promise<R>): Promise<R> {
    return this.#queues.run(this.#path, operation)
  }

  async #append(batch: readonly TeamAnswer[]): Promise<void> {
    const answers = await this.#loaded()
    const fresh = new Map<string, TeamAnswer>()
    for (const answer of batch) if (!answers.has(answer.id) && !fresh.has(answer.id)) fresh.set(answer.id, answer)
    if (fresh.size === 0) return
    await this.#file.append([...fresh.values()])
    for (const [id, answer] of fresh) answers.set(id, answer)
  }

  async #loaded(): Promise<Map<string, TeamAnswer>> {
    if (this.#answers) return this.#answers
    const answers = new Map<string, TeamAnswer>()
    for await (const piece of this.#file.load())
      for (const answer of piece) if (!answers.has(answer.id)) answers.set(answer.id, answer)
    return (this.#answers = answers)
  }
}
