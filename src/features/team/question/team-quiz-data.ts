import type { TeamQuizView } from '../views.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { optionsData, pickData } from '../../quiz/index.ts'
import { texts } from './texts.en.ts'

const { card } = texts

/** Data of `cards/team/team-quiz.json`. As for any open question, it contains no key. `viewers` is the list of the card's `refresh`. */
export function teamQuizData(view: TeamQuizView) {
  const answer = { verb: 'team.answer', quiz: view.quiz }
  return {
    summary: card.heading(view.area),
    header: literal(card.heading(view.area)),
    objective: view.objective,
    stem: markdown(view.stem),
    instruction: view.instruction === '' ? [] : [view.instruction],
    options: optionsData(view),
    picks: view.picks.map((pick, index) => ({ ...pickData(view, pick, index), placeholder: card.choose })),
    state: card.state(view.answered, view.closes),
    howSure: card.howSure,
    titles: { ...card.confidence, mine: card.showMine },
    sure: { ...answer, confidence: 'sure' },
    think: { ...answer, confidence: 'think' },
    guess: { ...answer, confidence: 'guess' },
    mine: { verb: 'team.view', quiz: view.quiz },
    viewers: view.viewers,
  }
}
