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

/** An answer that was given: what a verdict is made from. */
export interface GivenAnswer {
  readonly presentation: string
  readonly picks: Picks
  /** Absent where nobody was asked, as in a mock exam. */
  readonly confidence?: Confidence | undefined
  /** Local day on which the question comes back; absent for one that was left out. */
  readonly due?: string | undefined
}

/** The verdict on an answer, every option with its rationale, in the order in which they were displayed. */
export function verdictView(
  catalog: Catalog,
  question: Question,
  answer: GivenAnswer,
  place: string,
  today: string,
  buttons: readonly Button[],
): VerdictView {
  const { right, of, credit } = grade(question, answer.picks)
  const outcome = credit === 1 ? 'right' : credit > 0 ? 'partly' : 'wrong'
  const blank = answer.picks.every((pick) => pick === '')
  return {
    view: 'verdict',
    outcome,
    headline: blank
      ? 'Not answered'
      : { right: 'Right', partly: `Partly right: ${right} of ${of}`, wrong: 'Not this time' }[outcome],
    remark: blank ? 'A guess would have cost nothing: no points are taken off.' : remark(credit, answer.confidence),
    ...placeInOutline(catalog, question),
    place,
    stem: question.stem,
    ...snippetPart(question),
    items: quizKindOf(question).verdictItems(question, displayOrder(question, answer.presentation), answer.picks),
    sources: question.sources,
    comesBack: answer.due === undefined ? 'when your plan calls for it' : onDay(answer.due, today),
    buttons,
  }
}

function remark(credit: number, confidence: Confidence | undefined): string {
  if (confidence && isConfidentError(credit, confidence))
    return 'You were sure: such errors cost most in the exam, so this one comes back first.'
  if (credit < 1)
    return credit >= 0.5
      ? 'More than half is there. It comes back soon.'
      : 'Now you know where to look. It comes back soon.'
  if (confidence === 'guess') return 'A lucky guess counts as not known yet, so it comes back soon.'
  if (confidence === undefined) return 'A point in the exam.'
  return confidence === 'think' ? 'Right, and next time you can be sure.' : 'Sure and right.'
}
