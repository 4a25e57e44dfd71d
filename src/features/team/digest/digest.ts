import { addDays } from '../../../domain/calendar.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import { examOf, forecast, type Forecast } from '../../../domain/plan/forecast.ts'
import { enoughAnswers } from '../../../domain/plan/readiness.ts'
import { dayNumber, type StudyAnswer } from '../../../domain/plan/study-answer.ts'
import { mostWorthwhile } from '../../../domain/plan/worthwhile.ts'
import { streak } from '../../../domain/learner/streak.ts'
import type { Team } from '../../../domain/team/team.ts'
import { startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { answersOf, bankOf } from '../../../kernel/learner/planning.ts'
import { say } from '../../../kernel/notice.ts'
import { texts as common } from '../../../kernel/texts.en.ts'
import type { DigestView } from '../views.ts'
import { bar, dayMonth, percent, rightAmong, until, weekday } from '../../../kernel/text/words.ts'
import { nameOf } from '../name-of.ts'
import { withThisWeeksReport } from '../coverage/coverage.ts'
import { joinedTeams } from '../my-teams.ts'
import { texts as shared } from '../texts.en.ts'
import { texts } from './texts.en.ts'
import { weeksPicture } from './weeks-picture.ts'

const days = 7
const nextShown = 3
/** A change below this is noise. */
const worthShowing = 0.01

/** Shows what changed in the past seven days, what comes next, and the common goals of the learner's teams. */
export async function digest(context: Context): Promise<Step> {
  const { turn, teams: parts, today, learner } = context
  const answers = await answersOf(context)
  const since = addDays(today, 1 - days)
  const teams = await Promise.all(
    (await joinedTeams(parts, turn)).map((team) => withThisWeeksReport(parts, team, turn.now, turn.chance)),
  )
  const picture = await weeksPicture(context)
  const view: DigestView = {
    view: 'digest',
    week: texts.week(dayMonth(since), dayMonth(today)),
    moved: moved(context, answers, since),
    ...(picture ? { picture } : {}),
    next: next(context, answers),
    teams: teams.flatMap((team) => (team ? [goalOf(team)] : [])),
    buttons: [
      startQuiz,
      { title: common.buttons.plan, verb: 'plan' },
      ...(learner.memory.wrong.length > 0 ? [{ title: common.buttons.wrongAnswers, verb: 'wrong' }] : []),
    ],
  }
  return say(view)
}

function goalOf(team: Team): DigestView['teams'][number] {
  const name = nameOf(team)
  const { report } = team.coverage
  if (!report) return { name, bar: '', text: texts.noGoalYet }
  const { together, day } = report
  return { name, bar: bar(together), text: texts.goal(percent(together, 1), dayMonth(day)) }
}

function moved(context: Context, answers: readonly StudyAnswer[], since: string): string[] {
  const { learner, today } = context
  const from = dayNumber(since)
  const given = answers.filter(({ day, isTask }) => day >= from && !isTask)
  if (given.length === 0) return [texts.noAnswers]
  const right = given.reduce((sum, { credit }) => sum + credit, 0)
  const inARow = streak(learner, today)
  const lines = [
    texts.answered(given.length, rightAmong(right, given.length)),
    texts.byDay(byDay(given, since)),
    ...(inARow > 1 ? [`${shared.studyDaysInARow(inARow)}.`] : []),
  ]
  const before = answers.filter(({ day }) => day < from)
  if (answers.length < enoughAnswers || before.length === 0) return lines
  const then = expected(context, before, addDays(since, -1))
  const now = expected(context, answers, today)
  return [
    texts.expected(percent(then.expected, 1), percent(now.expected, 1)),
    ...mostMoved(context, then, now),
    ...lines,
  ]
}

/** The days with answers among the last seven, oldest first. */
function byDay(given: readonly StudyAnswer[], since: string): string[] {
  return Array.from({ length: days }, (_, index) => addDays(since, index)).flatMap((day) => {
    const count = given.filter((one) => one.day === dayNumber(day)).length
    return count === 0 ? [] : [texts.day(weekday(day), count)]
  })
}

function expected({ catalog }: Context, answers: readonly StudyAnswer[], day: string): Forecast {
  const { items, weights } = bankOf(catalog)
  return forecast(answers, examOf(items.values(), weights), dayNumber(day))
}

/** The skill area that improved most. */
function mostMoved({ catalog }: Context, then: Forecast, now: Forecast): string[] {
  const risen = catalog.outline.skillAreas.map((area) => {
    const mine = [...now.known.keys()].filter((id) => skillAreaIdOf(id) === area.id)
    const mean = ({ known }: Forecast): number =>
      mine.reduce((sum, id) => sum + (known.get(id) ?? 0), 0) / Math.max(1, mine.length)
    return { title: area.short, from: mean(then), to: mean(now) }
  })
  const best = risen.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  return best && best.to - best.from > worthShowing
    ? [texts.mostMoved(best.title, percent(best.from, 1), percent(best.to, 1))]
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
    ...(best.length > 0 ? [texts.bestTopics] : []),
    ...best.flatMap(({ objective }) => texts.topic(catalog.objective(objective)?.text ?? '')),
    examDate && examDate >= today ? texts.exam(until(examDate, today)) : texts.noExam,
  ]
}
