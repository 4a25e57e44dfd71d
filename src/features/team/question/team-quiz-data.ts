import type { TeamQuizView } from '../views.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { optionsData, pickData } from '../../quiz/index.ts'

/** Data of `cards/team/team-quiz.json`. Like that of any open question it knows no key; `viewers` is the list of the card's `refresh`. */
export function teamQuizData(view: TeamQuizView) {
  const answer = { verb: 'team.answer', quiz: view.quiz }
  return {
    summary: `Team question · ${view.area}`,
    header: literal(`Team question · ${view.area}`),
    objective: view.objective,
    stem: markdown(view.stem),
    instruction: view.instruction === '' ? [] : [view.instruction],
    options: optionsData(view),
    picks: view.picks.map((pick, index) => pickData(view, pick, index)),
    state: `${view.answered}. ${view.closes}`,
    sure: { ...answer, confidence: 'sure' },
    think: { ...answer, confidence: 'think' },
    guess: { ...answer, confidence: 'guess' },
    mine: { verb: 'team.view', quiz: view.quiz },
    viewers: view.viewers,
  }
}
