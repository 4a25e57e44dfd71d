import { localDay } from '../../../domain/calendar.ts'
import { seededChance } from '../../../domain/shuffle.ts'
import type { PlannedQuestion, Posted, Team, TeamKey, TeamQuiz, Thread } from '../../../domain/team/team.ts'
import { teamDue, weekOf, withLater, withoutLater, withoutQuiz } from '../../../domain/team/team-plan.ts'
import { boardView, withBoard } from '../board/board.ts'
import { changeTeam, decideOnTeam } from '../../../kernel/team/change-team.ts'
import { withThisWeeksReport } from '../coverage/coverage.ts'
import { withQuestion } from '../question/ask-team.ts'
import { teamQuizView, teamResultView } from '../question/team-question-view.ts'
import { texts } from '../texts.en.ts'
import type { View } from '../../../kernel/view.ts'
import { retryAt } from '../../../kernel/send/retry-at.ts'
import type { SendOutcome } from '../../../kernel/send/sender.ts'
import type { TeamEvent, TeamWork } from '../../../kernel/team-event.ts'

/** A retry of a throttled post comes after at least this long. */
const laterMs = 60_000

/** The team's next document, and what to post; undefined to do nothing. */
type Decision<T> = readonly [Team | undefined, T | undefined]

/** Scheduled work in teams, in this order. */
export const teamEvents: readonly TeamEvent[] = [
  { isDue: (team, now) => teamDue(team, now).close, run: closeQuestion },
  { isDue: (team, now) => teamDue(team, now).post !== undefined, run: postPlanned },
  { isDue: (team, now) => teamDue(team, now).later !== undefined, run: postLater },
  { isDue: (team, now) => teamDue(team, now).board, run: renewBoard },
]

/** Shows the answer breakdown, deletes the answers, and removes the question. Each step is recorded, so a crash repeats at most one. */
async function closeQuestion(parts: TeamWork, key: TeamKey, team: Team, now: Date): Promise<string> {
  const { store } = parts
  const quiz = team.quiz as NonNullable<Team['quiz']>
  const ofQuiz = (change: (latest: Team) => Team) =>
    changeTeam(store, key, now, (latest) => (latest?.quiz?.id === quiz.id ? change(latest) : undefined))
  if (!quiz.shown) {
    const result = await showResult(parts, key, team, quiz)
    if (result?.outcome === 'throttled') return later(parts, key, now, result.retryAfterMs)
    // Recorded before the answers are deleted, because the result can't be shown again without them.
    await ofQuiz((latest) => ({ ...latest, quiz: { ...quiz, ...latest.quiz, shown: true } }))
  }
  await store.forgetTeamAnswers(key, { quiz: quiz.id })
  await ofQuiz(withoutQuiz)
  // Another answer may have arrived in the meantime.
  await store.forgetTeamAnswers(key, { quiz: quiz.id })
  return 'closed'
}

async function showResult(
  { store, catalog, explainer, sender, cards, pictureUrl }: TeamWork,
  key: TeamKey,
  team: Team,
  quiz: TeamQuiz,
): Promise<SendOutcome | undefined> {
  const question = catalog.questions.get(quiz.question)
  if (team.thread && quiz.post && question?.revision === quiz.revision && 'options' in question) {
    const answers = await store.teamAnswers(key, quiz.id)
    return sender.edit(
      { ...team.thread, tenant: key.tenant },
      quiz.post,
      teamResultView(catalog, explainer, question, quiz, answers, pictureUrl ? { pictureUrl } : {}),
    )
  }
  if (quiz.post) cards.close(key, team.thread, [quiz.post], texts.closedCard.questionChanged)
  return undefined
}

/** Keeps an event due a little later, because nothing has arrived. @param change undoes what was recorded for the event */
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

/** What to post, and how the team's document says that it is due. */
interface DueQuestion {
  /** The planned instant. */
  readonly at: Date
  readonly minutes: number
  readonly order: Pick<TeamQuiz, 'by' | 'wish' | 'series'>
  /** Uses up what was planned; undefined if it's no longer planned. */
  readonly take: (team: Team) => Team | undefined
  /** Plans it again, because nothing was posted. */
  readonly putBack: (team: Team) => Team
}

async function postPlanned(parts: TeamWork, key: TeamKey, team: Team, now: Date): Promise<string> {
  const { post: at } = teamDue(team, now)
  const { schedule } = team
  if (!at || !schedule) return 'skipped'
  const plannedAt = at.toISOString()
  return postQuestion(parts, key, now, {
    at,
    minutes: schedule.open * 60,
    order: schedule.topic === undefined ? {} : { wish: { topic: schedule.topic } },
    take: ({ plannedAt: planned, ...rest }) => (rest.schedule && planned === plannedAt ? rest : undefined),
    putBack: (latest) => ({ ...latest, plannedAt }),
  })
}

async function postLater(parts: TeamWork, key: TeamKey, team: Team, now: Date): Promise<string> {
  const { later: question } = teamDue(team, now)
  if (!question) return 'skipped'
  const { at, minutes, ...order } = question
  const isIt = (other: PlannedQuestion): boolean => JSON.stringify(other) === JSON.stringify(question)
  return postQuestion(parts, key, now, {
    at: new Date(at),
    minutes,
    order,
    take: (latest) => (!latest.quiz && latest.later?.some(isIt) ? withoutLater(latest, isIt) : undefined),
    // A series may have planned its next question already.
    putBack: (latest) =>
      withLater(
        withoutLater(latest, ({ series }) => question.series !== undefined && series !== undefined),
        question,
        now,
      ),
  })
}

