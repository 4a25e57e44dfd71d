import type { Question } from '../../../domain/question/question.ts'
import { localDay, localTime } from '../../../domain/calendar.ts'
import { isQuiet, nextPostAt, withoutLater, withoutQuiz } from '../../../domain/team/team-plan.ts'
import type { PlannedQuestion, Team, TeamQuiz } from '../../../domain/team/team.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import { clock, onDay } from '../../../kernel/text/words.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { replyWith } from '../notices.ts'
import { zoneName } from '../schedule/zone-name.ts'
import { teamAnswerView } from './team-question-view.ts'
import { texts } from './texts.en.ts'

/** The person who asked, or a lead. If nobody asked and nobody leads, anyone. */
export function mayEnd({ leads }: Team, { by }: Pick<PlannedQuestion, 'by'>, { learner }: Turn): boolean {
  return by === learner.user || leads.includes(learner.user) || (by === undefined && leads.length === 0)
}

/** Ends the open question. The scheduled work then shows the result on its card. The next of a series follows at once. */
export function closingNow(team: Team, now: Date): Team {
  const { quiz, later } = team
  if (!quiz) return team
  const at = now.toISOString()
  return {
    ...team,
    quiz: { ...quiz, closesAt: quiz.closesAt < at ? quiz.closesAt : at },
    ...(later ? { later: later.map((question) => (question.series ? { ...question, at } : question)) } : {}),
  }
}

/** Closes the open question at once, and shows its right answer. */
export const closeNow = (services: Services, turn: Turn): Promise<Reply> => endWith(services, turn, texts.close)

/** Shows the right answer of the open question, which closes it, or of the last one. */
export async function showAnswer(services: Services, turn: Turn): Promise<Reply> {
  const team = (await services.store.readTeam(teamKeyOf(turn)))?.value
  if (team?.quiz) return endWith(services, turn, texts.answerOfOpen)
  const { last } = team ?? {}
  if (!last) return replyWith(texts.noLast)
  return answerOf(services, last, texts.result.lastAnswer) ?? replyWith(texts.lastChanged)
}

interface EndTexts {
  readonly mayNot: { readonly title: string; readonly lines: (closes: string) => readonly string[] }
}

async function endWith(services: Services, turn: Turn, { mayNot }: EndTexts): Promise<Reply> {
  const { store, timeZone } = services
  const { team, outcome: quiz } = await decideOnTeam(
    store,
    teamKeyOf(turn),
    turn.now,
    (before): [Team, TeamQuiz | 'none' | 'not'] => {
      const here = seenTeam(before, turn, timeZone)
      if (!here.quiz) return [here, 'none']
      return mayEnd(here, here.quiz, turn) ? [closingNow(here, turn.now), here.quiz] : [here, 'not']
    },
  )
  if (quiz === 'none' || !team) return replyWith(texts.noneOpen)
  if (quiz === 'not')
    return replyWith({ title: mayNot.title, lines: mayNot.lines(whenText(team, team.quiz?.closesAt ?? '', turn.now)) })
  return answerOf(services, quiz, texts.result.closedAnswer) ?? replyWith(texts.closing)
}

/** The answer without a breakdown, which is on the question's card only, so that two counts can't be compared. */
function answerOf(
  { catalog, explainer }: Services,
  quiz: Pick<TeamQuiz, 'id' | 'question' | 'revision'>,
  headline: (letters: string) => string,
): Reply | undefined {
  const question: Question | undefined = catalog.questions.get(quiz.question)
  if (!question || question.revision !== quiz.revision || !('options' in question)) return undefined
  return { messages: [teamAnswerView(catalog, explainer, question, quiz.id, headline)] }
}

type Called = 'open' | 'planned' | 'skipped' | 'not' | 'only-leads' | 'none'

/** Calls off the open question, otherwise the next one that someone asked for, otherwise the next scheduled one. */
export async function cancel({ store, cards, timeZone }: Services, turn: Turn): Promise<Reply> {
  const key = teamKeyOf(turn)
  let over: TeamQuiz | undefined
  let skipped: Date | undefined
  const { team, outcome } = await decideOnTeam(store, key, turn.now, (before): [Team, Called] => {
    const here = seenTeam(before, turn, timeZone)
    over = undefined
    if (here.quiz) {
      if (!mayEnd(here, here.quiz, turn)) return [here, 'not']
      over = here.quiz
      return [withoutLater(withoutQuiz(here), ({ series }) => series !== undefined), 'open']
    }
    const mine = here.later?.find((question) => mayEnd(here, question, turn))
    if (mine) return [withoutLater(here, (question) => question === mine), 'planned']
    if (here.later) return [here, 'not']
    skipped = isQuiet(here, turn.now) ? undefined : nextPostAt(here, turn.now)
    if (!skipped) return [here, 'none']
    if (!mayEnd(here, {}, turn)) return [here, 'only-leads']
    return [{ ...here, skipUntil: skipped.toISOString() }, 'skipped']
  })
  if (over) await store.forgetTeamAnswers(key, { quiz: over.id })
  if (over?.post) cards.close(key, team?.thread, [over.post], texts.cancel.onCard)
  if (outcome !== 'skipped' || !team || !skipped)
    return replyWith(texts.cancel[outcome === 'skipped' ? 'none' : outcome])
  const following = nextPostAt(team, turn.now)
  const { title, line, next, stop } = texts.cancel.skipped
  const lines = [
    line(whenText(team, skipped.toISOString(), turn.now)),
    ...(following ? [next(whenText(team, following.toISOString(), turn.now))] : []),
    stop,
  ]
  return replyWith({ title, lines })
}

/** `today at 17:00 (Europe/Berlin)`. */
export function whenText({ timeZone }: Pick<Team, 'timeZone'>, instant: string, now: Date): string {
  const at = new Date(instant)
  const { hour, minute } = localTime(at, timeZone)
  return texts.when(onDay(localDay(at, timeZone), localDay(now, timeZone)), clock(hour, minute), zoneName(timeZone))
}
