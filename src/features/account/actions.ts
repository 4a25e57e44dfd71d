import { z } from 'zod'
import { Background, Weekday } from '../../domain/learner/learner.ts'
import { Count, plain } from '../../kernel/card-fields.ts'
import type { Intent } from './intents.ts'

const Save = z
  .object({
    examDate: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.iso.date({ error: 'Write the exam date as 2027-03-01, or leave it empty.' }).optional(),
    ),
    perDay: Count.min(1, 'Questions a day: from 1 to 50.').max(50, 'Questions a day: from 1 to 50.'),
    hour: Count.min(0).max(23, 'The hour: from 0 to 23.'),
    studyDays: z
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
        ].sort((a, b) => a - b),
      )
      .pipe(z.array(Weekday).min(1, 'Choose at least one study day.').max(7)),
    background: Background,
    // A toggle sends its text; a card made before there was one sends nothing.
    weeklyDrill: z
      .enum(['true', 'false'])
      .default('true')
      .transform((value) => value === 'true'),
  })
  .transform(({ examDate, ...rest }): Intent => ({
    kind: 'settings.save',
    settings: { ...rest, ...(examDate === undefined ? {} : { examDate }) },
  }))

/** What the buttons of this feature carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  help: plain('help'),
  settings: plain('settings'),
  'settings.save': Save,
  export: plain('export'),
  delete: plain('delete'),
  'delete.confirm': plain('delete.confirm'),
  'delete.cancel': plain('delete.cancel'),
}
