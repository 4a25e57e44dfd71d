import type { MineView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'

/** Data of `cards/team/mine.json`. */
export const mineData = (view: MineView) => ({
  summary: `Your place in ${view.team}`,
  title: literal(`Your place in ${view.team}`),
  alias: view.alias,
  place: view.place,
  facts: view.facts,
  lines: view.lines,
  buttons: buttonsData(view.buttons),
})
