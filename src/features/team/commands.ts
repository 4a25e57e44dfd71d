import { everywhere, personal, shared, type Command } from '../../kernel/command.ts'
import { texts } from './texts.en.ts'

export const commands: readonly Command[] = [
  { ...texts.commands.teamQuiz, scopes: shared, menu: shared },
  { ...texts.commands.join, scopes: shared, menu: shared },
  { ...texts.commands.leaderboard, scopes: everywhere, menu: shared },
  { ...texts.commands.challenge, scopes: everywhere, menu: shared },
  { ...texts.commands.digest, scopes: personal },
  { ...texts.commands.coverage, scopes: personal },
]
