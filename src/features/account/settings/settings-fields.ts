import { z } from 'zod'
import { Background, Settings } from '../../../domain/learner/learner.ts'
import { wholeNumber } from '../../../kernel/card/card-fields.ts'
import { DaysText, latestDayEnd, mostPerDay, TimeText } from './change.ts'
import { texts } from './texts.en.ts'

const { invalid } = texts

/** A toggle sends text. */
const Toggle = z.enum(['true', 'false']).transform((value) => value === 'true')

/** One toggle per weekday, from Monday. */
export const dayFields = ['day1', 'day2', 'day3', 'day4', 'day5', 'day6', 'day7'] as const

/** The inputs of the settings card, as a part of the settings. `hour` and `studyDays` come from cards of earlier versions. */
export const SettingsFields = z
  .object({
    examDate: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.iso.date({ error: invalid.examDate }).optional(),
    ),
    perDay: wholeNumber(1, mostPerDay, invalid.perDay),
    time: TimeText.optional(),
    hour: wholeNumber(0, 23, invalid.hour).optional(),
    studyDays: DaysText.optional(),
    confidence: Settings.shape.confidence,
    dayEnds: wholeNumber(0, latestDayEnd, invalid.dayEnds).optional(),
    background: Background.optional(),
    weeklyDrill: Toggle.optional(),
    ...(Object.fromEntries(dayFields.map((field) => [field, Toggle.optional()])) as Record<
      (typeof dayFields)[number],
      z.ZodOptional<typeof Toggle>
    >),
  })
  .transform((fields, context): Partial<Settings> => {
    const { examDate, perDay, time, hour, studyDays, confidence, dayEnds, background, weeklyDrill } = fields
    const toggles = dayFields.map((field) => fields[field])
    const toggled = toggles.flatMap((isOn, at) => (isOn ? [at + 1] : []))
    const hasToggles = toggles.some((isOn) => isOn !== undefined)
    if (hasToggles && toggled.length === 0) context.addIssue({ code: 'custom', message: invalid.days })
    const days = hasToggles ? toggled : studyDays
    return {
      perDay,
      ...(examDate === undefined ? {} : { examDate }),
      ...(time ?? (hour === undefined ? {} : { hour, minute: 0 })),
      ...(days ? { studyDays: [...days] } : {}),
      ...(confidence ? { confidence } : {}),
      ...(dayEnds === undefined ? {} : { dayEnds }),
      ...(background ? { background } : {}),
      ...(weeklyDrill === undefined ? {} : { weeklyDrill }),
    }
  })
