import type { Catalog } from '../../../content/catalog.ts'
import type { QuizRequest } from '../../../domain/learner/learner.ts'
import { difficultyOf, stepFrom } from '../../../domain/question/difficulty.ts'
import { isOnPlatform } from '../../../domain/question/platform.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Context } from '../../../kernel/context.ts'
import type { Intent } from '../intents.ts'
import { openPresentation } from './round.ts'

type Quiz = Extract<Intent, { kind: 'quiz' }>

/** What a round is about: the request with *same* and *harder* resolved by what the learner saw last. */
export function requestOf(context: Context, { topic, difficulty, platform, same }: Quiz): QuizRequest {
  const before = context.learner.round?.request
  const isRelative = difficulty === 'harder' || difficulty === 'easier'
  const about = topic ?? (same ? lastTopic(context) : isRelative ? before?.topic : undefined)
  const level = isRelative ? relativeTo(context, difficulty === 'harder' ? 1 : -1) : difficulty
  const place = platform ?? (isRelative || same ? before?.platform : undefined)
  return {
    ...(about === undefined ? {} : { topic: about }),
    ...(level === undefined ? {} : { difficulty: level }),
    ...(place === undefined ? {} : { platform: place }),
  }
}

/** Whether a request asks for less than everything. */
export const isNarrowed = ({ topic, difficulty, platform, only, same }: Quiz): boolean =>
  (topic ?? difficulty ?? platform ?? only ?? same) !== undefined

/** The questions that fit a request. */
export function candidates(context: Context, request: QuizRequest, only: Quiz['only']): readonly Question[] {
  const { catalog, learner } = context
  const { difficulty, platform, topic } = request
  const { questions, wrong } = learner.memory
  return (topic === undefined ? catalog.bank : findQuestions(catalog, topic)).filter(
    (question) =>
      (difficulty === undefined || difficultyOf(question) === difficulty) &&
      (platform === undefined || isOnPlatform(question, platform)) &&
      (only !== 'new' || questions[question.id] === undefined) &&
      (only !== 'wrong' || wrong.includes(question.id)),
  )
}

const joints = /\s*(?:,|\/|&|\+|\band\b|\bor\b|\bplus\b)\s*/

/** Questions on a topic, or on several: `kql and bicep`. Empty unless each is known. An id, from a card in a chat, finds its question. */
export function findQuestions(catalog: Catalog, topic: string): readonly Question[] {
  const one = catalog.questions.get(topic.trim().toLowerCase())
  if (one) return [one]
  const found = catalog.findQuestions(topic)
  const parts = topic.split(joints).filter((part) => part !== '')
  if (found.length > 0 || parts.length < 2) return found
  const each = parts.map((part) => catalog.findQuestions(part))
  return each.some((questions) => questions.length === 0) ? [] : [...new Set(each.flat())]
}

const lastShown = ({ catalog, learner: { round } }: Context): Question | undefined => {
  const last = openPresentation(round) ?? round?.shown.findLast(({ answered, undone }) => answered && !undone)
  return catalog.questions.get(last?.question ?? '')
}

/** The note that was explained last, if that's what the learner sees; otherwise the round's topic, or the last question's objective. */
function lastTopic(context: Context): string | undefined {
  const { catalog, learner } = context
  const { explained, round } = learner
  const note = explained.at(-1)
  const last = round?.shown.at(-1)
  const shownAt = last?.answered?.at ?? last?.shownAgainAt ?? last?.shownAt ?? ''
  const id = note && note.at > shownAt ? note.notes[0] : undefined
  if (id !== undefined) {
    const { objectives = [], title = id } = catalog.notes.get(id) ?? {}
    return [id, ...objectives].find((topic) => catalog.findQuestions(topic).length > 0) ?? title
  }
  return round?.request?.topic ?? lastShown(context)?.objectives[0]
}

function relativeTo(context: Context, step: 1 | -1): QuizRequest['difficulty'] {
  const last = lastShown(context)
  const before = context.learner.round?.request?.difficulty ?? (last ? difficultyOf(last) : 'medium')
  return stepFrom(before, step)
}
