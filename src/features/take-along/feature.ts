import { z } from 'zod'
import { plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { ankiLink } from './anki/anki-link.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { sheetLink } from './sheet/sheet-link.ts'
import { texts } from './texts.en.ts'

/** What learners take out of the chat: a cheat sheet to print, and a deck for Anki. */
export const takeAlongFeature = feature<Intent>({
  name: 'take-along',
  commands: [
    { ...texts.commands.sheet, scopes: personal },
    { ...texts.commands.anki, scopes: personal },
  ],
  meanings,
  actions: {
    'cheat-sheet': z
      .object({ topic: z.string().max(60).optional() })
      .transform(({ topic }): Intent => ({ kind: 'cheat-sheet', ...(topic === undefined ? {} : { topic }) })),
    anki: plain('anki'),
  },
  personal: { 'cheat-sheet': sheetLink, anki: ankiLink },
})
