import { localDay } from '../../domain/calendar.ts'
import { seededChance } from '../../domain/shuffle.ts'
import type { Posted, Team, TeamKey, TeamQuiz, Thread } from '../../domain/team/team.ts'
import { teamDue, weekOf } from '../../domain/team/team-plan.ts'
import { boardView, withBoard } from './board/board.ts'
import { changeTeam } from './change-team.ts'
import { withThisWeeksReport } from './coverage/coverage.ts'
import { overText } from './members/members.ts'
import { withQuestion } from './question/team-question.ts'
import { teamQuizView, teamResultView } from './question/team-question-view.ts'
import type { View } from '../../kernel/view.ts'
import { retryAt } from '../../kernel/retry-at.ts'
import type { SendOutcome } from '../../kernel/sender.ts'
import type { TeamEvent, TeamWork } from '../../kernel/team-event.ts'

/** A retry of a throttled post comes after at least this long. */
const laterMs = 60_000

/** Scheduled work in teams, in this order. */
export const teamEvents: readonly TeamEvent[] = [
  { isDue: (team, now) => teamDue(team, now).close, run: closeQuestion },
  { isDue: (team, now) => teamDue(team, now).post !== undefined, run: postPlanned },
  { isDue: (team, now) => teamDue(team, now).board, run: renewBoard },
]

/** Shows how the answers fell, forgets who gave them, and removes the question. Each step is written down, so a kill repeats at most one. */
async function closeQuestion(parts: TeamWork, key: TeamKey, team: Team, now: Date): Promise<string> {
  const { store } = parts
  const quiz = team.quiz as NonNullable<Team['quiz']>
  const ofQuiz = (change: (latest: Team) => Team) =>
    changeTeam(store, key, now, (latest) => (latest?.quiz?.id === quiz.id ? change(latest) : undefined))
  if (!quiz.shown) {
    const result = await showResult(parts, key, team, quiz)
    if (result?.outcome === 'throttled') return later(parts, key, now, result.retryAfterMs)
    // Without the answers the result could not be shown again.
    await ofQuiz((latest) => ({ ...latest, quiz: { ...quiz, ...latest.quiz, shown: true } }))
  }
  await store.forgetTeamAnswers(key, { quiz: quiz.id })
  await ofQuiz(({ quiz: _, ...rest }) => rest)
  // One may have been under way.
  await store.forgetTeamAnswers(key, { quiz: quiz.id })
  return 'closed'
}

async function showResult(
  { store, catalog, explainer, sender, cards }: TeamWork,
  key: TeamKey,
  team: Team,
  quiz: TeamQuiz,
): Promise<SendOutcome | undefined> {
  const question = catalog.questions.get(quiz.question)
  if (team.thread && quiz.post && question?.revision === quiz.revision && 'options' in question) {
    const answers = await store.teamAnswers(key, quiz.id)
    return sender.edit(team.thread, quiz.post, teamResultView(catalog, explainer, question, quiz, answers))
  }
  const text = 'This question was rewritten while it was open, so it closes uncounted.'
  if (quiz.post) cards.close(key, team.thread, [quiz.post], text)
  return undefined
}

/** Certainly nothing arrived, so it stays due, a little later. @param change what was written down for it is taken back */
async function later(
  { store }: TeamWork,
  key: TeamKey,
  now: Date,
  ms: number,
  change: (team: Team) => Team = (team) => team,
): Promise<string> {
  const nextAt = retryAt(now, Math.max(ms, laterMs))
  const asIs = (team: Team): Team => ({ ...team, nextAt })
  await changeTeam(store, key, now, (team) => team && { ...change(team) }, asIs)
  return 'throttled'
}

async function postPlanned(parts: TeamWork, key: TeamKey, team: Team, now: Date): Promise<string> {
  const { post } = teamDue(team, now)
  return post ? postQuestion(parts, key, post, now) : 'skipped'
}

