import type { Explained, Learner } from '../../domain/learner/learner.ts'
import type { Note } from '../../domain/note.ts'
import type { Context } from '../../kernel/context.ts'

/** A follow-up may lean on an explanation for so long. */
const recentMs = 30 * 60_000
/** Feedback comes to one of the last few, if at all. */
const kept = 5
const maxAsked = 300

/** The notes that a follow-up leans on; none when the last explanation is a while ago. */
export function recentTopic({ learner, catalog, turn }: Pick<Context, 'learner' | 'catalog' | 'turn'>): Note[] {
  const last = learner.explained.at(-1)
  if (!last || turn.now.getTime() - Date.parse(last.at) > recentMs) return []
  return last.notes.slice(0, last.topics).flatMap((id) => catalog.notes.get(id) ?? [])
}

/** @param given `topics` are what a follow-up is about, `sources` all notes that were quoted */
export function remembered(
  { learner, turn }: Context,
  given: {
    readonly id: string
    readonly asked: string
    readonly topics: readonly Note[]
    readonly sources: readonly Note[]
  },
): Learner {
  const entry: Explained = {
    id: given.id,
    at: turn.now.toISOString(),
    asked: given.asked.slice(0, maxAsked),
    notes: [...new Set([...given.topics, ...given.sources])].map(({ id }) => id),
    topics: given.topics.length,
  }
  return { ...learner, explained: [...learner.explained, entry].slice(-kept) }
}

/** The learner with one explanation changed. */
export const changedExplanation = (learner: Learner, id: string, change: Partial<Explained>): Learner => ({
  ...learner,
  explained: learner.explained.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
})
