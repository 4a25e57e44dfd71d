import { personal, type Command } from '../../kernel/command.ts'
import { texts } from './texts.en.ts'

export const commands: readonly Command[] = [
  { ...texts.commands.quiz, scopes: personal },
  { ...texts.commands.wrong, scopes: personal },
  { ...texts.commands.undo, scopes: personal },
]
