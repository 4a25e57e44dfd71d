import type { Browser } from 'playwright-core'
import type { Catalog } from '../../src/content/catalog.ts'
import { keyPicks } from '../../src/domain/question/answer.ts'
import { displayOrder } from '../../src/domain/question/display.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { questionView } from '../../src/features/quiz/round/question-view.ts'
import { answerButtons } from '../../src/features/quiz/verdict/answer-buttons.ts'
import { verdictView } from '../../src/features/quiz/verdict/verdict-view.ts'
import type { Button } from '../../src/kernel/view.ts'
import { render } from '../../src/teams/cards/render.ts'
import { measureCards, type Measured } from './measure-cards.ts'

const reason = "New. Pipelines is 50–55% of the exam, and you've covered 4 of its 38 objectives."
const next: Button = { title: 'Next', verb: 'next', data: { after: 'p' }, primary: true }
/** Stand in for the buttons that every question has. */
const instead: readonly Button[] = ['Hint', "I don't know", 'Skip'].map((title) => ({ title, verb: 'end' }))

/** A wrong answer: the keys in another order, or options that aren't keys. */
function wrongPicks(question: Question): string[] {
  const keys = keyPicks(question)
  if (question.kind === 'statements') return keys.map((key) => (key === 'yes' ? 'no' : 'yes'))
  if (question.kind === 'order') return [...keys.slice(1), keys[0] as string]
  const letters = displayOrder(question, question.id)
  const other = (place: number): string => (letters[place] ?? []).find((letter) => !keys.includes(letter)) ?? ''
  return question.kind === 'multiple' ? [other(0), ...keys.slice(1)] : keys.map((_, place) => other(place))
}

/** Lays out the cards of questions, as they are in the middle of a round. */
export function bankHeights(browser: Browser, catalog: Catalog, questions: readonly Question[]) {
  const measure = (card: (question: Question) => Parameters<typeof render>[0]): Promise<Measured[]> =>
    measureCards(
      browser,
      questions.map((question) => render(card(question)).card),
    )
  const asked = (asksConfidence: boolean) =>
    measure((question) => ({
      ...questionView(catalog, question, question.id, '2 of 5', reason, asksConfidence, instead),
      typing: '',
    }))
  const judged = (picksOf: (question: Question) => readonly string[]) =>
    measure((question) => {
      const answer = {
        presentation: question.id,
        picks: picksOf(question),
        confidence: 'think',
        due: '2026-12-01',
      } as const
      const buttons = [next, ...answerButtons(question.id, question.id)]
      return verdictView(catalog, question, answer, '2 of 5', '2026-11-29', buttons)
    })
  return { asked, right: () => judged(keyPicks), wrong: () => judged(wrongPicks) }
}