/** Posts a question that is due. It is recorded first, so only one process posts it, and a crash never posts it twice. */
async function postQuestion(parts: TeamWork, key: TeamKey, now: Date, due: DueQuestion): Promise<string> {
  const { store, catalog, sender } = parts
  const chance = seededChance(`${key.tenant}/${key.conversation}/${due.at.toISOString()}`)
  // Also the id of each answer in the person's own log, where questions of several teams meet.
  const id = due.at.getTime().toString(36) + Math.floor(chance() * 36 ** 8).toString(36)
  const { outcome: posting } = await decideOnTeam(store, key, now, (team): Decision<Posting> => {
    // The planned instant is used up even if nothing is posted, because there is one question at a time.
    const rest = team?.thread && due.take(team)
    if (!team?.thread || !rest) return [undefined, undefined]
    const order = { id, minutes: due.minutes, ...due.order }
    const next = team.quiz ? undefined : withQuestion(catalog, rest, order, now, chance)
    if (!next?.team.quiz) return [rest, undefined]
    const view = teamQuizView(catalog, next.question, next.team.quiz, team, [], now)
    return [next.team, { thread: team.thread, view, asked: team.asked }]
  })
  if (!posting) return 'skipped'
  // A crash may have left answers to earlier questions.
  await store.forgetTeamAnswers(key, { quizOtherThan: id })
  const result = await sender.post({ ...posting.thread, tenant: key.tenant }, posting.view)
  const { conversationId } = posting.thread
  const withoutQuestion = ({ quiz: _, ...rest }: Team): Team => ({ ...rest, asked: posting.asked })
  if (result.outcome === 'throttled')
    return later(parts, key, now, result.retryAfterMs, (team) =>
      team.quiz?.id === id ? due.putBack(withoutQuestion(team)) : team,
    )
  await changeTeam(store, key, now, (team) => {
    // A question that may have arrived stays open. The first answer then says where it is.
    if (team?.quiz?.id !== id || result.outcome === 'unclear') return undefined
    return result.outcome === 'sent'
      ? { ...team, quiz: { ...team.quiz, post: { conversationId, activity: result.activity } } }
      : afterFailure(withoutQuestion(team), result)
  })
  return result.outcome === 'sent' ? 'posted' : result.outcome
}

/** A question to post, and the team's earlier questions, in case nothing arrives. */
interface Posting extends Pick<Team, 'asked'> {
  readonly thread: Thread
  readonly view: View
}

/** Stops posting to a team that can't be reached, until someone there speaks to the coach. */
function afterFailure(team: Team, { outcome }: SendOutcome): Team {
  if (outcome !== 'gone' && outcome !== 'blocked') return team
  const { thread: _, ...rest } = team
  return rest
}

/** Updates the board once a day. On the first day of a week, last week's board becomes final and a new one is posted. */
async function renewBoard(parts: TeamWork, key: TeamKey, _: Team, now: Date): Promise<string> {
  const { store, sender, cards } = parts
  const team = await withThisWeeksReport(parts, key, now, seededChance(`${key.conversation} ${now.getTime()}`))
  if (!team?.thread) return 'skipped'
  const thread = { ...team.thread, tenant: key.tenant }
  const week = weekOf(localDay(now, team.timeZone))
  const { board } = team
  const isSameWeek = board?.week === week
  const today = localDay(now, team.timeZone)
  // Recorded before anything is posted, so that one process posts at most one board a week.
  const { outcome: over } = await decideOnTeam(store, key, now, (latest): Decision<readonly Posted[]> => {
    if (latest?.board === undefined || latest.board.renewed >= today) return [undefined, undefined]
    const next = withBoard(latest, isSameWeek ? latest.board.post : undefined, now)
    return [next.team, isSameWeek ? [] : next.over]
  })
  // A board that may have arrived isn't posted again until the next week.
  if (!over || (isSameWeek && board.lost)) return 'skipped'
  if (isSameWeek && board.post) {
    await sender.edit(thread, board.post, await boardView(parts, team, week, now))
    return 'renewed'
  }
  if (board?.post && !isSameWeek)
    await sender.edit(thread, board.post, await boardView(parts, team, board.week, now, true))
  cards.close(key, team.thread, over, texts.closedCard.over)
  const result = await sender.post(thread, await boardView(parts, team, week, now))
  const { conversationId } = team.thread
  await changeTeam(store, key, now, (latest) => {
    if (!latest?.board) return undefined
    if (result.outcome === 'unclear') return { ...latest, board: { ...latest.board, lost: true } }
    return result.outcome === 'sent'
      ? { ...latest, board: { ...latest.board, post: { conversationId, activity: result.activity } } }
      : afterFailure(latest, result)
  })
  // Someone may have left while the points were added up.
  cards.renew(key, 'board')
  return result.outcome === 'sent' ? 'board' : result.outcome
}
