import { addDays, daysBetween, weekdayOf } from '../../domain/calendar.ts'
import type { Settings } from '../../domain/learner/learner.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import { examOf } from '../../domain/plan/forecast.ts'
import { project } from '../../domain/plan/project.ts'
import { enoughAnswers, readinessOf } from '../../domain/plan/readiness.ts'
import { dayNumber, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import { openSettings, showProgress, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { answersOf, bankOf } from '../../kernel/learner/planning.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { PlanView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { onDay, sentence } from '../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** The probability of passing that a plan aims at. */
const target = 0.8
const maxPerDay = 50
/** Seconds per question, including reading the verdict. */
const secondsEach = 75

/** Shows the chances of passing with the learner's questions a day, and with more or fewer. */
export async function plan(context: Context): Promise<Step> {
  const { learner, today } = context
  const { examDate } = learner.settings
  if (examDate === undefined) return say(noDate)
  if (examDate < today) return say(afterExam(examDate, today))
  return say(planView(context, await answersOf(context), examDate))
}

/** Handles *Make it 10 a day*. */
export async function planPerDay(
  context: Context,
  { perDay }: Extract<Intent, { kind: 'plan.per-day' }>,
): Promise<Step> {
  const { learner, today } = context
  const { examDate } = learner.settings
  const changed = { ...learner, settings: { ...learner.settings, perDay } }
  if (examDate === undefined || examDate < today)
    return { ...(await plan({ ...context, learner: changed })), learner: changed }
  const view = planView({ ...context, learner: changed }, await answersOf(context), examDate)
  return { learner: changed, reply: { messages: [], replace: view } }
}

const noDate = notice(texts.noDate.title, texts.noDate.lines, [
  { ...openSettings, title: texts.noDate.setDate, primary: true },
  startQuiz,
  showProgress,
])

const afterExam = (examDate: string, today: string) =>
  notice(texts.afterExam.title, texts.afterExam.lines(daysBetween(examDate, today)), [
    { title: texts.afterExam.whatNext, verb: 'guide', data: { page: 'next' }, primary: true },
    { title: texts.afterExam.renewal, verb: 'guide', data: { page: 'renewal' } },
    { ...openSettings, title: texts.afterExam.setDate },
  ])

function planView(context: Context, answers: readonly StudyAnswer[], examDate: string): PlanView {
  const { learner, catalog, today } = context
  const { settings } = learner
  const { items, weights } = bankOf(catalog)
  const exam = examOf(items.values(), weights)
  const passAt = (perDay: number): number =>
    readinessOf(project(answers, exam, { ...span(settings, today, examDate), perDay }, learner.refit?.parameters)).pass
  const { perDay } = settings
  const options = [...new Set([Math.max(1, Math.floor(perDay / 2)), perDay, Math.min(maxPerDay, perDay * 2)])]
  const chances = new Map(options.map((count) => [count, passAt(count)]))
  const needed = leastFor(passAt)
  const asked = new Set(answers.flatMap(({ item }) => item.objectives))
  const days = daysBetween(today, examDate)
  // First what reaches the target, then more, then less.
  const offers = [...new Set([...(needed === undefined ? [] : [needed]), ...options.toReversed()])].filter(
    (count) => count !== perDay,
  )
  return {
    view: 'plan',
    title: texts.plan.title(days),
    when: texts.plan.when(sentence(onDay(examDate, today)), studyDaysLeft(settings, today, examDate)),
    target: targetLine(needed, perDay, chances.get(perDay) ?? 0),
    options: options.map((count) => ({
      title: texts.plan.option(count, Math.max(1, Math.round((count * secondsEach) / 60))),
      text: texts.plan.chance(chances.get(count) ?? 0),
      now: count === perDay,
    })),
    coverage: catalog.outline.skillAreas.map((area) => {
      const all = [...weights.keys()].filter((id) => skillAreaIdOf(id) === area.id)
      return {
        title: texts.plan.area(area.short, area.weight.min, area.weight.max),
        text: texts.plan.covered(all.filter((id) => asked.has(id)).length, all.length),
      }
    }),
    caution:
      answers.length < enoughAnswers ? texts.plan.fewAnswers(answers.length) : texts.plan.estimate(answers.length),
    buttons: [
      startQuiz,
      ...offers.slice(0, 2).map((count): Button => ({
        title: texts.plan.setPerDay(count),
        verb: 'plan.per-day',
        data: { perDay: count },
      })),
      openSettings,
    ],
  }
}

function targetLine(needed: number | undefined, perDay: number, pass: number): string {
  if (needed === undefined) return texts.plan.outOfReach(maxPerDay, target)
  return pass >= target ? texts.plan.onTrack(perDay, target) : texts.plan.needsMore(needed, perDay, target)
}

/** The fewest questions a day that reach the target; undefined if none do. A binary search, because more questions never lower the chance. */
function leastFor(passAt: (perDay: number) => number): number | undefined {
  if (passAt(maxPerDay) < target) return undefined
  let [low, high] = [0, maxPerDay]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (passAt(middle) >= target) high = middle
    else low = middle
  }
  return high
}

const isStudyDay =
  ({ studyDays }: Settings, today: string) =>
  (day: number): boolean =>
    studyDays.includes(weekdayOf(addDays(today, day - dayNumber(today))))

const span = (settings: Settings, today: string, examDate: string) => ({
  today: dayNumber(today),
  examDay: dayNumber(examDate),
  isStudyDay: isStudyDay(settings, today),
})

function studyDaysLeft(settings: Settings, today: string, examDate: string): number {
  const isOne = isStudyDay(settings, today)
  const first = dayNumber(today)
  return Array.from({ length: dayNumber(examDate) - first }, (_, index) => first + index).filter(isOne).length
}
