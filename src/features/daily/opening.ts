import { daysBetween } from '../../domain/calendar.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { dayNumber } from '../../domain/plan/study-answer.ts'
import { texts } from './texts.en.ts'

const { openings, countdown } = texts.message

/** What the daily message says about an exam that is this many days away. */
export const countdownLine = ({ settings: { examDate } }: Learner, today: string): string | undefined =>
  examDate === undefined ? undefined : countdown[daysBetween(today, examDate)]

/** The first line of the daily message: another one each day, and each week. */
export const openingLine = (today: string): string => openings[dayNumber(today) % openings.length] ?? ''
