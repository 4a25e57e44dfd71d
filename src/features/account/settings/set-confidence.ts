import { openSettings } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { Intent } from '../intents.ts'
import { applied, setButton } from './applied.ts'
import { texts } from './texts.en.ts'

const { askConfidence, confidence } = texts

/** Sets when to ask how sure the learner is, or asks with buttons. */
export function setConfidence(context: Context, { value }: Extract<Intent, { kind: 'set-confidence' }>): Step {
  if (value !== 'ask') return applied(context, { confidence: value })
  const buttons = (['always', 'after', 'never'] as const).map((choice) =>
    setButton(confidence[choice], { confidence: choice }),
  )
  return say(notice(askConfidence.title, [askConfidence.line], [...buttons, openSettings]))
}
