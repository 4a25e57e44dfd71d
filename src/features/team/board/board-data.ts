import type { BoardView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { texts } from './texts.en.ts'

/** Data of `cards/team/board.json`. Aliases are people's own words, so they are in text runs. */
export const boardData = (view: BoardView) => ({
  summary: texts.summary(view.week),
  title: texts.title,
  week: view.week,
  rows: view.rows.map(({ place, alias, points, streak, moved }) => ({
    place,
    alias,
    points,
    small: streak === '' && moved === '' ? [] : [[streak, moved].filter((one) => one !== '').join(' · ')],
  })),
  pictures: view.picture ? [view.picture] : [],
  lines: view.lines.length === 0 ? [] : [{ texts: view.lines }],
  rules: view.rules,
  buttons: buttonsData(view.buttons),
})
