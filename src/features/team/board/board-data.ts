import type { BoardView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'

/** Data of `cards/team/board.json`. Aliases are people's own words, so they stand in text runs. */
export const boardData = (view: BoardView) => ({
  summary: `Leaderboard · ${view.week}`,
  week: view.week,
  rows: view.rows.map(({ place, alias, points, streak }) => ({
    place,
    alias,
    points,
    streak: streak === '' ? [] : [streak],
  })),
  lines: view.lines.length === 0 ? [] : [{ texts: view.lines }],
  rules: view.rules,
  buttons: buttonsData(view.buttons),
})
