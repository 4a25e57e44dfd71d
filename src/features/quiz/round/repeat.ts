import { rightness } from '../../../domain/memory/hinted.ts'
import { startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import { startRound } from './ask.ts'
import { answeredIn, openPresentation } from './round.ts'

/** *Repeat those*: what the last round's answers missed, otherwise all of its questions. */
export function repeat(context: Context): Step {
  const { catalog, learner } = context
  const { round } = learner
  const { none, notYet } = texts.repeat
  if (round && !round.ended && (openPresentation(round) || round.queue.length > 0))
    return say(notice(notYet.title, [notYet.line], [{ title: shared.buttons.carryOn, verb: 'next', primary: true }]))
  const answers = (round ? answeredIn(round) : []).filter(({ question }) => catalog.questions.has(question))
  const missed = answers.filter(({ answered, hinted }) => rightness({ credit: answered?.credit ?? 0, hinted }) < 1)
  const again = [...new Set((missed.length > 0 ? missed : answers).map(({ question }) => question))]
  if (again.length === 0) return say(notice(none.title, [none.line], [startQuiz]))
  return startRound(context, missed.length > 0 ? 'wrong' : 'quiz', again)
}
