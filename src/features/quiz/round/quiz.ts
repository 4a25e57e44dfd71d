import { nearestTopics } from '../../../content/nearest-topics.ts'
import type { QuizRequest, Round } from '../../../domain/learner/learner.ts'
import type { Question } from '../../../domain/question/question.ts'
import { verdictOf } from '../verdict/verdict-view.ts'
import { candidates, findQuestions, isNarrowed, requestOf } from './candidates.ts'
import type { Button } from '../../../kernel/view.ts'
import { startWrong } from '../verdict/wrong.ts'
import { askAgain, askNext, startPlanned, startRound } from './ask.ts'
import { showHelp, startQuiz, waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../intents.ts'
import { guideView } from '../../guide/index.ts'
import { openPresentation } from './round.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { isDoubleClick } from '../answer/is-double-click.ts'
import { noQuestions } from './no-questions.ts'
import { summarize } from '../summary/summary.ts'
import { texts } from '../texts.en.ts'
import { clipped, quoted } from '../../../kernel/text/words.ts'

type Quiz = Extract<Intent, { kind: 'quiz' }>

const maxCount = 50

/** Starts a round. If nothing in particular is asked for, continues the round in progress. */
export async function quiz(context: Context, intent: Quiz): Promise<Step> {
  const { learner } = context
  const open = openPresentation(learner.round)
  if (open && context.turn.pressed && isDoubleClick(open.shownAt, context.turn.now)) return { reply: { messages: [] } }
  if (intent.count === undefined && !isNarrowed(intent) && isInProgress(context, learner.round))
    return open ? askAgain(context, learner.round, open) : askNext(context)
  const count = intent.count ?? learner.settings.perDay
  if (count < 1 || count > maxCount)
    return say(notice(texts.howMany.title, [texts.howMany.line(maxCount)], [startQuiz]))
  if (intent.only === 'wrong' && learner.memory.wrong.length === 0) return startWrong(context)
  const request = requestOf(context, intent)
  const from = candidates(context, request, intent.only)
  if (from.length === 0) return nothingFound(context, intent, request)
  if (intent.only === 'wrong')
    return startRound(
      context,
      'wrong',
      learner.memory.wrong
        .toReversed()
        .filter((id) => from.some((question) => question.id === id))
        .slice(0, count),
      { request },
    )
  return (await startPlanned(context, 'quiz', count, from, request)) ?? say(noQuestions([startQuiz, showHelp]))
}

/** Nothing fits: the topic is unknown, or it's known and the rest of the request leaves nothing of it. Never starts anything else. */
function nothingFound(context: Context, { count, only }: Quiz, { topic, difficulty, platform }: QuizRequest): Step {
  const { catalog } = context
  if (catalog.questions.size === 0) return say(noQuestions([startQuiz, showHelp]))
  if (topic !== undefined && findQuestions(catalog, topic).length === 0) return noSuchTopic(context, topic, count)
  const { allSeen, line, questions, title, wider, words } = texts.nothingFits
  const asked = [only, difficulty, platform].flatMap((word) => (word === undefined ? [] : [words[word]]))
  const named = topic === undefined ? undefined : (catalog.objective(topic)?.text ?? quoted(topic))
  const isSeen = only === 'new' && difficulty === undefined && platform === undefined
  const again: Button = {
    title: topic === undefined || named !== quoted(topic) ? wider() : wider(clipped(topic, 30)),
    verb: 'quiz',
    data: { count: count ?? context.learner.settings.perDay, ...(topic === undefined ? {} : { topic }) },
    primary: true,
  }
  return say(notice(title, [line(questions(asked, named)), ...(isSeen ? [allSeen] : [])], [again, showHelp]))
}

/** Whether a round has a question left that is still in the bank as it was. */
function isInProgress({ catalog }: Context, round: Round | undefined): round is Round {
  if (round === undefined || round.ended) return false
  const open = openPresentation(round)
  const isOpen = open !== undefined && catalog.questions.get(open.question)?.revision === open.revision
  return isOpen || round.queue.some((id) => catalog.questions.has(id))
}

/** Offers the nearest topics as buttons, or the areas of the exam. */
function noSuchTopic({ catalog }: Context, topic: string, count: number | undefined): Step {
  const near = nearestTopics(catalog, topic)
  const offered = near.length > 0 ? near : catalog.outline.skillAreas.map(({ short }) => short)
  const { areas, line, near: ask, title } = texts.noSuchTopic
  return say(
    notice(
      title,
      [line(quoted(clipped(topic, 60))), near.length > 0 ? ask : areas],
      offered.map((name) => ({
        title: clipped(name, 30),
        verb: 'quiz',
        data: { topic: name, ...(count === undefined ? {} : { count }) },
      })),
    ),
  )
}

/** Shows the next question of the round. A second press on the same verdict changes nothing. */
export function next(context: Context, intent: Extract<Intent, { kind: 'next' }>): Step | Promise<Step> {
  const { round } = context.learner
  if (!round || round.ended) {
    if (intent.after) return say()
    const { catalog, learner, turn, today } = context
    const { examDate = today, background } = learner.settings
    // After the exam, a typed "next" asks what comes after it.
    return examDate < today && !turn.pressed
      ? say(guideView(catalog, 'next', background))
      : quiz(context, { kind: 'quiz' })
  }
  const open = openPresentation(round)
  if (intent.after === undefined)
    return open ? askAgain(context, round, open, texts.question.waiting) : askNext(context)
  // The question was stored, but its message failed.
  if (open?.undelivered && round.shown.at(-2)?.id === intent.after) return askAgain(context, round, open)
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
