import { z } from 'zod'
import { plain } from '../../kernel/card/card-fields.ts'
import { aboutMe, moods, type Intent } from './intents.ts'

/** The data that this feature's buttons carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  talk: z.object({ about: z.enum(moods) }).transform(({ about }): Intent => ({ kind: 'talk', about })),
  about: z.object({ about: z.enum(aboutMe) }).transform(({ about }): Intent => ({ kind: 'about', about })),
  'report-bug': plain('report-bug'),
}
