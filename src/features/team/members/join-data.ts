import type { JoinView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'

/** Data of `cards/team/join.json`. */
export const joinData = (view: JoinView) => ({
  summary: `Join ${view.team}`,
  title: literal(`Join ${view.team}`),
  problem: view.problem === '' ? [] : [literal(`✗ ${view.problem}`)],
  lines: view.lines,
  alias: view.alias,
  buttons: buttonsData([view.join]),
})
