import { newId } from '../../../kernel/new-id.ts'
import type { Services } from '../../../kernel/services.ts'
import { grade } from '../../../domain/question/answer.ts'
import { localDay } from '../../../domain/calendar.ts'
import { readAnswer } from '../../../domain/question/display.ts'
import { withoutRemoval } from '../../../domain/learner/learner.ts'
import { startLearner } from '../../../kernel/learner/start-learner.ts'
import { makeReview } from '../../../domain/memory/make-review.ts'
import { remember } from '../../../domain/memory/replay.ts'
import { chooseTeamQuestion } from '../../../domain/team/choose-team-question.ts'
import type { Team, TeamAnswer, TeamKey, TeamQuiz } from '../../../domain/team/team.ts'
import { hoursOpen } from '../../../domain/team/team-plan.ts'
import type { Catalog } from '../../../content/catalog.ts'
import type { Question } from '../../../domain/question/question.ts'
import { VersionConflict } from '../../../store/store.ts'
import type { Intent } from '../intents.ts'
import { bankOf } from '../../../kernel/learner/planning.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { notice, presenting } from '../../../kernel/notice.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { verdictView, wordProblem } from '../../quiz/index.ts'
import { counted } from '../../../kernel/text/words.ts'
import { changeTeam, seenTeam, teamKeyOf } from '../change-team.ts'
import { teamQuizView } from './team-question-view.ts'

const minutesLimits = { least: 10, most: 24 * 60 }
const asksKept = 200
const maxConflicts = 5

/** The team with a new question on it, open for some minutes; undefined when the bank has none that fits. */
export function withQuestion(
  catalog: Catalog,
  team: Team,
  id: string,
  now: Date,
  minutes: number,
  chance: () => number,
): { readonly team: Team; readonly question: Question } | undefined {
  const { weights } = bankOf(catalog)
  const { report } = team.coverage
  const unknown = new Map(
    report ? Object.entries(report.known).map(([key, count]) => [key, 1 - count / report.people]) : [],
  )
  const question = chooseTeamQuestion(catalog.questions.values(), weights, unknown, team.asked, chance)
  if (!question) return undefined
  const quiz = {
    id,
    question: question.id,
    revision: question.revision,
    postedAt: now.toISOString(),
    closesAt: new Date(now.getTime() + minutes * 60_000).toISOString(),
  }
  return { team: { ...team, quiz, asked: [...team.asked, question.id].slice(-asksKept) }, question }
}

/** Posts a question to everybody, one at a time. */
export async function askTeam(
  { store, catalog, timeZone }: Services,
  turn: Turn,
  { minutes = hoursOpen * 60 }: Extract<Intent, { kind: 'team.quiz' }>,
): Promise<Reply> {
  if (minutes < minutesLimits.least || minutes > minutesLimits.most)
    return say('For how long?', 'A team question is open for 10 minutes to 24 hours: **team quiz for 2 hours**.')
  let asked: Question | undefined
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => {
    const here = seenTeam(before, turn, timeZone)
    asked = undefined
    // One whose message never arrived is shown again.
    if (here.quiz && !here.quiz.post && here.quiz.closesAt > turn.now.toISOString())
      asked = catalog.questions.get(here.quiz.question)
    if (here.quiz) return here
    const next = withQuestion(catalog, here, newId(turn), turn.now, minutes, turn.chance)
    asked = next?.question
    return next?.team ?? here
  })
  if (team?.quiz && asked) {
    // What a crash has left of earlier questions.
    await store.forgetTeamAnswers(teamKeyOf(turn), { quizOtherThan: team.quiz.id })
    return {
      messages: [presenting(teamQuizView(catalog, asked, team.quiz, team, [], turn.now), team.quiz.id)],
    }
  }
  if (!team?.quiz) return say('No question fits', 'The bank has no question that a team could answer here.')
  const left = Math.ceil((Date.parse(team.quiz.closesAt) - turn.now.getTime()) / 60_000)
  return say(
    'A question is open already',
    left > 0
      ? `It closes in ${left < 120 ? counted(left, 'minute') : counted(Math.round(left / 60), 'hour')}; then I can ask the next one.`
      : 'It is being closed just now. Please ask again in a minute.',
  )
}

