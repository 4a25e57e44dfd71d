import type { Explained, Learner } from '../../domain/learner/learner.ts'
import type { Catalog } from '../../content/catalog.ts'
import type { Before } from '../../explainer/explanation.ts'
import type { Note } from '../../domain/note.ts'
import { kindOf } from '../../explainer/read/kind.ts'
import type { Context } from '../../kernel/context.ts'

/** How long a follow-up can refer to an explanation. */
const recentMs = 30 * 60_000
/** Explanations that are remembered for feedback. */
const maxRemembered = 5
const maxAsked = 300

/** What a follow-up refers to; undefined if the last explanation is too old. */
export function recentTopic({
  learner,
  catalog,
  turn,
}: Pick<Context, 'learner' | 'catalog' | 'turn'>): Before | undefined {
  const last = learner.explained.at(-1)
  if (!last || turn.now.getTime() - Date.parse(last.at) > recentMs) return undefined
  const trouble = learner.explained
    .toReversed()
    .find((one) => one.notes[0] === last.notes[0] && kindOf(one.asked.toLowerCase()) === 'trouble')?.asked
  const before = { ...beforeOf(last, catalog), ...(trouble ? { trouble } : {}) }
  return before.notes.length === 0 ? undefined : before
}

/** What an explanation was about. */
export function beforeOf(last: Explained, { notes }: Catalog): Before {
  return {
    notes: last.notes.slice(0, last.topics).flatMap((id) => notes.get(id) ?? []),
    ...(last.compared ? { compared: last.compared } : {}),
    ...(last.focus === undefined ? {} : { focus: last.focus }),
    ...(last.shown ? { shown: last.shown } : {}),
  }
}

/** @param given `topics` are what a follow-up refers to, `sources` all notes that were quoted */
export function rememberExplanation(
  { learner, turn }: Context,
  given: {
    readonly id: string
    readonly asked: string
    readonly topics: readonly Note[]
    readonly sources: readonly Note[]
    /** Names of the sides of a comparison. */
    readonly compared?: readonly string[]
    /** Which of the topics the answer was about. */
    readonly focus?: number
    readonly shown?: readonly string[]
  },
): Learner {
  const entry: Explained = {
    id: given.id,
    at: turn.now.toISOString(),
    asked: given.asked.slice(0, maxAsked),
    notes: [...new Set([...given.topics, ...given.sources])].map(({ id }) => id),
    topics: given.topics.length,
    ...(given.compared ? { compared: [...given.compared] } : {}),
    ...(given.focus === undefined ? {} : { focus: given.focus }),
    ...(given.shown ? { shown: [...given.shown] } : {}),
  }
  return { ...learner, explained: [...learner.explained, entry].slice(-maxRemembered) }
}

/** Changes one remembered explanation. */
export const changeExplanation = (learner: Learner, id: string, change: Partial<Explained>): Learner => ({
  ...learner,
  explained: learner.explained.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
})
