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
import { counted, onDay, percent, sentence } from '../../kernel/text/words.ts'

/** Probability to pass that a plan aims at. */
const target = 0.8
const maxPerDay = 50
/** Seconds that a question takes with its verdict, before the learner's own are known. */
const secondsEach = 75

/** The weeks to the exam: what the minutes buy, and what more or fewer would. */
export async function plan(context: Context): Promise<Step> {
  const { learner, today } = context
  const { examDate } = learner.settings
  if (examDate === undefined) return say(noDate)
  if (examDate < today) return say(afterExam(examDate, today))
  return say(planView(context, await answersOf(context), examDate))
}

/** *Make it 10 a day*. */
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

const noDate = notice(
  'When is the exam?',
  [
    'With a date I plan each round for it: what raises your score most in the minutes that are left, and a last look before the day.',
    'Without one I keep what you know for the long run.',
  ],
  [{ ...openSettings, title: 'Set the date', primary: true }, startQuiz, showProgress],
)

const afterExam = (examDate: string, today: string) =>
  notice(
    'How did it go?',
    [
      `Your exam was ${counted(daysBetween(examDate, today), 'day')} ago.`,
      'Passed? The credential is renewed each year with a short, free assessment; a question now and then keeps you ready for it.',
      'Not yet? Set the new date, and I plan for it from where you stand now.',
    ],
    [
      { title: 'Passed: what next?', verb: 'guide', data: { page: 'next' }, primary: true },
      { title: 'Renewal', verb: 'guide', data: { page: 'renewal' } },
      { ...openSettings, title: 'Set a new date' },
    ],
  )

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
  // What reaches the target first, then more, then less.
  const offers = [...new Set([...(needed === undefined ? [] : [needed]), ...options.toReversed()])].filter(
    (count) => count !== perDay,
  )
  return {
    view: 'plan',
    title: days === 0 ? 'The exam is today' : `${counted(days, 'day')} to the exam`,
    when: `${sentence(onDay(examDate, today))}, ${counted(studyDaysLeft(settings, today, examDate), 'study day')} left`,
    target: targetLine(needed, perDay, chances.get(perDay) ?? 0),
    options: options.map((count) => ({
      title: `${count} a day, about ${counted(Math.max(1, Math.round((count * secondsEach) / 60)), 'minute')}`,
      text: `${percent(chances.get(count) ?? 0, 1)} likely to pass`,
      now: count === perDay,
    })),
    coverage: catalog.outline.skillAreas.map((area) => {
      const all = [...weights.keys()].filter((id) => skillAreaIdOf(id) === area.id)
      return {
        title: `${area.short}, ${area.weight.min}–${area.weight.max}\u00a0%`,
        text: `${all.filter((id) => asked.has(id)).length} of ${counted(all.length, 'objective')} met`,
      }
    }),
    caution:
      answers.length < enoughAnswers
        ? `From ${counted(answers.length, 'answer')} only, so mostly what is usual; it gets yours with each answer.`
        : `An estimate from ${counted(answers.length, 'answer')}; three weeks ahead it is easily ten points off.`,
    buttons: [
      startQuiz,
      ...offers.slice(0, 2).map((count): Button => ({
        title: `Make it ${count} a day`,
        verb: 'plan.per-day',
        data: { perDay: count },
      })),
      openSettings,
    ],
  }
}

function targetLine(needed: number | undefined, perDay: number, pass: number): string {
  const goal = percent(target, 1)
  if (needed === undefined)
    return `Even ${maxPerDay} questions a day would not make it ${goal} likely by then. A later date would.`
  if (pass >= target) return `On course: ${counted(perDay, 'question')} a day are enough for ${goal}.`
  return `For ${goal} it takes about ${counted(needed, 'question')} on each study day, instead of ${perDay}.`
}

/** The fewest questions a day that reach the target; undefined when none do. More never make it worse, so halves are tried. */
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