/** Posts the planned question. It is written down first: of two processes one gets to post, and after a crash nothing is posted twice. */
async function postQuestion(parts: TeamWork, key: TeamKey, planned: Date, now: Date): Promise<string> {
  const { store, catalog, sender } = parts
  const chance = seededChance(`${key.tenant}/${key.conversation}/${planned.toISOString()}`)
  // Also the id of each answer in its person's own log, where questions of several teams meet.
  const id = planned.getTime().toString(36) + Math.floor(chance() * 36 ** 8).toString(36)
  let thread: Thread | undefined
  let view: View | undefined
  let before: Team | undefined
  await changeTeam(store, key, now, (team) => {
    view = undefined
    if (!team?.thread || !team.schedule || team.plannedAt !== planned.toISOString()) return undefined
    // Used up, whether it is posted or not: a question that somebody asked for may still be open, and there is one at a time.
    const { plannedAt: _, ...rest } = team
    const next = team.quiz ? undefined : withQuestion(catalog, rest, id, now, team.schedule.open * 60, chance)
    if (!next?.team.quiz) return rest
    before = team
    thread = team.thread
    view = teamQuizView(catalog, next.question, next.team.quiz, team, [], now)
    return next.team
  })
  if (!view || !thread) return 'skipped'
  // What a crash has left of earlier questions.
  await store.forgetTeamAnswers(key, { quizOtherThan: id })
  const result = await sender.post(thread, view)
  const { conversationId } = thread
  const withoutQuestion = ({ quiz: _, ...rest }: Team): Team => ({ ...rest, asked: before?.asked ?? rest.asked })
  if (result.outcome === 'throttled')
    return later(parts, key, now, result.retryAfterMs, (team) =>
      team.quiz?.id === id ? { ...withoutQuestion(team), plannedAt: planned.toISOString() } : team,
    )
  await changeTeam(store, key, now, (team) => {
    // One that may have arrived stays open: whoever answers it tells where it stands.
    if (team?.quiz?.id !== id || result.outcome === 'unclear') return undefined
    return result.outcome === 'sent'
      ? { ...team, quiz: { ...team.quiz, post: { conversationId, activity: result.activity } } }
      : afterFailure(withoutQuestion(team), result)
  })
  return result.outcome === 'sent' ? 'posted' : result.outcome
}

/** A team that cannot be reached is left in peace until somebody there speaks to the coach. */
function afterFailure(team: Team, { outcome }: SendOutcome): Team {
  if (outcome !== 'gone' && outcome !== 'blocked') return team
  const { thread: _, ...rest } = team
  return rest
}

/** Once a day the board is brought up to date; on the first day of a week last week's becomes final and a new one is posted. */
async function renewBoard(parts: TeamWork, key: TeamKey, _: Team, now: Date): Promise<string> {
  const { store, sender, cards } = parts
  const team = await withThisWeeksReport(parts, key, now, seededChance(`${key.conversation} ${now.getTime()}`))
  if (!team?.thread) return 'skipped'
  const week = weekOf(localDay(now, team.timeZone))
  const { board } = team
  const isSameWeek = board?.week === week
  const today = localDay(now, team.timeZone)
  // Written down before anything is posted: at most one board a week, and one process that posts it.
  let over: readonly Posted[] = []
  let isOurs = false
  await changeTeam(store, key, now, (latest) => {
    isOurs = latest?.board !== undefined && latest.board.renewed < today
    if (!latest || !isOurs) return undefined
    const next = withBoard(latest, isSameWeek ? latest.board?.post : undefined, now)
    over = isSameWeek ? [] : next.over
    return next.team
  })
  // One that may have arrived is not posted again; the next week begins anew.
  if (!isOurs || (isSameWeek && board.lost)) return 'skipped'
  if (isSameWeek && board.post) {
    await sender.edit(team.thread, board.post, await boardView(parts, team, week, now))
    return 'renewed'
  }
  if (board?.post && !isSameWeek)
    await sender.edit(team.thread, board.post, await boardView(parts, team, board.week, now, true))
  cards.close(key, team.thread, over, overText)
  const result = await sender.post(team.thread, await boardView(parts, team, week, now))
  const { conversationId } = team.thread
  await changeTeam(store, key, now, (latest) => {
    if (!latest?.board) return undefined
    if (result.outcome === 'unclear') return { ...latest, board: { ...latest.board, lost: true } }
    return result.outcome === 'sent'
      ? { ...latest, board: { ...latest.board, post: { conversationId, activity: result.activity } } }
      : afterFailure(latest, result)
  })
  // Whoever left while the points were added up is not to stay on it.
  cards.renew(key, 'board')
  return result.outcome === 'sent' ? 'board' : result.outcome
}
