import { everywhere, personal, shared, type Command } from '../../kernel/command.ts'
import { texts } from './texts.en.ts'

export const commands: readonly Command[] = [
  { ...texts.commands.teamQuiz, scopes: shared },
  { ...texts.commands.join, scopes: shared },
  { ...texts.commands.leaderboard, scopes: everywhere },
  { ...texts.commands.challenge, scopes: everywhere },
  { ...texts.commands.digest, scopes: personal },
  { ...texts.commands.coverage, scopes: personal },
]
