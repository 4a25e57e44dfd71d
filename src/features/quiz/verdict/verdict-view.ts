import type { Catalog } from '../../../content/catalog.ts'
import { grade, type Picks } from '../../../domain/question/answer.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { Question } from '../../../domain/question/question.ts'
import { isConfidentError } from '../../../domain/memory/rating.ts'
import type { Confidence } from '../../../domain/memory/review.ts'
import { quizKindOf } from '../kinds/index.ts'
import { placeInOutline, snippetPart } from '../question-view.ts'
import type { VerdictView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'
import { onDay } from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'

const { headlines, remarks } = texts

/** The answer that a verdict is about. */
export interface GivenAnswer {
  readonly presentation: string
  readonly picks: Picks
  /** Absent in a mock exam, which doesn't ask for it. */
  readonly confidence?: Confidence | undefined
  /** The learner said that they don't know. */
  readonly dontKnow?: boolean | undefined
  readonly hinted?: boolean | undefined
  /** How often the question was missed, from the third time on. */
  readonly misses?: number | undefined
  /** Local day on which the question comes back; absent if it was left blank. */
  readonly due?: string | undefined
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
): VerdictView {
  const { right, of, credit } = grade(question, answer.picks)
  const outcome = outcomeOf(credit)
  const blank = answer.picks.every((pick) => pick === '')
  return {
    view: 'verdict',
    outcome,
    headline: answer.dontKnow
      ? headlines.dontKnow
      : blank
        ? headlines.blank
        : outcome === 'partly'
          ? headlines.partly(right, of)
          : headlines[outcome],
    remark: remarkOn(answer, credit, blank),
    ...placeInOutline(catalog, question),
    place,
    stem: question.stem,
    ...snippetPart(question),
    items: quizKindOf(question).verdictItems(question, displayOrder(question, answer.presentation), answer.picks),
    sources: question.sources,
    comesBack: comesBackOn(answer.due, today),
    buttons,
  }
}

/** When a question or an objective comes back: `tomorrow`. @param due local day, if known */
export const comesBackOn = (due: string | undefined, today: string): string =>
  due === undefined ? texts.whenPlanned : onDay(due, today)

function remarkOn({ confidence, dontKnow, hinted, misses }: GivenAnswer, credit: number, blank: boolean): string {
  if (misses !== undefined) return remarks.missedAgain(shared.nth(misses))
  if (dontKnow) return remarks.dontKnow
  if (blank) return remarks.blank
  return hinted && credit === 1 ? remarks.hinted : remark(credit, confidence)
}

function remark(credit: number, confidence: Confidence | undefined): string {
  if (confidence && isConfidentError(credit, confidence)) return remarks.confidentError
  if (credit < 1) return credit >= 0.5 ? remarks.partly : remarks.wrong
  switch (confidence) {
    case 'sure':
      return remarks.confident
    case 'think':
      return remarks.fairlySure
    case 'guess':
      return remarks.luckyGuess
    case undefined:
      return remarks.inExam
  }
}
