import { grade } from '../../domain/question/answer.ts'
import type { Presentation, Round } from '../../domain/learner/learner.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { showProgress } from '../../kernel/buttons.ts'
import { placementLines } from './placement.ts'
import { placeInOutline } from './question-view.ts'
import { answeredIn } from './round.ts'
import { notice } from '../../kernel/notice.ts'
import type { SummaryView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { clipped, counted, onDay } from '../../kernel/text/words.ts'

/** Ends the round and sums it up: the score, what comes back when, what to look at again. */
export function summarise(context: Context): Step {
  const { learner } = context
  const round: Round = { ...(learner.round as Round), queue: [], ended: true }
  const answers = answeredIn(round)
  if (answers.length === 0)
    return {
      learner: { ...learner, round },
      reply: {
        messages: [notice('Round ended', ['No question was answered, so nothing changes.'], [another, showProgress])],
      },
    }
  return { learner: { ...learner, round }, reply: { messages: [summaryView(context, round, answers)] } }
}

const titles: Readonly<Partial<Record<Round['kind'], string>>> = {
  daily: "Today's round is done",
  diagnose: 'Where you stand',
  challenge: 'Challenge done',
}

const another: Button = { title: 'Another round', verb: 'quiz', primary: true }

function summaryView({ catalog, today }: Context, round: Round, answers: readonly Presentation[]): SummaryView {
  const full = answers.filter((item) => item.answered?.credit === 1)
  const missed = answers.filter((item) => (item.answered?.credit ?? 0) < 1)
  const lucky = full.filter((item) => item.answered?.confidence === 'guess')
  const sureWrong = missed.filter((item) => item.answered?.confidence === 'sure')
  const next = answers.map((item) => item.answered?.due ?? today).sort()[0] as string
  return {
    view: 'summary',
    title: titles[round.kind] ?? 'Round done',
    score: `${full.length} of ${answers.length} right${partly(catalog, missed)}`,
    lines: [
      ...(round.kind === 'diagnose' ? placementLines(catalog, round) : []),
      ...(sureWrong.length > 0
        ? [`${counted(sureWrong.length, 'answer was', 'answers were')} sure and not right: first to come back.`]
        : []),
      ...(lucky.length > 0 ? [`${counted(lucky.length, 'lucky guess', 'lucky guesses')}: not counted as known.`] : []),
      ...(round.challenge ? ['Your result stays with you unless you choose to show it.'] : []),
      `The first of these comes back ${onDay(next, today)}.`,
    ],
    again: missed.flatMap((item) => {
      const question = catalog.questions.get(item.question)
      return question
        ? [{ objective: placeInOutline(catalog, question).objective, stem: clipped(question.stem, 140) }]
        : []
    }),
    buttons: [
      ...(round.challenge
        ? [{ title: 'Show my result', verb: 'challenge.share', data: { code: round.challenge.code } }]
        : []),
      another,
      ...(missed.length > 0 ? [{ title: 'Practise wrong ones', verb: 'wrong.start' }] : []),
      showProgress,
    ],
  }
}

function partly(catalog: Context['catalog'], missed: readonly Presentation[]): string {
  const some = missed.filter((item) => {
    const question = catalog.questions.get(item.question)
    return question && item.answered && grade(question, item.answered.picks).right > 0
  })
  return some.length > 0 ? `, ${some.length} in part` : ''
}
