import { everywhere, personal, type Command } from '../../kernel/command.ts'
import { texts } from './texts.en.ts'

export const commands: readonly Command[] = [
  { ...texts.commands.settings, scopes: personal, menu: personal },
  { ...texts.commands.export, scopes: personal },
  { ...texts.commands.delete, scopes: personal },
  { ...texts.commands.help, scopes: everywhere, menu: everywhere },
]
