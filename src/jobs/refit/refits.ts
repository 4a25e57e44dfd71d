import { changeLearner } from '../../kernel/learner/change-learner.ts'
import type { Catalog } from '../../content/catalog.ts'
import type { Learner, LearnerKey, Refit } from '../../domain/learner/learner.ts'
import { isBetterFor, isRefitDue, looksOf, splitForRefit, type Look } from '../../domain/plan/refit.ts'
import { studyAnswersOf, studyItems } from '../../domain/plan/study-answer.ts'
import type { Store } from '../../store/store.ts'

export interface RefitParts {
  readonly store: Store
  readonly catalog: Catalog
  /** Gives up, as undefined, when the signal aborts. */
  readonly fit: (looks: readonly (readonly Look[])[], until: AbortSignal) => Promise<readonly number[] | undefined>
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

export interface Refits {
  /** Takes note of a learner who has studied. Returns at once; nothing is done unless a refit is due. */
  consider(key: LearnerKey, learner: Learner): void
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>
  /** Gives up what is under way and what waits; each comes up with its learner's next answer. */
  stop(): Promise<void>
}

/** Fits the memory model to learners, one at a time and never in a turn. What is left undone at a stop comes up with the next answer. */
export function createRefits(parts: RefitParts): Refits {
  const waiting = new Map<string, LearnerKey>()
  const items = studyItems(parts.catalog.questions)
  const ending = new AbortController()
  let running: Promise<void> | undefined

  async function work(): Promise<void> {
    for (const [name, key] of waiting) {
      if (ending.signal.aborted) break
      try {
        await refit(parts, items, key, ending.signal)
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

/** Fits to the earlier answers, keeps the result only if it predicts the later ones better, then fits to all of them. */
async function refit(
  { store, catalog, fit, log }: RefitParts,
  items: ReturnType<typeof studyItems>,
  key: LearnerKey,
  until: AbortSignal,
) {
  const answers = studyAnswersOf(await store.readLog(key), catalog.questions, items)
  const { earlier, from } = splitForRefit(answers)
  const tried = await fit(looksOf(earlier), until)
  const kept = tried !== undefined && isBetterFor(answers, from, tried)
  const parameters = kept ? ((await fit(looksOf(answers), until)) ?? tried) : undefined
  // What was given up says nothing about the learner, so it does not count as a try.
  if (until.aborted) return
  const counted = (await store.readLearner(key))?.value.memory.total.answered ?? answers.length
  const result: Refit = { answers: counted, ...(parameters ? { parameters: [...parameters] } : {}) }
  await changeLearner(store, key, (learner) => ({ ...learner, refit: result }))
  log('memory model refitted', { answers: answers.length, kept })
}
