import { everywhere, personal, type Command, type Phrase } from '../../kernel/command.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

export const commands: readonly Command<Intent>[] = [
  {
    ...texts.commands.settings,
    scopes: personal,
    pattern: /^(?:my )?(?:settings?|set ?up|preferences|options|change time)$/,
    intent: () => ({ kind: 'settings' }),
  },
  {
    ...texts.commands.export,
    scopes: personal,
    pattern: /^(?:export|download)(?: (?:all )?my data)?$/,
    intent: () => ({ kind: 'export' }),
  },
  {
    ...texts.commands.delete,
    scopes: personal,
    pattern: /^(?:delete|erase|remove|forget)(?: (?:all )?(?:my data|me))$/,
    intent: () => ({ kind: 'delete' }),
  },
  {
    ...texts.commands.help,
    scopes: everywhere,
    pattern: /^(?:help|\?|commands?|menu|what can you do|how does this work)$/,
    intent: () => ({ kind: 'help' }),
  },
]

export const asides: readonly Phrase<Intent>[] = [
  {
    pattern: /^(?:hi|hello|hey|hiya|hallo|hei|moin|good (?:morning|afternoon|evening)|greetings)(?: .{0,30})?$/,
    intent: () => ({ kind: 'hello' }),
  },
  {
    pattern:
      /^(?:(?:my|the|set (?:my|the)) )?exam(?: date| day)?(?: is| to)?(?: on| at| for)? ((?:in )?(?:about )?\d.{0,30}|today|tomorrow|none|cancelled|off|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d.{0,20})$/,
    intent: (match) => ({ kind: 'exam-day', text: match[1] as string }),
  },
]
