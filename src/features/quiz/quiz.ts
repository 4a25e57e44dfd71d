import type { Round } from '../../domain/learner/learner.ts'
import type { Question } from '../../domain/question/question.ts'
import { verdictOf } from './verdict/answer.ts'
import { askAgain, askNext, startPlanned } from './ask.ts'
import { showHelp, startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Intent } from './intents.ts'
import { guideView } from '../guide/index.ts'
import { openPresentation } from './round.ts'
import { notice, say } from '../../kernel/notice.ts'
import { isDoubleClick } from './is-double-click.ts'
import { noQuestions } from './no-questions.ts'
import { summarize } from './summary/summary.ts'
import { texts } from './texts.en.ts'
import { quoted } from '../../kernel/text/words.ts'

const maxCount = 50

/** Starts a round. Without a count or topic, continues the round in progress. */
export async function quiz(context: Context, intent: Extract<Intent, { kind: 'quiz' }>): Promise<Step> {
  const { learner, catalog } = context
  const open = openPresentation(learner.round)
  if (open && context.turn.pressed && isDoubleClick(open.shownAt, context.turn.now)) return { reply: { messages: [] } }
  if (intent.count === undefined && intent.topic === undefined && isInProgress(learner.round))
    return open ? askAgain(context, learner.round, open) : askNext(context)
  const count = intent.count ?? learner.settings.perDay
  if (count < 1 || count > maxCount)
    return say(notice(texts.howMany.title, [texts.howMany.line(maxCount)], [startQuiz]))
  const from = intent.topic === undefined ? [...catalog.questions.values()] : catalog.findQuestions(intent.topic)
  return (
    (await startPlanned(context, 'quiz', count, from)) ??
    (intent.topic ? noSuchTopic(context, intent.topic) : say(noQuestions([startQuiz, showHelp])))
  )
}

const isInProgress = (round: Round | undefined): round is Round =>
  round !== undefined && !round.ended && (openPresentation(round) !== undefined || round.queue.length > 0)

function noSuchTopic({ catalog }: Context, topic: string): Step {
  const areas = catalog.outline.skillAreas.map((area) => area.short.toLowerCase())
  return say(
    notice(
      texts.noSuchTopic.title,
      [texts.noSuchTopic.line(quoted(topic)), texts.noSuchTopic.instead(areas.at(-2) ?? '', areas)],
      [startQuiz, showHelp],
    ),
  )
}

/** Shows the next question of the round. A second press on the same verdict changes nothing. */
export function next(context: Context, intent: Extract<Intent, { kind: 'next' }>): Step | Promise<Step> {
  const { round } = context.learner
  if (!round || round.ended) {
    if (intent.after) return say()
    // Without a round, a typed "next" asks what comes after the exam.
    const { catalog, learner, turn } = context
    return turn.pressed ? quiz(context, { kind: 'quiz' }) : say(guideView(catalog, 'next', learner.settings.background))
  }
  const open = openPresentation(round)
  if (intent.after === undefined) return open ? askAgain(context, round, open) : askNext(context)
  if (open || round.shown.at(-1)?.id !== intent.after) return say()
  const step = askNext(context)
  const replace = withoutNext(context, round)
  return { ...step, reply: { ...step.reply, ...(replace ? { replace } : {}) } }
}

function withoutNext(context: Context, round: Round) {
  const last = round.shown.at(-1)
  const question: Question | undefined = last && context.catalog.questions.get(last.question)
  return last?.answered && question ? verdictOf(context, round, last, question, false) : undefined
}

/** Ends the round and shows its summary. */
export function end(context: Context): Step {
  const { round } = context.learner
  if (round && !round.ended) return summarize(context)
  return say(notice(texts.noRound.title, [texts.noRound.line], waysOn))
}
