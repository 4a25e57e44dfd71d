import { z } from 'zod'
import { isTimeZone } from '../../../domain/calendar.ts'
import { Settings, Weekday, type Learner } from '../../../domain/learner/learner.ts'
import { texts } from './texts.en.ts'

export interface ClockTime {
  readonly hour: number
  readonly minute: 0 | 30
}

type Confidence = NonNullable<Settings['confidence']>

/** New values for some settings. */
export interface Change {
  readonly time?: ClockTime
  readonly days?: readonly number[]
  readonly perDay?: number
  /** `none` removes it. */
  readonly examDate?: string
  readonly confidence?: Confidence
  readonly dayEnds?: number
  /** `client` follows the learner's client again. */
  readonly zone?: string
}

export const mostPerDay = 50
/** The latest hour at which a study day can end. */
export const latestDayEnd = 6

/** Text such as `07:30`. */
export const TimeText = z
  .string()
  .regex(/^(?:[01]?\d|2[0-3]):(?:00|30)$/, texts.invalid.time)
  .transform((text): ClockTime => ({ hour: Number(text.split(':')[0]), minute: text.endsWith('30') ? 30 : 0 }))

/** Weekdays such as `1,2,5`. */
export const DaysText = z
  .string()
  .max(30)
  .transform((text) =>
    [
      ...new Set(
        text
          .split(',')
          .filter((day) => day !== '')
          .map(Number),
      ),
    ].toSorted((a, b) => a - b),
  )
  .pipe(z.array(Weekday).min(1, texts.invalid.days).max(7))

/** A change as a button carries it. */
export const ButtonChange = z
  .object({
    time: TimeText,
    days: DaysText,
    perDay: z.number().int().min(1).max(mostPerDay),
    examDate: z.union([z.iso.date(), z.literal('none')]),
    confidence: Settings.shape.confidence.unwrap(),
    dayEnds: z.number().int().min(0).max(latestDayEnd),
    zone: z.union([z.literal('client'), z.string().max(60).refine(isTimeZone)]),
  })
  .partial()
  .transform((fields) => fields as Change)

/** The data of a button that makes a change. */
export const dataOf = ({ time, days, ...rest }: Change): Record<string, string | number> => ({
  ...rest,
  ...(time ? { time: `${time.hour}:${time.minute === 30 ? '30' : '00'}` } : {}),
  ...(days ? { days: days.join(',') } : {}),
})

/** The learner's time of the daily quiz. */
export const timeIn = ({ hour, minute = 0 }: Settings): ClockTime => ({ hour, minute })

/** The values that a change replaces. */
export const undoing = (settings: Settings, change: Change): Change => ({
  ...(change.time ? { time: timeIn(settings) } : {}),
  ...(change.days ? { days: settings.studyDays } : {}),
  ...(change.perDay === undefined ? {} : { perDay: settings.perDay }),
  ...(change.examDate === undefined ? {} : { examDate: settings.examDate ?? 'none' }),
  ...(change.confidence ? { confidence: settings.confidence ?? 'never' } : {}),
  ...(change.dayEnds === undefined ? {} : { dayEnds: settings.dayEnds ?? 0 }),
  ...(change.zone ? { zone: settings.timeZone ?? 'client' } : {}),
})

/** @param clientZone the time zone of the learner's client */
export function withChange(learner: Learner, change: Change, clientZone: string): Learner {
  const { examDate: oldDate, timeZone: oldZone, ...old } = learner.settings
  const { time, days, perDay, examDate = oldDate, confidence, dayEnds } = change
  const zone = change.zone ?? oldZone
  return {
    ...learner,
    timeZone: change.zone === undefined ? learner.timeZone : change.zone === 'client' ? clientZone : change.zone,
    settings: {
      ...old,
      ...time,
      ...(days ? { studyDays: [...days] } : {}),
      ...(perDay === undefined ? {} : { perDay }),
      ...(examDate === undefined || examDate === 'none' ? {} : { examDate }),
      ...(confidence ? { confidence } : {}),
      ...(dayEnds === undefined ? {} : { dayEnds }),
      ...(zone === undefined || zone === 'client' ? {} : { timeZone: zone }),
    },
  }
}