/** Keeps somebody's answer, for the team's count and for their own memory, and shows the verdict to them alone. */
export async function answerTeam(
  parts: Services,
  turn: Turn,
  intent: Extract<Intent, { kind: 'team.answer' }>,
): Promise<Reply> {
  const { store, cards } = parts
  const key = teamKeyOf(turn)
  const found = await questionOn(parts, key, intent.quiz)
  if (!found || isOver(found.quiz, turn)) return { messages: [], note: 'This question is closed. Nothing was counted.' }
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
  const stands = await store.addTeamAnswer(key, given)
  await keepReview(parts, turn, question, quiz.postedAt, stands, stands !== given)
  if (!quiz.post) await notePost(parts, key, turn, quiz.id)
  cards.renew(key, 'quiz')
  return { messages: [], mine: await ownVerdict(parts, turn, question, stands), note: 'Your answer is in.' }
}

/** The message's id was never told, because the answer to posting it was lost; the first press tells it. */
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
 * The card as one person sees it: the verdict once they have answered, else the question. Also what a client fetches by itself, so it
 * never fails; and when the question is over it changes no card, since the card in the team says more by then.
 */
export async function ownView(parts: Services, turn: Turn, id: string): Promise<Reply> {
  const { store, catalog } = parts
  const key = teamKeyOf(turn)
  const found = await questionOn(parts, key, id)
  const answers = found ? await store.teamAnswers(key, id) : []
  const mine = answers.find(({ user }) => user === turn.learner.user)
  if (found && mine) return { messages: [], mine: await ownVerdict(parts, turn, found.question, mine) }
  if (!found || isOver(found.quiz, turn)) return { messages: [], note: 'This question is closed.' }
  return { messages: [], mine: teamQuizView(catalog, found.question, found.quiz, found.team, answers, turn.now) }
}

const isOver = ({ closesAt }: TeamQuiz, { now }: Turn): boolean => closesAt <= now.toISOString()

/** The team's question with this id; also for the moment between its end and the closing of its card. */
async function questionOn({ store, catalog }: Services, key: TeamKey, id: string) {
  const team = (await store.readTeam(key))?.value
  const quiz = team?.quiz
  if (!team || !quiz || quiz.id !== id) return undefined
  const question = catalog.questions.get(quiz.question)
  return question && question.revision === quiz.revision ? { team, quiz, question } : undefined
}

async function ownVerdict({ store, catalog }: Services, turn: Turn, question: Question, answer: TeamAnswer) {
  const learner = (await store.readLearner(turn.learner))?.value
  const today = localDay(turn.now, learner?.timeZone ?? turn.timeZone ?? 'UTC')
  const due = learner?.memory.questions[question.id]?.due
  const { quiz, picks, confidence } = answer
  return verdictView(
    catalog,
    question,
    { presentation: quiz, picks, confidence, due: due ?? today },
    'team question, only you see this',
    today,
    [],
  )
}

/** The answer as a review of the learner's own, once, also when an earlier try was cut off half-way. */
async function keepReview(
  { store, timeZone, studied }: Services,
  turn: Turn,
  question: Question,
  shownAt: string,
  answer: TeamAnswer,
  repeated: boolean,
): Promise<void> {
  if (repeated && (await store.readLog(turn.learner)).some(({ id }) => id === answer.quiz)) return
  for (let conflicts = 0; ; conflicts++) {
    const stored = await store.readLearner(turn.learner)
    // Whoever answers is there, even if they removed the coach from their own chat.
    const learner = withoutRemoval(stored?.value ?? (await startLearner(store, turn, timeZone)))
    const review = makeReview(question, {
      id: answer.quiz,
      at: new Date(answer.at),
      timeZone: learner.timeZone,
      picks: answer.picks,
      confidence: answer.confidence,
      elapsedMs: Date.parse(answer.at) - Date.parse(shownAt),
      round: 'team',
    })
    const next = { ...learner, memory: remember(learner.memory, review) }
    try {
      await store.commitLearner(turn.learner, next, stored?.version ?? 0, [review])
      studied?.(turn.learner, next)
      return
    } catch (error) {
      if (!(error instanceof VersionConflict) || conflicts >= maxConflicts) throw error
    }
  }
}

const say = (title: string, text: string): Reply => ({ messages: [notice(title, [text], [])] })
