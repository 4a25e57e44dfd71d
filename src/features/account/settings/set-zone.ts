import { localTime } from '../../../domain/calendar.ts'
import { openSettings } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { clock } from '../../../kernel/text/words.ts'
import { zoneName } from '../../../kernel/text/zone-name.ts'
import type { Intent } from '../intents.ts'
import { applied, setButton } from './applied.ts'
import { texts } from './texts.en.ts'

const { askZone } = texts

/** Sets the time zone, or asks for it. */
export function setZone(context: Context, { zone }: Extract<Intent, { kind: 'set-timezone' }>): Step {
  const { learner, turn } = context
  if (zone !== undefined) return applied(context, { zone })
  const { hour, minute } = localTime(turn.now, learner.timeZone)
  const isChosen = learner.settings.timeZone !== undefined
  return say(
    notice(
      askZone.title,
      [askZone.now(zoneName(learner.timeZone), clock(hour, minute))],
      [...(isChosen ? [setButton(askZone.client, { zone: 'client' })] : []), openSettings],
    ),
  )
}
