import type { Catalog } from '../../content/catalog.ts'
import { daysBetween, weekdayOf } from '../../domain/calendar.ts'
import { firstSteps, isComingBack, isWelcomeDue } from '../../domain/learner/coming-back.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { streak } from '../../domain/learner/streak.ts'
import { stateOf } from '../../domain/memory/review-state.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import { openPresentation, type QuestionMessage } from '../quiz/index.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { clock, until } from '../../kernel/text/words.ts'
import type { Button } from '../../kernel/view.ts'
import { frozenLine } from './back/frozen.ts'
import { keptLine } from './back/welcome-back.ts'
import { countdownLine, openingLine } from './opening.ts'
import { texts } from './texts.en.ts'
import type { DailyView } from './views.ts'

const { message } = texts

/** Seconds that a question takes, with its verdict. */
const secondsPerQuestion = 45

/** The daily message: how long the quiz takes, why it comes, and every way out. */
export function dailyMessage(
  catalog: Catalog,
  learner: Learner,
  today: string,
  announceWeekly: boolean,
  count: number,
  /** The drill of the week, on the day when it's offered. */
  drill?: Drill,
): QuestionMessage {
  const isBack = !announceWeekly && isWelcomeDue(learner, today)
  const countdown = countdownLine(learner, today)
  const isWeekly = announceWeekly || learner.push.cadence === 'weekly'
  return {
    title: isBack ? texts.back.title : message.title,
    size: sizeOf(count),
    reason: (isWeekly ? message.weeklyReason : message.reason)(clock(learner.settings.hour, learner.settings.minute)),
    lines: [
      ...(announceWeekly ? [message.becomesWeekly] : []),
      ...(isBack ? [keptLine(learner, today), texts.back.whenever] : []),
      ...(countdown !== undefined ? [countdown] : announceWeekly || isBack ? [] : [openingLine(today)]),
      ...standing(catalog, learner, today, count, countdown === undefined),
      ...frozenLine(learner, today),
      ...(drill ? [message.drill(drill.title, drill.minutes)] : []),
    ],
    buttons: [
      ...(drill ? [{ title: message.buttons.drill, verb: 'drill', data: { drill: drill.id } }] : []),
      ...(beginsWeek(learner, today) ? [{ title: message.buttons.digest, verb: 'digest' }] : []),
      { title: message.buttons.later, verb: 'daily.later', data: { day: today } },
      ...waysOut(today),
    ],
  }
}

/** The reminder that the learner asked for with *Later today*. */
export const reminderMessage = (catalog: Catalog, learner: Learner, today: string, count: number): QuestionMessage => ({
  title: message.reminderTitle,
  size: sizeOf(count),
  reason: message.reminderReason,
  lines: standing(catalog, learner, today, count),
  buttons: waysOut(today),
})

const sizeOf = (count: number): string =>
  message.size(count, Math.max(1, Math.round((count * secondsPerQuestion) / 60)))

/** Questions in today's round: fewer after an absence. */
export const roundSize = (learner: Learner, today: string): number =>
  isComingBack(learner, today) ? firstSteps(learner) : learner.settings.perDay

/** Questions that *Start* leads to: what is left of today's round, or a whole one. */
export function countAtStart(learner: Learner, today: string): number {
  const { round } = learner
  if (round?.kind !== 'daily' || round.day !== today || round.ended) return roundSize(learner, today)
  return round.queue.length + (openPresentation(round) ? 1 : 0)
}

function standing(catalog: Catalog, learner: Learner, today: string, count: number, withExam = true): string[] {
  const { memory, settings } = learner
  const due = catalog.bank.filter((question) => (stateOf(memory, question)?.due ?? '9') <= today).length
  const days = streak(learner, today)
  const { examDate } = settings
  return [
    // A long list of reviews only discourages.
    ...(due > count ? [message.manyDue(count)] : due > 0 ? [message.due(due)] : []),
    // The line about a freeze says it too.
    ...(days > 1 && frozenLine(learner, today).length === 0 ? [message.streak(days)] : []),
    ...(withExam && examDate && daysBetween(today, examDate) >= 0 ? [message.exam(until(examDate, today))] : []),
  ]
}

/** On the first study day of a week, there is a week to look back on, but not for someone who started today. */
const beginsWeek = ({ settings, memory }: Learner, today: string): boolean =>
  memory.days.some((day) => day < today) && weekdayOf(today) === Math.min(...settings.studyDays)

/** The message without a question in it: the round starts with a button. */
export const withStart = (message: QuestionMessage, day: string): DailyView => ({
  view: 'daily',
  ...message,
  buttons: [{ title: shared.buttons.start, verb: 'daily.start', data: { day }, primary: true }, ...message.buttons],
})

/** The message around a question. Its buttons name the question, which they put away. */
export const around = (message: QuestionMessage): QuestionMessage => ({
  ...message,
  buttons: message.buttons.map((button) =>
    button.verb.startsWith('daily.') ? { ...button, data: { ...button.data, holds: 1 } } : button,
  ),
})

const waysOut = (day: string): Button[] => [
  { title: message.buttons.skip, verb: 'daily.skip', data: { day } },
  { title: message.buttons.pause, verb: 'daily.pause', data: { day } },
]
