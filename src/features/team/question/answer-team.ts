import { localDay } from '../../../domain/calendar.ts'
import { withoutRemoval } from '../../../domain/learner/learner.ts'
import { studyDay } from '../../../domain/learner/study-day.ts'
import { gradeAnswer } from '../../../domain/memory/grade-answer.ts'
import { grade } from '../../../domain/question/answer.ts'
import { readAnswer } from '../../../domain/question/display.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { TeamAnswer, TeamKey, TeamQuiz } from '../../../domain/team/team.ts'
import { startLearner } from '../../../kernel/learner/start-learner.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import { changeTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { writeFor } from '../../../kernel/text/reader.ts'
import type { Turn } from '../../../kernel/turn.ts'
import type { View } from '../../../kernel/view.ts'
import { verdictView, wordProblem } from '../../quiz/index.ts'
import type { Intent } from '../intents.ts'
import { teamQuizView } from './team-question-view.ts'
import { texts } from './texts.en.ts'

/** Records a person's answer, for the team's count and for their own memory, and shows the verdict only to them. */
export async function answerTeam(
  parts: Services,
  turn: Turn,
  intent: Extract<Intent, { kind: 'team.answer' }>,
): Promise<Reply> {
  const { store, cards } = parts
  const key = teamKeyOf(turn)
  const found = await questionOn(parts, key, intent.quiz)
  if (!found || isOver(found.quiz, turn)) return { messages: [], note: texts.closedUncounted }
  const { question, quiz } = found
  const read = readAnswer(question, quiz.id, intent.shown)
  if (!read.ok) return { messages: [], note: wordProblem(question, read.problem) }
  const given: TeamAnswer = {
    id: `${quiz.id}/${turn.learner.user}`,
    quiz: quiz.id,
    user: turn.learner.user,
    viewer: turn.team?.viewer ?? '',
    at: turn.now.toISOString(),
    picks: [...read.picks],
    confidence: intent.confidence,
    credit: grade(question, read.picks).credit,
  }
  const kept = await store.addTeamAnswer(key, given)
  await addReview(parts, turn, question, quiz.postedAt, kept, kept !== given)
  if (!quiz.post) await notePost(parts, key, turn, quiz.id)
  cards.renew(key, 'quiz')
  return { messages: [], mine: await ownVerdict(parts, turn, question, kept), note: texts.answerIn }
}

/** Records the message's id from the first press, if the response to posting the message was lost. */
async function notePost({ store }: Services, key: TeamKey, turn: Turn, id: string): Promise<void> {
  const { place, card } = turn.team ?? {}
  if (place === undefined || card === undefined) return
  await changeTeam(store, key, turn.now, (team) =>
    team?.quiz?.id === id && !team.quiz.post
      ? { ...team, quiz: { ...team.quiz, post: { conversationId: place, activity: card } } }
      : undefined,
  )
}

/**
 * Shows the card to one person: the verdict if they have answered, otherwise the question. Clients also fetch this automatically, so it never fails.
 * After the question has ended, it changes no card, because the card in the team then shows more.
 */
export async function ownView(parts: Services, turn: Turn, id: string): Promise<Reply> {
  const { store, catalog } = parts
  const key = teamKeyOf(turn)
  const found = await questionOn(parts, key, id)
  const answers = found ? await store.teamAnswers(key, id) : []
  const mine = answers.find(({ user }) => user === turn.learner.user)
  if (found && mine) return { messages: [], mine: await ownVerdict(parts, turn, found.question, mine) }
  if (!found || isOver(found.quiz, turn)) return { messages: [], note: texts.closed }
  return { messages: [], mine: teamQuizView(catalog, found.question, found.quiz, found.team, answers, turn.now) }
}

/** The verdict of someone who has answered. */
export async function verdictFor(parts: Services, turn: Turn, id: string): Promise<View | undefined> {
  const key = teamKeyOf(turn)
  const found = await questionOn(parts, key, id)
  const answers = found ? await parts.store.teamAnswers(key, id) : []
  const mine = answers.find(({ user }) => user === turn.learner.user)
  return found && mine ? ownVerdict(parts, turn, found.question, mine) : undefined
}

const isOver = ({ closesAt }: TeamQuiz, { now }: Turn): boolean => closesAt <= now.toISOString()

/** Finds the team's question, also between its end and the closing of its card. */
async function questionOn({ store, catalog }: Services, key: TeamKey, id: string) {
  const team = (await store.readTeam(key))?.value
  const quiz = team?.quiz
  if (!team || !quiz || quiz.id !== id) return undefined
  const question = catalog.questions.get(quiz.question)
  return question && question.revision === quiz.revision ? { team, quiz, question } : undefined
}

async function ownVerdict({ store, catalog }: Services, turn: Turn, question: Question, answer: TeamAnswer) {
  const learner = (await store.readLearner(turn.learner))?.value
  const today = learner ? studyDay(learner, turn.now) : localDay(turn.now, turn.timeZone ?? 'UTC')
  const due = learner?.memory.questions[question.id]?.due
  const { quiz, picks, confidence } = answer
  return writeFor(learner?.locale ?? turn.locale, () =>
    verdictView(
      catalog,
      question,
      { presentation: quiz, picks, confidence, due: due ?? today },
      texts.onlyYou,
      today,
      [],
    ),
  )
}

/** Adds the answer to the learner's own log as a review, once, even if an earlier attempt was cut off halfway. */
async function addReview(
  { store, timeZone, studied }: Services,
  turn: Turn,
  question: Question,
  shownAt: string,
  answer: TeamAnswer,
  repeated: boolean,
): Promise<void> {
  if (repeated && (await store.readLog(turn.learner)).some(({ id }) => id === answer.quiz)) return
  const stored = await store.readLearner(turn.learner)
  // An answer is a sign of life, even from someone who removed the coach from their personal chat.
  const before = withoutRemoval(stored?.value ?? (await startLearner(store, turn, timeZone)))
  const { review, learner } = gradeAnswer(before, question, {
    id: answer.quiz,
    at: new Date(answer.at),
    picks: answer.picks,
    confidence: answer.confidence,
    elapsedMs: Date.parse(answer.at) - Date.parse(shownAt),
    round: 'team',
  })
  // In the turn's commit: on a conflict, the router handles the whole turn again.
  await store.commitLearner(turn.learner, learner, stored?.version ?? 0, [review])
  studied?.(turn.learner, learner)
}
