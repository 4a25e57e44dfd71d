import { anywhere, inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const written = /^(?:my |the )?exam(?: date| day)?(?: is| to)?(?: on| at| for)? (\d.{0,30})$/

/** The date, or what was typed in its place. */
function examDay({ core, date }: Heard): Intent | undefined {
  const text = date ?? written.exec(core)?.[1]
  return text ? { kind: 'exam-day', text } : undefined
}

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'settings',
    ...said.settings,
    when: inPersonalChat,
    intent: () => ({ kind: 'settings' }),
    offer: texts.offers.settings,
  },
  { name: 'set-exam', ...said['set-exam'], when: inChat, intent: examDay, careful: true },
  {
    name: 'remove-exam',
    ...said['remove-exam'],
    when: inChat,
    intent: () => ({ kind: 'exam-day', text: 'none' }),
    careful: true,
  },
  { name: 'export-data', ...said['export-data'], when: inPersonalChat, intent: () => ({ kind: 'export' }) },
  { name: 'delete-data', ...said['delete-data'], when: inPersonalChat, intent: () => ({ kind: 'delete' }) },
  {
    name: 'help',
    ...said.help,
    when: anywhere,
    intent: () => ({ kind: 'help' }),
    offer: texts.offers.help,
  },
  { name: 'greeting', ...said.greeting, when: anywhere, intent: () => ({ kind: 'hello' }) },
]
