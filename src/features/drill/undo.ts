import { wayBack } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import type { Button } from '../../kernel/view.ts'
import { answeredIn } from '../quiz/index.ts'
import { walkOf } from './drill.ts'
import { texts } from './texts.en.ts'

const undoAnswer: Button = { title: texts.buttons.undoAnswer, verb: 'undo', data: { of: 'answer' } }

/** *Undo* in a drill: says what can be taken back, and takes nothing back by itself. */
export function undoInDrill(context: Context): Step {
  const { round } = context.learner
  const found = walkOf(context, undefined)
  const hasDecided = found !== undefined && found.walk.picks.length > 0
  const hasAnswered = round !== undefined && answeredIn(round).length > 0
  return say(
    notice(
      texts.undo.title,
      [hasDecided ? texts.undo.decided : texts.undo.nothing],
      [
        ...(found ? wayBack('drill') : []),
        ...(hasDecided
          ? [{ title: shared.buttons.startOver, verb: 'drill', data: { drill: found.drill.id, restart: 1 } }]
          : []),
        ...(hasAnswered ? [undoAnswer] : []),
      ],
    ),
  )
}
