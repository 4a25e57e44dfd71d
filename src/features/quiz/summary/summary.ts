import { skipsOn } from '../../../domain/learner/skips.ts'
import { rightness } from '../../../domain/memory/hinted.ts'
import { grade } from '../../../domain/question/answer.ts'
import type { Presentation, Round } from '../../../domain/learner/learner.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { showProgress } from '../../../kernel/buttons.ts'
import { placementLines } from './placement.ts'
import { returnDay } from '../verdict/return-day.ts'
import { placeInOutline } from '../round/question-view.ts'
import { answeredIn } from '../round/round.ts'
import { notice } from '../../../kernel/notice.ts'
import type { SummaryView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'
import { clipped, onDay } from '../../../kernel/text/words.ts'
import { texts } from './texts.en.ts'

/** Ends the round and sums it up: the score, when questions come back, and what to look at again. */
export function summarize(context: Context): Step {
  const { learner } = context
  const round: Round = { ...(learner.round as Round), queue: [], ended: true }
  const answers = answeredIn(round)
  if (answers.length === 0) {
    const lines = [texts.nothingAnswered.line, ...skippedLine(context)]
    return {
      learner: { ...learner, round },
      reply: { messages: [notice(texts.nothingAnswered.title, lines, [another, showProgress])] },
    }
  }
  return { learner: { ...learner, round }, reply: { messages: [summaryView(context, round, answers)] } }
}

const titles: Readonly<Partial<Record<Round['kind'], string>>> = texts.titles

const another: Button = { title: texts.buttons.another, verb: 'quiz', primary: true }

/** Whether questions wait for the next round of the day. */
function skippedLine({ learner, today }: Context): string[] {
  const { length } = skipsOn(learner, today).later
  return length > 0 ? [texts.skipped(length)] : []
}

function summaryView(context: Context, round: Round, answers: readonly Presentation[]): SummaryView {
  const { catalog, today } = context
  const rightOf = ({ answered, hinted }: Presentation): number => rightness({ credit: answered?.credit ?? 0, hinted })
  const full = answers.filter((item) => rightOf(item) === 1)
  const missed = answers.filter((item) => rightOf(item) < 1)
  const hinted = full.filter((item) => item.hinted)
  const lucky = full.filter((item) => item.answered?.confidence === 'guess')
  const confidentErrors = missed.filter((item) => item.answered?.confidence === 'sure')
  const next = answers
    .filter(({ question }) => !catalog.openBook.has(question))
    .map((item) => item.answered?.due ?? today)
    .sort()[0]
  return {
    view: 'summary',
    title: titles[round.kind] ?? texts.titles.other,
    score: texts.score(full.length, answers.length, countPartly(catalog, missed)),
    lines: [
      ...(round.kind === 'diagnose' ? placementLines(catalog, round) : []),
      ...(confidentErrors.length > 0 ? [texts.confidentErrors(confidentErrors.length)] : []),
      ...(lucky.length > 0 ? [texts.luckyGuesses(lucky.length)] : []),
      ...(hinted.length > 0 ? [texts.hinted(hinted.length)] : []),
      ...(round.challenge ? [texts.private] : []),
      ...skippedLine(context),
      ...(next === undefined ? [] : [texts.comesBack(onDay(returnDay(context.learner, next), today))]),
    ],
    again: missed.flatMap((item) => {
      const question = catalog.questions.get(item.question)
      return question
        ? [{ objective: placeInOutline(catalog, question).objective, stem: clipped(question.stem, 140) }]
        : []
    }),
    buttons: [
      ...(round.challenge
        ? [{ title: texts.buttons.share, verb: 'challenge.share', data: { code: round.challenge.code } }]
        : []),
      another,
      ...(missed.length > 0 ? [{ title: texts.buttons.practice, verb: 'wrong.start' }] : []),
      showProgress,
    ],
  }
}

/** How many of the missed questions were partly right. */
const countPartly = (catalog: Context['catalog'], missed: readonly Presentation[]): number =>
  missed.filter((item) => {
    const question = catalog.questions.get(item.question)
    return question && item.answered && grade(question, item.answered.picks).right > 0
  }).length
