import type { Catalog } from '../../content/catalog.ts'
import { daysBetween, weekdayOf } from '../../domain/calendar.ts'
import { stateOf } from '../../domain/memory/review-state.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { streak } from '../../domain/learner/streak.ts'
import type { DailyView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { clock, counted, until } from '../../kernel/text/words.ts'

/** Seconds that a question takes with its verdict; a round's length is told in minutes. */
const secondsPerQuestion = 45

/** The one card of a day: how long it takes, why it came, and every way out. */
export function dailyView(
  catalog: Catalog,
  learner: Learner,
  today: string,
  kind: 'daily' | 'later',
  announceWeekly: boolean,
  /** The drill of the week, on the day when it is offered. */
  drill?: Drill,
): DailyView {
  const { settings } = learner
  const minutes = Math.max(1, Math.round((settings.perDay * secondsPerQuestion) / 60))
  return {
    view: 'daily',
    title: kind === 'daily' ? 'Your daily quiz' : 'Your daily quiz, as you asked',
    size: `${counted(settings.perDay, 'question')}, about ${counted(minutes, 'minute')}`,
    reason:
      kind === 'daily'
        ? `It comes at ${clock(settings.hour)} on your study days. Say **settings** to change that, **stop** to end it.`
        : 'You chose *Later today* this morning. This is the only reminder.',
    lines: [...weeklyLine(announceWeekly), ...standing(catalog, learner, today), ...drillLine(drill)],
    buttons: buttons(today, kind, drill, kind === 'daily' && beginsWeek(learner, today)),
  }
}

const weeklyLine = (announce: boolean): string[] =>
  announce
    ? ['You were busy the last days, so from now on I come once a week. Answer any question, and it is daily again.']
    : []

function standing(catalog: Catalog, { memory, settings }: Learner, today: string): string[] {
  const due = [...catalog.questions.values()].filter(
    (question) => (stateOf(memory, question)?.due ?? '9') <= today,
  ).length
  const days = streak(memory.days, settings.studyDays, today)
  const { examDate } = settings
  return [
    ...(due > 0 ? [`${counted(due, 'question')} due for review.`] : []),
    ...(days > 1 ? [`Streak: ${days} study days.`] : []),
    ...(examDate && daysBetween(today, examDate) >= 0 ? [`Your exam is ${until(examDate, today)}.`] : []),
  ]
}

const drillLine = (drill: Drill | undefined): string[] =>
  drill ? [`Drill of the week: **${drill.title}**, about ${counted(drill.minutes, 'minute')}.`] : []

/** On the first study day of a week there is a week to look back on. */
const beginsWeek = ({ settings, memory }: Learner, today: string): boolean =>
  memory.total.answered > 0 && weekdayOf(today) === Math.min(...settings.studyDays)

const buttons = (day: string, kind: 'daily' | 'later', drill: Drill | undefined, digest: boolean): Button[] => [
  { title: 'Start', verb: 'daily.start', data: { day }, primary: true },
  ...(drill ? [{ title: 'Drill of the week', verb: 'drill', data: { drill: drill.id } }] : []),
  ...(digest ? [{ title: 'Weekly digest', verb: 'digest' }] : []),
  ...(kind === 'daily' ? [{ title: 'Later today', verb: 'daily.later', data: { day } }] : []),
  { title: 'Skip today', verb: 'daily.skip', data: { day } },
  { title: 'Pause', verb: 'daily.pause', data: { day } },
]
