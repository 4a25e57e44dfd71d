import { showHelp, wayBack } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Button } from '../../kernel/view.ts'
import type { Intent } from './intents.ts'
import { hasMore, nextStep } from './next-step.ts'
import { texts } from './texts.en.ts'

/** *Yes* without an offer. It never presses a button in the learner's place: the button could delete something. */
export function yes(context: Context, { situation }: Extract<Intent, { kind: 'talk.yes' }>): Step {
  const line = situation === 'question' ? texts.yes.question : texts.yes.line
  return say(notice(texts.yes.title, [line], [nextStep(context, situation), showHelp]))
}

/** *No* ends an offer or a confirmation and starts nothing. */
export function no(_context: Context, { situation }: Extract<Intent, { kind: 'talk.no' }>): Step {
  const back = wayBack(situation)
  return say(notice(texts.no.title, [texts.no.line], back.length > 0 ? back : [showHelp]))
}

const endRound: Button = { title: texts.buttons.endRound, verb: 'end' }

/** *Cancel* asks before it ends a round, and leaves everything else as it is. */
export function cancel(context: Context, { situation }: Extract<Intent, { kind: 'talk.cancel' }>): Step {
  const { learner } = context
  const { round, drill, mock } = texts.cancel
  if (situation === 'question' || (situation === 'verdict' && hasMore(learner.round)))
    return say(notice(round.title, [round.line], [nextStep(context, situation), endRound]))
  if (situation === 'mock')
    return say(
      notice(
        mock.title,
        [mock.line],
        [...wayBack(situation), { title: texts.overview, verb: 'say', data: { text: 'overview' } }],
      ),
    )
  if (situation === 'drill') return say(notice(drill.title, [drill.line], wayBack(situation)))
  return no(context, { kind: 'talk.no', situation })
}
