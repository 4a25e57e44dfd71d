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
import { summarise } from './summary.ts'
import { quoted } from '../../kernel/text/words.ts'

const maxCount = 50
/** A second press within this time is a double click, not a wish. */
const doubleClickMs = 3_000

/** Starts a round, or carries on with the one that is open when nothing particular is asked for. */
export async function quiz(context: Context, intent: Extract<Intent, { kind: 'quiz' }>): Promise<Step> {
  const { learner, catalog } = context
  const open = openPresentation(learner.round)
  if (open && context.turn.pressed && isFresh(context, open.shownAt)) return { reply: { messages: [] } }
  if (intent.count === undefined && intent.topic === undefined && isGoingOn(learner.round))
    return open ? askAgain(context, learner.round, open) : askNext(context)
  const count = intent.count ?? learner.settings.perDay
  if (count < 1 || count > maxCount)
    return say(notice('How many questions?', [`A round has 1 to ${maxCount} questions. Try **quiz 5**.`], [startQuiz]))
  const from = intent.topic === undefined ? [...catalog.questions.values()] : catalog.findQuestions(intent.topic)
  return (await startPlanned(context, 'quiz', count, from)) ?? noSuchTopic(context, intent.topic ?? '')
}

const isFresh = ({ turn }: Context, shownAt: string): boolean =>
  turn.now.getTime() - Date.parse(shownAt) < doubleClickMs

const isGoingOn = (round: Round | undefined): round is Round =>
  round !== undefined && !round.ended && (openPresentation(round) !== undefined || round.queue.length > 0)

function noSuchTopic({ catalog }: Context, topic: string): Step {
  const areas = catalog.outline.skillAreas.map((area) => area.short.toLowerCase())
  return say(
    notice(
      'No questions on that yet',
      [
        topic ? `I found no question on ${quoted(topic)}.` : 'The bank is empty.',
        `Try **quiz ${areas.at(-2)}**, **quiz kql**, or one of: ${areas.join(', ')}.`,
      ],
      [startQuiz, showHelp],
    ),
  )
}

/** The next question of the round; a second press on the same verdict changes nothing. */
export function next(context: Context, intent: Extract<Intent, { kind: 'next' }>): Step | Promise<Step> {
  const { round } = context.learner
  if (!round || round.ended) {
    if (intent.after) return say()
    // Typed with nothing to carry on, "next" asks what comes after the exam.
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

/** Ends the round now, with its summary. */
export function end(context: Context): Step {
  const { round } = context.learner
  if (round && !round.ended) return summarise(context)
  return say(notice('No round is under way', ['There is nothing to end.'], waysOn))
}
