import type { Catalog } from '../../../content/catalog.ts'
import { grade, type Picks } from '../../../domain/question/answer.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { Question } from '../../../domain/question/question.ts'
import { mistakesIn } from '../../../domain/question/mistakes.ts'
import type { Confidence } from '../../../domain/memory/review.ts'
import { quizKindOf } from '../kinds/index.ts'
import { placeInOutline, snippetPart } from '../round/question-view.ts'
import type { VerdictItem, VerdictView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'
import type { Context } from '../../../kernel/context.ts'
import { onDay } from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { askConfidence, type Presentation, type Round } from '../../../domain/learner/learner.ts'
import { answeredIn, placeIn } from '../round/round.ts'
import { answerButtons } from './answer-buttons.ts'
import { chooseWords, usualWords, type Graded, type Words } from './choose-words.ts'
import { otherWays } from './other-ways.ts'
import { returnDay } from './return-day.ts'
import { texts } from './texts.en.ts'

const { headlines } = texts

/** The answer that a verdict is about. */
export interface GivenAnswer {
  readonly presentation: string
  readonly picks: Picks
  /** Absent if the learner didn't say it, and in a mock exam, which doesn't ask. */
  readonly confidence?: Confidence | undefined
  /** The learner said that they don't know. */
  readonly dontKnow?: boolean | undefined
  readonly hinted?: boolean | undefined
  /** How often the question was missed, from the third time on. */
  readonly misses?: number | undefined
  /** Local day on which the question comes back; absent if it was left blank. */
  readonly due?: string | undefined
  readonly assumed?: boolean | undefined
  readonly missed?: number | undefined
}

/** How well an answer did. @param credit 0 to 1 */
export const outcomeOf = (credit: number): VerdictView['outcome'] =>
  credit === 1 ? 'right' : credit > 0 ? 'partly' : 'wrong'

/** The verdict on an answer: every option with its rationale, in display order. */
export function verdictView(
  catalog: Catalog,
  question: Question,
  answer: GivenAnswer,
  place: string,
  today: string,
  buttons: readonly Button[],
  chosen?: Words,
): VerdictView {
  const { right, of } = grade(question, answer.picks)
  const graded = gradedAnswer(catalog, question, answer)
  const { blank, credit, topic } = graded
  const outcome = outcomeOf(credit)
  const words = chosen ?? usualWords(graded)
  const beliefs = beliefsOf(catalog, question, answer.picks)
  return {
    view: 'verdict',
    outcome,
    ...(answer.dontKnow ? { isUnclaimed: true } : {}),
    headline: answer.dontKnow
      ? headlines.dontKnow
      : blank
        ? headlines.blank
        : outcome === 'partly'
          ? headlines.partly(right, of)
          : words.headline,
    remark: words.remark({ topic, times: answer.misses ?? (answer.missed ?? 0) + (credit < 1 ? 1 : 0) }),
    ...placeInOutline(catalog, question),
    place,
    stem: question.stem,
    ...snippetPart(question),
    items: quizKindOf(question)
      .verdictItems(question, displayOrder(question, answer.presentation), answer.picks)
      .map((item) => withBelief(item, beliefs)),
    sources: question.sources,
    comesBack: comesBackOn(answer.due, today),
    ...(chosen ? { comesBackLine: words.comesBack(comesBackOn(answer.due, today)) } : {}),
    buttons,
  }
}

/** The verdict on an answered presentation of the round. @param withNext false once the next question is shown */
export function verdictOf(
  context: Context,
  round: Round,
  presentation: Presentation,
  question: Question,
  withNext = !round.ended && round.shown.at(-1)?.id === presentation.id,
): VerdictView {
  const answered = presentation.answered as NonNullable<Presentation['answered']>
  const { assumed, misses } = answered
  const next: Button = {
    title: round.queue.length > 0 ? shared.buttons.next : texts.finish,
    verb: 'next',
    data: { after: presentation.id },
    primary: true,
  }
  const view = verdictView(
    context.catalog,
    question,
    {
      ...answered,
      presentation: presentation.id,
      hinted: presentation.hinted,
      due: returnDay(context.learner, answered.due),
    },
    placeIn(round, presentation),
    context.today,
    [
      ...(withNext ? [next] : []),
      ...(misses === undefined ? [] : otherWays(context.catalog, question)),
      ...answerButtons(question.id, presentation.id),
    ],
    chooseWords(answersUntil(context, round, presentation.id)),
  )
  const told = context.catalog.openBook.has(question.id) ? { ...view, comesBackLine: texts.onlyOnRequest } : view
  const asks = assumed && withNext && askConfidence(context.learner.settings) === 'after'
  return asks ? { ...told, asksConfidence: presentation.id } : told
}

/** The round's answers up to this one, as the words of their verdicts depend on them. */
function answersUntil({ catalog }: Context, round: Round, id: string): Graded[] {
  const answers = answeredIn(round)
  return answers
    .slice(0, answers.findIndex((item) => item.id === id) + 1)
    .flatMap(({ id: presentation, hinted, ...item }) => {
      const question = catalog.questions.get(item.question)
      return question && item.answered
        ? [gradedAnswer(catalog, question, { ...item.answered, presentation, hinted })]
        : []
    })
}

/** What the words of a verdict depend on. */
const gradedAnswer = (catalog: Catalog, question: Question, answer: GivenAnswer): Graded => ({
  presentation: answer.presentation,
  credit: grade(question, answer.picks).credit,
  blank: answer.picks.every((pick) => pick === ''),
  confidence: answer.confidence,
  assumed: answer.assumed,
  missed: answer.missed,
  misses: answer.misses,
  dontKnow: answer.dontKnow,
  hinted: answer.hinted,
  topic: catalog.notes.get(question.notes[0] as string)?.title ?? placeInOutline(catalog, question).area,
})

/** The misconceptions that an answer shows, by the rationale of the wrong part. */
const beliefsOf = (catalog: Catalog, question: Question, picks: Picks): ReadonlyMap<string, string> =>
  new Map(
    mistakesIn(question, picks).flatMap(({ rationale, misconception }) => {
      const belief = catalog.misconceptions.get(misconception ?? '')?.belief
      return belief === undefined ? [] : [[rationale, belief]]
    }),
  )

function withBelief(item: VerdictItem, beliefs: ReadonlyMap<string, string>): VerdictItem {
  const belief = item.mark === 'picked' || item.mark === 'key' ? beliefs.get(item.rationale) : undefined
  return belief === undefined ? item : { ...item, belief }
}

/** When a question or an objective comes back: `tomorrow`. @param due local day, if known */
export const comesBackOn = (due: string | undefined, today: string): string =>
  due === undefined ? texts.whenPlanned : onDay(due, today)
