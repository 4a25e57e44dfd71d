import { personal, type Command } from '../../kernel/command.ts'
import { texts } from './texts.en.ts'

export const commands: readonly Command[] = [{ ...texts.command, scopes: personal, menu: personal }]
