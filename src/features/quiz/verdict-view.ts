import type { Catalog } from '../../content/catalog.ts'
import { grade, letterAt, type Picks } from '../../domain/answer.ts'
import { displayOrder } from '../../domain/display.ts'
import type { Option, Question } from '../../domain/question.ts'
import { isConfidentError } from '../../domain/rating.ts'
import type { Confidence } from '../../domain/review.ts'
import { placeInOutline, shownSnippet } from './question-view.ts'
import type { VerdictItem, VerdictView } from './views.ts'
import type { Button } from '../../kernel/view.ts'
import { onDay } from '../../kernel/words.ts'

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
    ...(question.kind === 'complete' ? { snippet: shownSnippet(question.snippet) } : {}),
    items: items(question, answer),
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

function items(question: Question, { presentation, picks }: GivenAnswer): VerdictItem[] {
  const order = displayOrder(question, presentation)
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return optionItems(question.options, order[0] ?? [], picks, '')
    case 'complete':
      return question.blanks.flatMap((blank, index) =>
        optionItems(blank.options, order[index] ?? [], [picks[index] as string], `«${index + 1}» `),
      )
    case 'order':
      return question.steps.map((step, index) => {
        const given = picks.indexOf(letterAt(index))
        return {
          label: `${index + 1}.`,
          text: given === index ? step.text : `${step.text} (you: ${given < 0 ? 'left out' : `step ${given + 1}`})`,
          mark: given === index ? 'key-picked' : 'key',
          rationale: step.rationale,
        }
      })
    case 'statements':
      return question.statements.map((statement, index) => ({
        label: `${index + 1}. ${statement.answer === 'yes' ? 'Yes' : 'No'}`,
        text: statement.text,
        mark: picks[index] === statement.answer ? 'key-picked' : 'key',
        rationale: statement.rationale,
      }))
  }
}

function optionItems(
  options: readonly Option[],
  order: readonly string[],
  picks: Picks,
  prefix: string,
): VerdictItem[] {
  return order.map((letter, index) => {
    const option = options[letter.charCodeAt(0) - 97] as Option
    const picked = picks.includes(letter)
    return {
      label: `${prefix}${letterAt(index).toUpperCase()}`,
      text: option.text,
      mark: option.correct ? (picked ? 'key-picked' : 'key') : picked ? 'picked' : 'other',
      rationale: option.rationale,
    }
  })
}
