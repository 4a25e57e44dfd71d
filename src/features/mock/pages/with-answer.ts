import { readAnswer, readDraft, type ReadAnswer } from '../../../domain/question/display.ts'
import type { MockExam } from '../../../domain/mock/mock-exam.ts'
import { choiceLetters } from '../../../domain/practice/walk.ts'
import type { Context } from '../../../kernel/context.ts'
import { wordProblem } from '../../quiz/index.ts'
import type { Intent } from '../intents.ts'
import { decisionOf } from './mock-pages.ts'
import { texts } from '../texts.en.ts'

/** Saves the page's inputs in the exam, or returns a sentence on why it can't. */
export function withAnswer(
  context: Context,
  current: MockExam,
  intent: Extract<Intent, { kind: 'mock.go' }>,
): MockExam | { readonly problem: string } {
  const { page } = current
  if (page === 'overview') return current
  const item = current.questions[page]
  if (!item) return withDecision(context, current, intent)
  const question = context.catalog.questions.get(item.question)
  const read: ReadAnswer | undefined =
    question && intent.fields && (intent.page === undefined ? readAnswer : readDraft)(question, item.id, intent.fields)
  if (question && read && !read.ok) return { problem: wordProblem(question, read.problem) }
  const { flagged, ...rest } = item
  const isFlagged = intent.to !== 'unflag' && (flagged === true) !== (intent.to === 'flag')
  const changed = {
    ...rest,
    picks: read?.ok ? [...read.picks] : item.picks,
    ...(isFlagged ? { flagged: true as const } : {}),
  }
  return { ...current, questions: current.questions.map((other, place) => (place === page ? changed : other)) }
}

/** Only *Decide* makes a decision; going back leaves it open. */
function withDecision(
  context: Context,
  current: MockExam,
  { to, fields }: Extract<Intent, { kind: 'mock.go' }>,
): MockExam | { readonly problem: string } {
  const study = current.case
  if (to !== 'next' || !study || !decisionOf(context, current)) return current
  const letter = choiceLetters.find((known) => known === fields?.[0]?.trim().toLowerCase())
  if (!letter) return { problem: texts.chooseLetter }
  return { ...current, case: { ...study, picks: [...study.picks, letter] } }
}
