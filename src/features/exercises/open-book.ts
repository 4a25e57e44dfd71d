import { shuffled } from '../../domain/shuffle.ts'
import type { Round } from '../../domain/learner/learner.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'
import { startQuiz } from '../../kernel/buttons.ts'
import type { View } from '../../kernel/view.ts'
import { answeredIn, startRound, type SummaryView } from '../quiz/index.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

const usualCount = 5

/** Says how to search Microsoft Learn, and offers the round. */
export function openBook({ catalog }: Context): Step {
  if (catalog.openBook.size === 0) return none()
  const { title, rules, tips, start } = texts.openBook
  return say(notice(title, [rules, ...tips], [{ title: start, verb: 'open-book.start', primary: true }]))
}

/** Starts a round of details to look up: those that the learner hasn't answered yet, or not for the longest time. */
export function startOpenBook(
  context: Context,
  { count = usualCount }: Extract<Intent, { kind: 'open-book.start' }>,
): Step {
  const { catalog, learner, turn } = context
  if (catalog.openBook.size === 0) return none()
  const lastDay = (id: string): string => learner.memory.questions[id]?.last ?? ''
  const ids = shuffled([...catalog.openBook.keys()], turn.chance).toSorted((a, b) =>
    lastDay(a).localeCompare(lastDay(b)),
  )
  return startRound(context, 'quiz', ids.slice(0, Math.max(1, count)))
}

const none = (): Step => say(notice(texts.noOpenBook.title, [texts.noOpenBook.line], [startQuiz]))

const isSummary = (view: View): view is SummaryView => view.view === 'summary'

/** Adds to the summary how long the learner searched, as time is what a search costs in the exam. */
export function withSearchTime(context: Context, step: Step): Step {
  const round = (step.learner ?? context.learner).round
  if (!round || !step.reply.messages.some(isSummary)) return step
  const seconds = secondsPerAnswer(context, round)
  if (seconds === undefined) return step
  return {
    ...step,
    reply: {
      ...step.reply,
      messages: step.reply.messages.map((view) =>
        isSummary(view) ? ({ ...view, lines: [texts.searchTime(seconds), ...view.lines] } satisfies SummaryView) : view,
      ),
    },
  }
}

/** The average time from a question's card to its answer; undefined if the round isn't of this exercise. */
function secondsPerAnswer({ catalog }: Context, round: Round): number | undefined {
  const answers = answeredIn(round)
  if (answers.length === 0 || answers.some(({ question }) => !catalog.openBook.has(question))) return undefined
  const milliseconds = answers.map(({ shownAt, answered }) => Date.parse(answered?.at ?? shownAt) - Date.parse(shownAt))
  return milliseconds.reduce((sum, each) => sum + each, 0) / answers.length / 1000
}
