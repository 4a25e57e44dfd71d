import { daysBetween } from '../../domain/calendar.ts'
import type { Settings } from '../../domain/learner/learner.ts'
import { skillAreaIdOf } from '../../domain/outline.ts'
import { target, type Outlook } from '../../domain/plan/outlook.ts'
import { enoughAnswers } from '../../domain/plan/readiness.ts'
import { dayNumber, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import { openSettings, showProgress, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { lastDayView } from './last-day.ts'
import { chanceOf, isStudyDay, lookAhead, wordOutlook, wordSoFar } from './look-ahead.ts'
import { answersOf, bankOf } from '../../kernel/learner/planning.ts'
import { notice, say } from '../../kernel/notice.ts'
import { planLine } from '../job/index.ts'
import type { Picture } from '../../kernel/picture.ts'
import { historyPicture } from './pictures.ts'
import type { PlanView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { onDay, sentence } from '../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

const maxPerDay = 50
/** Seconds per question, including reading the verdict. */
const secondsEach = 75

/** Shows the chances of passing with the learner's questions a day, and with more or fewer. */
export async function plan(context: Context): Promise<Step> {
  const { learner, today } = context
  const { examDate } = learner.settings
  if (examDate === undefined) return say(noDate)
  if (examDate < today) return say(afterExam(examDate, today))
  const lastDay = lastDayView(context)
  if (lastDay) return say(lastDay)
  const answers = await answersOf(context)
  return say(planView(context, answers, examDate, await historyPicture(context, answers)))
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
  const answers = await answersOf(context)
  const now = { ...context, learner: changed }
  const view = planView(now, answers, examDate, await historyPicture(now, answers))
  return { learner: changed, reply: { messages: [], replace: view } }
}

export /** Asks for the date of the exam. */
const noDate = notice(texts.noDate.title, texts.noDate.lines, [
  { ...openSettings, title: texts.noDate.setDate, primary: true },
  startQuiz,
  showProgress,
])

/** Asks how the exam went. */
export const afterExam = (examDate: string, today: string) =>
  notice(texts.afterExam.title, texts.afterExam.lines(daysBetween(examDate, today)), [
    { title: texts.afterExam.whatNext, verb: 'guide', data: { page: 'next' }, primary: true },
    { title: texts.afterExam.renewal, verb: 'guide', data: { page: 'renewal' } },
    { ...openSettings, title: texts.afterExam.setDate },
  ])

function planView(
  context: Context,
  answers: readonly StudyAnswer[],
  examDate: string,
  picture: Picture | undefined,
): PlanView {
  const { learner, catalog, today } = context
  const { settings } = learner
  const { weights } = bankOf(catalog)
  const { perDay } = settings
  const now = lookAhead(context, answers)
  const options = [...new Set([Math.max(1, Math.floor(perDay / 2)), perDay, Math.min(maxPerDay, perDay * 2)])]
  const needed = now.kind === 'early' ? undefined : leastFor((count) => chanceOf(context, answers, count))
  const asked = new Set(answers.flatMap(({ item }) => item.objectives))
  const work = planLine(context, asked)
  const days = daysBetween(today, examDate)
  const studyDays = studyDaysLeft(settings, today, examDate)
  const chances = options.map((count) => chanceIn(lookAhead(context, answers, count)))
  // The same chance three times says nothing, so the options then show what they take.
  const areChancesShown = now.kind !== 'early' && new Set(chances).size > 1 && !chances.includes(undefined)
  // First what reaches the target, then more, then less.
  const offers = [...new Set([...(needed === undefined ? [] : [needed]), ...options.toReversed()])].filter(
    (count) => count !== perDay,
  )
  return {
    view: 'plan',
    title: texts.plan.title(days),
    when: texts.plan.when(sentence(onDay(examDate, today)), studyDays),
    target: now.kind === 'early' ? texts.plan.early(wordSoFar(context, answers)) : targetLine(now, needed, perDay),
    ...(picture ? { picture } : {}),
    options: options.map((count, index) => ({
      title: texts.plan.option(count, Math.max(1, Math.round((count * secondsEach) / 60))),
      text: areChancesShown ? texts.plan.chance(chances[index] ?? '') : texts.plan.byExam(count * studyDays),
      now: count === perDay,
    })),
    coverage: catalog.outline.skillAreas.map((area) => {
      const all = [...weights.keys()].filter((id) => skillAreaIdOf(id) === area.id)
      return {
        title: texts.plan.area(area.short, area.weight.min, area.weight.max),
        text: texts.plan.covered(all.filter((id) => asked.has(id)).length, all.length),
      }
    }),
    ...(work === undefined ? {} : { work }),
    caution: cautionFor(now, answers.length),
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

function cautionFor({ kind }: Outlook, answers: number): string {
  if (answers < enoughAnswers) return texts.plan.fewAnswers(answers)
  return kind === 'early' ? texts.outlook.tooWide : texts.plan.estimate(answers)
}

/** @returns undefined if it can't be told */
const chanceIn = (outlook: Outlook): string | undefined =>
  outlook.kind === 'early' ? undefined : texts.outlook.chance(outlook.pass)

function targetLine(now: Outlook, needed: number | undefined, perDay: number): string {
  const first = `${wordOutlook(now)}.`
  if (now.kind === 'on-track') return `${first} ${texts.plan.onTrack(perDay)}`
  return `${first} ${needed === undefined ? texts.plan.outOfReach(maxPerDay) : texts.plan.needsMore(needed, perDay, target)}`
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

/** The number of study days from today to the day before the exam. */
export function studyDaysLeft(settings: Settings, today: string, examDate: string): number {
  const isOne = isStudyDay(settings, today)
  const first = dayNumber(today)
  return Array.from({ length: dayNumber(examDate) - first }, (_, index) => first + index).filter(isOne).length
}
