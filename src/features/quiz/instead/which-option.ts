import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { Intent } from '../intents.ts'
import { texts } from '../texts.en.ts'

/** Asks which of several options a typed text means. */
export const whichOption = (_: Context, { letters }: Extract<Intent, { kind: 'which-option' }>): Step =>
  say(
    notice(
      texts.instead.whichOption.title,
      [texts.instead.whichOption.line(letters.map((letter) => letter.toUpperCase()))],
      [],
    ),
  )
