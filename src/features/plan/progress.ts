import { addDays } from '../../domain/calendar.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import { examOf, forecast, type Forecast } from '../../domain/plan/forecast.ts'
import { enoughAnswers, readinessOf } from '../../domain/plan/readiness.ts'
import { dayNumber, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import { mostWorthwhile } from '../../domain/plan/worthwhile.ts'
import { stateOf } from '../../domain/memory/review-state.ts'
import type { Confidence, LogEntry } from '../../domain/memory/review.ts'
import { streak } from '../../domain/learner/streak.ts'
import { openSettings, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { thousand } from '../mock/index.ts'
import { answersOf, bankOf } from '../../kernel/learner/planning.ts'
import { say } from '../../kernel/notice.ts'
import type { ProgressView } from './views.ts'
import { bar, counted, onDay, percent, sentence, weekday } from '../../kernel/text/words.ts'

const titles: readonly (readonly [Confidence, string])[] = [
  ['sure', 'Sure'],
  ['think', 'I think so'],
  ['guess', 'Guessing'],
]

/** What the learner knows, what is due, and where the gaps are. */
export async function progress(context: Context): Promise<Step> {
  const { learner, catalog, today } = context
  const { memory } = learner
  const answers = await answersOf(context)
  const { items, weights } = bankOf(catalog)
  const examDay = examDayOf(context)
  const exam = forecast(answers, examOf(items.values(), weights), dayNumber(examDay))
  const states = [...catalog.questions.values()].flatMap((question) => stateOf(memory, question) ?? [])
  const view: ProgressView = {
    view: 'progress',
    readiness: readiness(context, exam, answers.length),
    answered: memory.total.answered,
    accuracy: percent(memory.total.credit, memory.total.answered),
    streak: counted(streak(memory.days, learner.settings.studyDays, today), 'study day'),
    dueToday: states.filter((state) => state.due <= today).length,
    mocks: mocks(await context.log()),
    areas: catalog.outline.skillAreas.map((area) => {
      const tally = memory.areas[area.id] ?? { answered: 0, credit: 0 }
      return {
        title: area.short,
        weight: `${area.weight.min}–${area.weight.max} % of the exam`,
        answered: tally.answered,
        accuracy: percent(tally.credit, tally.answered),
        expected: answers.length < enoughAnswers ? '' : percent(knownShare(exam, weights, area.id), 1),
        bar: bar(tally.answered === 0 ? 0 : tally.credit / tally.answered),
      }
    }),
    week: Array.from({ length: 7 }, (_, index) => {
      const day = addDays(today, index + 1)
      return { day: weekday(day), due: states.filter((state) => state.due === day).length }
    }),
    raising: raising(context, answers, examDay),
    confidence: titles.map(([confidence, title]) => {
      const { answered, credit } = memory.confidence[confidence]
      return {
        title,
        text:
          answered === 0
            ? 'not used yet'
            : `${bar(credit / answered)} ${percent(credit, answered)} right of ${counted(answered, 'answer')}`,
      }
    }),
    buttons: [
      startQuiz,
      answers.length < enoughAnswers
        ? { title: 'Where do I stand?', verb: 'diagnose' }
        : { title: 'My plan', verb: 'plan' },
      ...(memory.wrong.length > 0 ? [{ title: 'Wrong answers', verb: 'wrong' }] : []),
      openSettings,
    ],
  }
  return say(view)
}

const raisingShown = 3
const mocksShown = 3

const mocks = (log: readonly LogEntry[]): string =>
  log
    .flatMap((entry) => (entry.type === 'mock' ? [`${thousand(entry.scaled)} on ${weekday(entry.day)}`] : []))
    .slice(-mocksShown)
    .join(', ')

/** The exam, while it lies ahead; else today. */
const examDayOf = ({ learner, today }: Context): string => {
  const { examDate } = learner.settings
  return examDate !== undefined && examDate >= today ? examDate : today
}

/** How likely the exam would be passed, with its range and what that rests on; or that it cannot be said yet. */
function readiness(context: Context, exam: Forecast, answers: number): ProgressView['readiness'] {
  const { today } = context
  if (answers < enoughAnswers)
    return {
      headline: 'Not enough answers yet',
      detail: `After ${counted(enoughAnswers - answers, 'more answer')} I can say how ready you are.`,
    }
  const { pass, low, high } = readinessOf(exam)
  const day = examDayOf(context)
  const when = day === today ? 'if the exam were today' : `${onDay(day, today)}, if you stopped studying now`
  return {
    headline: `${percent(pass, 1)} likely to pass`,
    detail: `${sentence(when)}: between ${percent(low, 1)} and ${percent(high, 1)}, from ${counted(answers, 'answer')}. An estimate of ours, not of Microsoft's.`,
  }
}

/** Expected share of a skill area that is known on the exam's day, 0 to 1. */
function knownShare({ known }: Forecast, weights: ReadonlyMap<string, number>, area: string): number {
  const mine = [...weights].filter(([id]) => skillAreaIdOf(id) === area)
  const total = mine.reduce((sum, [, weight]) => sum + weight, 0)
  return mine.reduce((sum, [id, weight]) => sum + weight * (known.get(id) ?? 0), 0) / total
}

/** The objectives that would raise the score most, once there is something to tell them by. */
function raising(
  { catalog, today, learner }: Context,
  answers: readonly StudyAnswer[],
  examDay: string,
): ProgressView['raising'] {
  if (answers.length === 0) return []
  const { weights } = bankOf(catalog)
  const asked = new Set(answers.flatMap(({ item }) => item.objectives))
  return mostWorthwhile(
    answers,
    weights,
    dayNumber(today),
    dayNumber(examDay),
    raisingShown,
    learner.refit?.parameters,
  ).flatMap(({ objective }) => {
    const found = catalog.objective(objective)
    return found
      ? [{ objective: found.text, why: asked.has(objective) ? 'fading, or not firm yet' : 'not met yet' }]
      : []
  })
}
