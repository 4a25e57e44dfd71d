import { newId } from '../../../kernel/new-id.ts'
import type { Services } from '../../../kernel/services.ts'
import { chooseTeamQuestion } from '../../../domain/team/choose-team-question.ts'
import type { Team, TeamQuiz } from '../../../domain/team/team.ts'
import { hoursOpen, withLater } from '../../../domain/team/team-plan.ts'
import type { Catalog } from '../../../content/catalog.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { QuizIntent } from '../intents.ts'
import { bankOf } from '../../../kernel/learner/planning.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { presenting } from '../../../kernel/notice.ts'
import { quoted } from '../../../kernel/text/words.ts'
import type { Turn } from '../../../kernel/turn.ts'
import type { Button } from '../../../kernel/view.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { replyWith } from '../notices.ts'
import { closingNow, mayEnd } from './end-question.ts'
import { questionsOn, topicsNear, wishOf } from './find-questions.ts'
import { planQuestion } from './plan-question.ts'
import { teamQuizView } from './team-question-view.ts'
import { texts } from './texts.en.ts'

const minutesLimits = { least: 10, most: 24 * 60 }
const asksKept = 200
/** Several questions come one after another, and each stays open for less long. */
const mostInARow = 10
const minutesInARow = 60

/** A question to post. */
interface Order extends Pick<TeamQuiz, 'id' | 'by' | 'wish' | 'series'> {
  /** How long it stays open. */
  readonly minutes: number
}

/**
 * Adds a new question to a team, and plans the next one of a series.
 * @returns undefined if the bank has none that fits
 */
export function withQuestion(
  catalog: Catalog,
  team: Team,
  { id, by, wish, series, minutes }: Order,
  now: Date,
  chance: () => number,
): { readonly team: Team; readonly question: Question } | undefined {
  const { weights } = bankOf(catalog)
  const { report } = team.coverage
  const unknown = new Map(
    report ? Object.entries(report.known).map(([key, count]) => [key, 1 - count / report.people]) : [],
  )
  const on = questionsOn(catalog, wish?.topic)
  // The content may have changed since a topic was scheduled.
  const from = on.length > 0 ? on : questionsOn(catalog, undefined)
  const question = chooseTeamQuestion(from, weights, unknown, team.asked, chance, wish?.difficulty)
  if (!question) return undefined
  const closesAt = new Date(now.getTime() + minutes * 60_000).toISOString()
  const about = { ...(by ? { by } : {}), ...(wish ? { wish } : {}) }
  const quiz: TeamQuiz = {
    id,
    question: question.id,
    revision: question.revision,
    postedAt: now.toISOString(),
    closesAt,
    ...about,
    ...(series ? { series } : {}),
  }
  const asked = { ...team, quiz, asked: [...team.asked, question.id].slice(-asksKept) }
  if (!series || series.number >= series.of) return { team: asked, question }
  const next = { at: closesAt, minutes, ...about, series: { ...series, number: series.number + 1 } }
  return { team: withLater(asked, next, now), question }
}

type Asked =
  | { readonly code: 'asked'; readonly question: Question }
  | { readonly code: 'open' }
  | { readonly code: 'none' }
  | { readonly code: 'closing' }

/** Posts a question to everyone, one at a time. */
export async function askTeam(services: Services, turn: Turn, intent: QuizIntent): Promise<Reply> {
  const { store, catalog, timeZone } = services
  const count = Math.max(1, Math.min(intent.count ?? 1, mostInARow))
  const { minutes = count > 1 ? minutesInARow : hoursOpen * 60 } = intent
  if (minutes < minutesLimits.least || minutes > minutesLimits.most) return replyWith(texts.howLong)
  const wish = wishOf(catalog, intent)
  if (!wish) return noneOn(services, intent.topic ?? '')
  const series = count > 1 ? { number: 1, of: count } : undefined
  const about = Object.keys(wish).length > 0 ? { wish } : {}
  const order = { minutes, ...about, by: turn.learner.user, ...(series ? { series } : {}) }
  if (intent.at) return planQuestion(services, turn, intent.at, order)
  const { team, outcome } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before): [Team, Asked] => {
    const here = seenTeam(before, turn, timeZone)
    if (here.quiz) {
      // A question whose message never arrived is shown again.
      const isLost = !here.quiz.post && here.quiz.closesAt > turn.now.toISOString()
      const lost = isLost ? catalog.questions.get(here.quiz.question) : undefined
      if (lost) return [here, { code: 'asked', question: lost }]
      if (!intent.next || !mayEnd(here, here.quiz, turn)) return [here, { code: 'open' }]
      const isPlanned = here.later?.some(({ series: other }) => other) === true
      const next = isPlanned ? here : withLater(here, { at: turn.now.toISOString(), ...order }, turn.now)
      return [closingNow(next, turn.now), { code: 'closing' }]
    }
    const next = withQuestion(catalog, here, { id: newId(turn), ...order }, turn.now, turn.chance)
    return next ? [next.team, { code: 'asked', question: next.question }] : [here, { code: 'none' }]
  })
  if (!team?.quiz || outcome.code === 'none') return replyWith(texts.noneFits)
  if (outcome.code === 'closing') return replyWith(texts.nextComes)
  if (outcome.code === 'open') return isOpen(team, team.quiz, turn)
  // A crash may have left answers to earlier questions.
  await store.forgetTeamAnswers(teamKeyOf(turn), { quizOtherThan: team.quiz.id })
  return {
    messages: [presenting(teamQuizView(catalog, outcome.question, team.quiz, team, [], turn.now), team.quiz.id)],
  }
}

function isOpen(team: Team, quiz: TeamQuiz, turn: Turn): Reply {
  const { title, closesIn, isClosing, canEnd, endsIt } = texts.isOpen
  const left = Math.ceil((Date.parse(quiz.closesAt) - turn.now.getTime()) / 60_000)
  const may = left > 0 && mayEnd(team, quiz, turn)
  const lines = left > 0 ? [closesIn(left), ...(may ? [] : [endsIt])] : [isClosing]
  const buttons = [canEnd.next, canEnd.close].map((title): Button => ({
    title,
    verb: 'say',
    data: { text: title.toLowerCase() },
  }))
  return replyWith({ title, lines }, may ? buttons : [])
}

/** Says that there is nothing on a topic, and what is near. */
export function noneOn({ catalog, explainer }: Services, topic: string): Reply {
  const buttons = topicsNear(catalog, explainer, topic).map((near): Button => ({
    title: near,
    verb: 'say',
    data: { text: texts.noneOn.says(near) },
  }))
  const { title, line, near, schedule } = texts.noneOn
  const lines = [line(quoted(topic)), ...(buttons.length > 0 ? [near] : []), ...(/\d/.test(topic) ? [schedule] : [])]
  return replyWith({ title, lines }, buttons)
}
