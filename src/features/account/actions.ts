import { z } from 'zod'
import { plain } from '../../kernel/card/card-fields.ts'
import type { SaidIntent } from '../../kernel/intent.ts'
import { helpGroups } from './help/help-groups.ts'
import type { Intent } from './intents.ts'
import { ButtonChange } from './settings/change.ts'
import { SettingsFields } from './settings/settings-fields.ts'

/** What this feature's buttons carry. */
export const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  // A button that says something in the learner's place, such as an offer when a sentence wasn't clear.
  say: z.object({ text: z.string().max(100) }).transform(({ text }): SaidIntent => ({ kind: 'said', text })),
  help: z
    .object({ group: z.enum([...helpGroups, 'all']).optional(), below: z.unknown().optional() })
    .transform(({ group, below }): Intent => ({
      kind: 'help',
      ...(group ? { group } : {}),
      ...(below ? { below: true } : {}),
    })),
  settings: plain('settings'),
  'settings.save': SettingsFields.transform((settings): Intent => ({ kind: 'settings.save', settings })),
  'settings.set': ButtonChange.transform((change): Intent => ({ kind: 'settings.set', change })),
  'exam.keep': plain('exam.keep'),
  export: plain('export'),
  delete: plain('delete'),
  'delete.confirm': plain('delete.confirm'),
  'delete.cancel': plain('delete.cancel'),
}
