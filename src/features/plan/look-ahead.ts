import { addDays, weekdayOf } from '../../domain/calendar.ts'
import type { Settings } from '../../domain/learner/learner.ts'
import { examOf, forecast, type Exam, type Forecast } from '../../domain/plan/forecast.ts'
import { outlookFrom, type Outlook } from '../../domain/plan/outlook.ts'
import { enoughAnswers, readinessOf, type Readiness } from '../../domain/plan/readiness.ts'
import { project } from '../../domain/plan/project.ts'
import { dayNumber, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import { mostWorthwhile } from '../../domain/plan/worthwhile.ts'
import type { Objective } from '../../domain/outline.ts'
import type { Known } from '../../kernel/context.ts'
import { bankOf } from '../../kernel/learner/planning.ts'
import { dayMonth, onDay, percent, rightAmong, sentence } from '../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** The day of the exam, if it's known and not over. */
export function examDayOf({ learner, today }: Pick<Known, 'learner' | 'today'>): string | undefined {
  const { examDate } = learner.settings
  return examDate !== undefined && examDate >= today ? examDate : undefined
}

/** The exam as it would be today. */
export const forecastToday = (
  { catalog, today }: Pick<Known, 'catalog' | 'today'>,
  answers: readonly StudyAnswer[],
): Forecast => forecast(answers, examIn(catalog), dayNumber(today))

export const examIn = (catalog: Known['catalog']): Exam => {
  const { items, weights } = bankOf(catalog)
  return examOf(items.values(), weights)
}

/**
 * The one estimate that every reply shows: the exam on its day if the learner studies as planned; without a date, the exam today.
 * @param perDay questions a day, if not the learner's own
 */
export const lookAhead = (context: Known, answers: readonly StudyAnswer[], perDay?: number): Outlook =>
  outlookFrom(readinessAhead(context, answers, perDay), answers.length)

/** The probability of passing with its range, however uncertain it is. */
const readinessAhead = (context: Known, answers: readonly StudyAnswer[], perDay?: number): Readiness =>
  readinessOf(forecastAhead(context, answers, perDay))

/** The probability of passing, however uncertain it is. */
export const chanceOf = (context: Known, answers: readonly StudyAnswer[], perDay: number): number =>
  readinessAhead(context, answers, perDay).pass

function forecastAhead(context: Known, answers: readonly StudyAnswer[], perDay: number | undefined): Forecast {
  const { learner, catalog, today } = context
  const examDate = examDayOf(context)
  if (examDate === undefined) return forecastToday(context, answers)
  const intention = {
    today: dayNumber(today),
    examDay: dayNumber(examDate),
    isStudyDay: isStudyDay(learner.settings, today),
    perDay: perDay ?? learner.settings.perDay,
  }
  return project(answers, examIn(catalog), intention, learner.refit?.parameters)
}

export const isStudyDay =
  ({ studyDays }: Settings, today: string) =>
  (day: number): boolean =>
    studyDays.includes(weekdayOf(addDays(today, day - dayNumber(today))))

/** `On track: about 85% likely to pass`, or that it's too early to tell. */
export const wordOutlook = (outlook: Outlook): string =>
  outlook.kind === 'early'
    ? texts.outlook.early
    : texts.outlook.known(texts.outlook.words[outlook.kind], texts.outlook.chance(outlook.pass))

/** The same as a heading of its own: why it's too early, too. */
export function headOutlook(context: Known, answers: readonly StudyAnswer[]): { outlook: Outlook; headline: string } {
  const ahead = readinessAhead(context, answers)
  const outlook = outlookFrom(ahead, answers.length)
  if (outlook.kind !== 'early') return { outlook, headline: wordOutlook(outlook) }
  if (answers.length < enoughAnswers) return { outlook, headline: texts.outlook.why.few(enoughAnswers) }
  const [low, high] = [percent(ahead.low, 1), percent(ahead.high, 1)]
  const day = examDayOf(context)
  const headline = day ? texts.outlook.why.wideOn(dayMonth(day), low, high) : texts.outlook.why.wide(low, high)
  return { outlook, headline }
}

/** What the estimate assumes, or what is known as long as there is none: coverage and accuracy. */
export function wordBasis(context: Known, outlook: Outlook, answers: readonly StudyAnswer[]): string {
  const { learner, today } = context
  if (outlook.kind === 'early') return wordSoFar(context, answers)
  const day = examDayOf(context)
  return day === undefined
    ? texts.outlook.ifToday(answers.length)
    : texts.outlook.ifContinued(sentence(onDay(day, today)), learner.settings.perDay, answers.length)
}

/** `So far: 67% of 15 answers right, 12 of 86 objectives covered.` */
export function wordSoFar({ learner, catalog }: Known, answers: readonly StudyAnswer[]): string {
  const { answered, credit } = learner.memory.total
  if (answered === 0) return texts.outlook.nothingYet
  const { weights } = bankOf(catalog)
  return texts.outlook.soFar(countCovered(answers), weights.size, rightAmong(credit, answered), answered)
}

/** Objectives with an answer. */
export const countCovered = (answers: readonly StudyAnswer[]): number =>
  new Set(answers.flatMap(({ item }) => item.objectives.slice(0, 1))).size

/** An objective that would change the result a lot. */
export interface Change {
  readonly objective: Objective
  readonly area: string
  readonly isNew: boolean
}

const changesShown = 2

/** The objectives that would change the result most, the first one most of all. */
export function biggestChanges(context: Known, answers: readonly StudyAnswer[], count = changesShown): Change[] {
  const { catalog, today, learner } = context
  const { weights } = bankOf(catalog)
  const asked = new Set(answers.flatMap(({ item }) => item.objectives))
  return mostWorthwhile(
    answers,
    weights,
    dayNumber(today),
    dayNumber(examDayOf(context) ?? today),
    count,
    learner.refit?.parameters,
  ).flatMap(({ objective: id }) => {
    const objective = catalog.objective(id)
    return objective ? [{ objective, area: catalog.skillAreaOf(id)?.short ?? '', isNew: !asked.has(id) }] : []
  })
}
