import type { JoinView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { texts } from './texts.en.ts'

const { title, problem, label, error } = texts.join

/** Data of `cards/team/join.json`. */
export const joinData = (view: JoinView) => ({
  summary: title(view.team),
  title: literal(title(view.team)),
  problem: view.problem === '' ? [] : [literal(problem(view.problem))],
  label,
  error,
  lines: view.lines,
  alias: view.alias,
  buttons: buttonsData([view.join]),
})
