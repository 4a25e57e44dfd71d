import { z } from 'zod'
import { plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { openBook, startOpenBook, withSearchTime } from './open-book.ts'
import { qualifiers, qualifiersOfQuiz } from './qualifiers.ts'
import { texts } from './texts.en.ts'

/** Exercises for skills that the exam needs beside knowledge: weighing a qualifier, and finding a detail fast. */
export const exercisesFeature = feature<Intent>({
  name: 'exercises',
  commands: [
    { ...texts.commands.qualifiers, scopes: personal },
    { ...texts.commands.openBook, scopes: personal },
  ],
  meanings,
  actions: {
    'open-book': plain('open-book'),
    'open-book.start': z.object({}).transform((): Intent => ({ kind: 'open-book.start' })),
  },
  personal: { qualifiers, 'open-book': openBook, 'open-book.start': startOpenBook },
  beforeDeciding: qualifiersOfQuiz,
  afterDeciding: withSearchTime,
})
