import type { MineView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { texts } from './texts.en.ts'

/** Data of `cards/team/mine.json`. */
export const mineData = (view: MineView) => ({
  summary: texts.mine.title(view.team),
  title: literal(texts.mine.title(view.team)),
  aliasLabel: texts.mine.aliasLabel,
  alias: view.alias,
  place: view.place,
  facts: view.facts,
  lines: view.lines,
  buttons: buttonsData(view.buttons),
})
