import { z } from 'zod'
import { Background, Weekday } from '../../domain/learner/learner.ts'
import { Count, plain } from '../../kernel/card/card-fields.ts'
import type { SaidIntent } from '../../kernel/intent.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

const { invalid } = texts.settings

const Save = z
  .object({
    examDate: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.iso.date({ error: invalid.examDate }).optional(),
    ),
    perDay: Count.min(1, invalid.perDay).max(50, invalid.perDay),
    hour: Count.min(0).max(23, invalid.hour),
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
      .pipe(z.array(Weekday).min(1, invalid.studyDays).max(7)),
    background: Background,
    // A toggle sends text. Cards from before this setting send nothing.
    weeklyDrill: z
      .enum(['true', 'false'])
      .default('true')
      .transform((value) => value === 'true'),
  })
  .transform(({ examDate, ...rest }): Intent => ({
    kind: 'settings.save',
    settings: { ...rest, ...(examDate === undefined ? {} : { examDate }) },
  }))

/** What this feature's buttons carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  // A button that says something in the learner's place, such as an offer when a sentence wasn't clear.
  say: z.object({ text: z.string().max(100) }).transform(({ text }): SaidIntent => ({ kind: 'said', text })),
  help: plain('help'),
  settings: plain('settings'),
  'settings.save': Save,
  export: plain('export'),
  delete: plain('delete'),
  'delete.confirm': plain('delete.confirm'),
  'delete.cancel': plain('delete.cancel'),
}
