import { changeLearner } from '../../kernel/learner/change-learner.ts'
import { bankOf } from '../../kernel/learner/planning.ts'
import type { Catalog } from '../../content/catalog.ts'
import type { Learner, LearnerKey, Refit } from '../../domain/learner/learner.ts'
import { isBetterFor, isRefitDue, looksOf, splitForRefit, type Look } from '../../domain/plan/refit.ts'
import { studyAnswersOf } from '../../domain/plan/study-answer.ts'
import type { Store } from '../../store/store.ts'

export interface RefitParts {
  readonly store: Store
  readonly catalog: Catalog
  /** Resolves with undefined when the signal aborts. */
  readonly fit: (looks: readonly (readonly Look[])[], until: AbortSignal) => Promise<readonly number[] | undefined>
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

export interface Refits {
  /** Queues a refit for a learner who has studied, if one is due. Returns immediately. */
  consider(key: LearnerKey, learner: Learner): void
  /** Resolves once the queue is empty. */
  idle(): Promise<void>
  /** Aborts the current refit and drops the queue. Each refit is due again with its learner's next answer. */
  stop(): Promise<void>
}

/** Fits the memory model to learners, one at a time and never in a turn. */
export function createRefits(parts: RefitParts): Refits {
  const waiting = new Map<string, LearnerKey>()
  const ending = new AbortController()
  let running: Promise<void> | undefined

  async function work(): Promise<void> {
    for (const [name, key] of waiting) {
      if (ending.signal.aborted) break
      try {
        await refit(parts, key, ending.signal)
      } catch (error) {
        parts.log('a refit failed', { error })
      }
      waiting.delete(name)
    }
    running = undefined
  }

  return {
    consider(key, { memory, refit: before }) {
      if (!isRefitDue(memory.total.answered, before?.answers)) return
      if (ending.signal.aborted) return
      waiting.set(`${key.tenant}/${key.user}`, key)
      running ??= work()
    },
    idle: async () => running,
    async stop() {
      ending.abort()
      await running
    },
  }
}

/** Fits to the earlier answers. If the result predicts the later ones better, fits to all of them. */
async function refit({ store, catalog, fit, log }: RefitParts, key: LearnerKey, until: AbortSignal) {
  const answers = studyAnswersOf(await store.readLog(key), catalog.questions, bankOf(catalog).items)
  const { earlier, from } = splitForRefit(answers)
  const tried = await fit(looksOf(earlier), until)
  const kept = tried !== undefined && isBetterFor(answers, from, tried)
  const parameters = kept ? ((await fit(looksOf(answers), until)) ?? tried) : undefined
  // An aborted fit says nothing about the learner, so it doesn't count.
  if (until.aborted) return
  const counted = (await store.readLearner(key))?.value.memory.total.answered ?? answers.length
  const result: Refit = { answers: counted, ...(parameters ? { parameters: [...parameters] } : {}) }
  await changeLearner(store, key, (learner) => ({ ...learner, refit: result }))
  log('memory model refitted', { answers: answers.length, kept })
}
