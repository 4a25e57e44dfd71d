import type { Explained, Learner } from '../../domain/learner/learner.ts'
import type { Catalog } from '../../content/catalog.ts'
import type { Before } from '../../explainer/explanation.ts'
import type { Note } from '../../domain/note.ts'
import { readFollowUp } from '../../explainer/follow-up/read-follow-up.ts'
import { kindOf, type Kind } from '../../explainer/read/kind.ts'
import type { Context } from '../../kernel/context.ts'

/** How long a follow-up can refer to an explanation. */
const recentMs = 30 * 60_000
/** Explanations that are remembered for feedback and follow-ups. */
const maxRemembered = 8
const maxAsked = 300
const maxAbout = 200

/** What a follow-up refers to; undefined if the last explanation is too old. */
export function recentTopic({
  learner,
  catalog,
  turn,
}: Pick<Context, 'learner' | 'catalog' | 'turn'>): Before | undefined {
  const isRecent = ({ at }: Explained): boolean => turn.now.getTime() - Date.parse(at) <= recentMs
  const entries = learner.explained.toReversed()
  const [last] = entries
  if (!last || !isRecent(last)) return undefined
  const before = memoryAt(entries.filter(isRecent), catalog)
  return before.notes.length === 0 ? undefined : before
}

/** What was explained last, however long ago; undefined if nothing was. */
export function lastTopic({ learner, catalog }: Pick<Context, 'learner' | 'catalog'>): Before | undefined {
  const before = learner.explained.length > 0 ? memoryAt(learner.explained.toReversed(), catalog) : undefined
  return before && before.notes.length > 0 ? before : undefined
}

/** @param entries newest first */
function memoryAt(entries: readonly Explained[], catalog: Catalog): Before {
  const [last, ...older] = entries as [Explained, ...Explained[]]
  const before = beforeOf(last, catalog)
  const isSame = ({ notes, topics }: Explained): boolean =>
    notes.slice(0, topics).some((id) => last.notes.slice(0, last.topics).includes(id))
  const other = older.findIndex((one) => !isSame(one))
  const same = [last, ...(other < 0 ? older : older.slice(0, other))]
  const questions = same.map(({ asked }) => asked)
  const trouble = same.find(({ asked }) => kindOf(asked.toLowerCase()) === 'trouble')?.asked
  const earlier = other < 0 ? [] : [memoryAt(older.slice(other), catalog)]
  return {
    ...before,
    questions,
    told: same.flatMap(({ about }) => about ?? []),
    asked: askedKind(questions),
    ...(trouble ? { trouble } : {}),
    ...(earlier.length > 0 ? { earlier: earlier.flatMap((one) => [one, ...(one.earlier ?? [])]) } : {}),
  }
}

/** What was asked for last, in a question of its own: *the yaml?* and *and on GitHub?* go on with the one before. */
function askedKind(questions: readonly string[]): Kind {
  for (const question of questions) {
    const plain = question.toLowerCase().replaceAll(/[?!.]/g, '')
    const kind = kindOf(plain)
    const followUp = readFollowUp(plain)
    const isOwn = followUp === undefined || (followUp.kind === 'about' && !followUp.isClear)
    // *Pros and cons of the first one* says what is asked; *and the other one* doesn't.
    if (isOwn || (followUp.kind !== 'same' && kind !== 'what')) return kind
  }
  return 'what'
}

/** What an explanation was about. */
function beforeOf(last: Explained, { notes }: Catalog): Before {
  return {
    notes: last.notes.slice(0, last.topics).flatMap((id) => notes.get(id) ?? []),
    ...(last.compared ? { compared: last.compared } : {}),
    ...(last.focus === undefined ? {} : { focus: last.focus }),
    ...(last.shown ? { shown: last.shown } : {}),
    ...(last.about ? { about: last.about } : {}),
    ...(last.items ? { items: last.items } : {}),
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
    readonly about?: string
    readonly items?: readonly string[]
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
    ...(given.about ? { about: given.about.slice(0, maxAbout) } : {}),
    ...(given.items?.length ? { items: [...given.items] } : {}),
  }
  return { ...learner, explained: [...learner.explained, entry].slice(-maxRemembered) }
}

/** Changes one remembered explanation. */
export const changeExplanation = (learner: Learner, id: string, change: Partial<Explained>): Learner => ({
  ...learner,
  explained: learner.explained.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
})
