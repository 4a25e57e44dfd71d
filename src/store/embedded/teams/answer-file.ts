import { TeamAnswer } from '../../../domain/team/team.ts'
import { LineFile } from '../files/line-file.ts'
import type { Needles } from '../files/needles.ts'
import { assertStorable } from '../../storable.ts'
import type { EngineParts } from '../engine-parts.ts'

/**
 * The answers to a team's open question, one JSON entry per line. They're read once and kept in memory while the question is open. Thousands can
 * arrive within a minute, so waiting answers are written together. Operations run in order.
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

  /** @returns the answer that counts: the first one with this id, once it's on the disk */
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

  /** Keeps the answers that pass and the damaged lines without a needle. The file is removed with its last line. */
  keep(passes: (answer: TeamAnswer) => boolean, needles: Needles | 'all'): Promise<void> {
    return this.#inOrder(async () => {
      this.#answers = undefined
      await this.#file.keep(passes, needles)
    })
  }

  /** Runs an operation that changes or removes the file. */
  changeFile<R>(operation: () => Promise<R>): Promise<R> {
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
