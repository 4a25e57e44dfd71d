import type { TeamQuizView } from '../views.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { confidenceData, optionsData, pickData } from '../../quiz/index.ts'
import { texts } from './texts.en.ts'

const { card } = texts

/** Data of `cards/team/team-quiz.json`. As for any open question, it contains no key. `viewers` is the list of the card's `refresh`. */
export const teamQuizData = (view: TeamQuizView) => ({
  summary: card.heading(view.area),
  header: literal(card.heading(view.area)),
  objective: view.objective,
  stem: markdown(view.stem),
  instruction: view.instruction === '' ? [] : [view.instruction],
  options: optionsData(view),
  picks: view.picks.map((pick, index) => pickData(view, pick, index)),
  lines: view.lines,
  state: card.state(view.answered, view.closes),
  howSure: card.howSure,
  answers: confidenceData({ verb: 'team.answer', quiz: view.quiz }),
  showMine: card.showMine,
  mine: { verb: 'team.view', quiz: view.quiz },
  viewers: view.viewers,
})
