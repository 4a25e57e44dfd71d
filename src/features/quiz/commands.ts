import { personal, type Command } from '../../kernel/command.ts'
import { texts } from './texts.en.ts'

export const commands: readonly Command[] = [
  { ...texts.commands.quiz, scopes: personal, menu: personal, starter: texts.starter },
  { ...texts.commands.wrong, scopes: personal, menu: personal },
  { ...texts.commands.undo, scopes: personal },
]
