import { addDays, instantAt } from '../../../domain/calendar.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import { examOf, forecast, type Forecast } from '../../../domain/plan/forecast.ts'
import { enoughAnswers } from '../../../domain/plan/readiness.ts'
import { dayNumber, type StudyAnswer } from '../../../domain/plan/study-answer.ts'
import { mostWorthwhile } from '../../../domain/plan/worthwhile.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { streak } from '../../../domain/learner/streak.ts'
import { startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { answersOf, bankOf } from '../../../kernel/learner/planning.ts'
import { say } from '../../../kernel/notice.ts'
import type { DigestView } from '../views.ts'
import { bar, counted, dayMonth, percent, until } from '../../../kernel/text/words.ts'
import { nameOf } from '../change-team.ts'
import { withThisWeeksReport } from '../coverage/coverage.ts'
import { myTeams } from '../my-teams.ts'

const days = 7
const nextShown = 3
/** A change below this is noise. */
const worthTelling = 0.01

/** What moved in the last seven days, what is next, and how far the learner's teams are together. */
export async function digest(context: Context): Promise<Step> {
  const { turn, teams: parts, today, learner } = context
  const answers = await answersOf(context)
  const since = addDays(today, 1 - days)
  const teams = await Promise.all(
    (await myTeams(parts, turn))
      .filter((team) => memberOf(team, turn.learner.user) !== undefined)
      .map((team) => withThisWeeksReport(parts, team, turn.now, turn.chance)),
  )
  const view: DigestView = {
    view: 'digest',
    week: `${dayMonth(since)} to ${dayMonth(today)}`,
    moved: moved(context, answers, since),
    next: next(context, answers),
    teams: teams.flatMap((team) => {
      if (!team) return []
      const { report } = team.coverage
      return [
        report
          ? {
              name: nameOf(team),
              bar: bar(report.together),
              text: `${percent(report.together, 1)} of the blueprint, as of ${dayMonth(report.day)}`,
            }
          : { name: nameOf(team), bar: '', text: 'The common goal shows once four people have joined and studied.' },
      ]
    }),
    buttons: [
      startQuiz,
      { title: 'My plan', verb: 'plan' },
      ...(learner.memory.wrong.length > 0 ? [{ title: 'Wrong answers', verb: 'wrong' }] : []),
    ],
  }
  return say(view)
}

function moved(context: Context, answers: readonly StudyAnswer[], since: string): string[] {
  const { learner, today } = context
  const from = instantAt(since, 0, 0, learner.timeZone).getTime()
  const given = answers.filter(({ at = 0 }) => at >= from)
  if (given.length === 0) return ['Nothing: no question answered in these seven days.']
  const right = given.reduce((sum, { credit }) => sum + credit, 0)
  const inARow = streak(learner.memory.days, learner.settings.studyDays, today)
  const lines = [
    `${counted(given.length, 'question')} answered, ${percent(right, given.length)} right.`,
    ...(inARow > 1 ? [`${inARow} study days in a row.`] : []),
  ]
  const before = answers.filter(({ at = 0 }) => at < from)
  if (answers.length < enoughAnswers || before.length === 0) return lines
  const then = expected(context, before, addDays(since, -1))
  const now = expected(context, answers, today)
  return [
    `Your expected share of the points: ${percent(then.expected, 1)} a week ago, ${percent(now.expected, 1)} now.`,
    ...mostMoved(context, then, now),
    ...lines,
  ]
}

function expected({ catalog }: Context, answers: readonly StudyAnswer[], day: string): Forecast {
  const { items, weights } = bankOf(catalog)
  return forecast(answers, examOf(items.values(), weights), dayNumber(day))
}

/** The skill area that rose most. */
function mostMoved({ catalog }: Context, then: Forecast, now: Forecast): string[] {
  const risen = catalog.outline.skillAreas.map((area) => {
    const mine = [...now.known.keys()].filter((id) => skillAreaIdOf(id) === area.id)
    const mean = ({ known }: Forecast): number =>
      mine.reduce((sum, id) => sum + (known.get(id) ?? 0), 0) / Math.max(1, mine.length)
    return { title: area.short, from: mean(then), to: mean(now) }
  })
  const best = risen.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  return best && best.to - best.from > worthTelling
    ? [`${best.title} moved most: ${percent(best.from, 1)} to ${percent(best.to, 1)} known.`]
    : []
}

function next({ catalog, learner, today }: Context, answers: readonly StudyAnswer[]): string[] {
  const { examDate } = learner.settings
  const examDay = examDate !== undefined && examDate >= today ? examDate : today
  const best =
    answers.length === 0
      ? []
      : mostWorthwhile(
          answers,
          bankOf(catalog).weights,
          dayNumber(today),
          dayNumber(examDay),
          nextShown,
          learner.refit?.parameters,
        )
  return [
    ...(best.length > 0 ? ['Most to gain:'] : []),
    ...best.flatMap(({ objective }) => `- ${catalog.objective(objective)?.text ?? ''}`),
    examDate && examDate >= today
      ? `Your exam is ${until(examDate, today)}.`
      : 'No exam date yet: say **exam in 6 weeks**.',
  ]
}
