import { setImmediate } from 'node:timers/promises'
import { addDays } from '../../domain/calendar.ts'
import { target, type Outlook } from '../../domain/plan/outlook.ts'
import { readinessOn, weeklyDays } from '../../domain/plan/readiness-history.ts'
import { dayNumber, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import type { Known } from '../../kernel/context.ts'
import { dayMonth, percent } from '../../kernel/text/words.ts'
import { examIn } from './look-ahead.ts'
import { texts } from './page/texts.en.ts'

/** How the exam looked at the end of a day. */
export interface PastDay {
  readonly day: string
  readonly outlook: Outlook
}

type Told = Extract<Outlook, { readonly pass: number }>
export type Chance = Pick<Told, 'pass' | 'low' | 'high'>
export const isKnown = (outlook: Outlook): outlook is Told => outlook.kind !== 'early'

/** A week at a time, because with thousands of answers each takes a few milliseconds. */
export async function history(
  { catalog, today }: Pick<Known, 'catalog' | 'today'>,
  answers: readonly StudyAnswer[],
  weeks: number,
): Promise<PastDay[]> {
  const [first] = answers
  if (!first) return []
  const last = dayNumber(today)
  const exam = examIn(catalog)
  const points: PastDay[] = []
  for (const day of weeklyDays(first.day, last, weeks)) {
    points.push({ day: addDays(today, day - last), outlook: readinessOn(answers, exam, day).outlook })
    await setImmediate()
  }
  return points
}

/** What the line has around it: its first and last days, the scale, and the level to reach. */
export const axesOf = (first: Pick<PastDay, 'day'>, last: Pick<PastDay, 'day'>) => ({
  from: { at: dayNumber(first.day), label: dayMonth(first.day) },
  to: { at: dayNumber(last.day), label: dayMonth(last.day) },
  scale: [percent(0, 1), percent(0.5, 1), percent(1, 1)] as const,
  goal: { value: target, label: texts.history.goal(percent(target, 1)) },
})

/** The days of which the estimate was sure enough, in runs without a gap. */
export function runsOf(all: readonly PastDay[]): (Chance & { readonly day: string })[][] {
  const runs: (Chance & { readonly day: string })[][] = []
  let isRunning = false
  for (const { day, outlook } of all) {
    if (isKnown(outlook)) {
      if (!isRunning) runs.push([])
      runs.at(-1)?.push({ day, ...outlook })
    }
    isRunning = isKnown(outlook)
  }
  return runs
}
