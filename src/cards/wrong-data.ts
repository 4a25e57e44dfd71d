import type { WrongView } from '../coach/view.ts'
import { buttonsData } from './buttons-data.ts'
import { quoted } from './markdown.ts'
import { runs } from './runs.ts'

/** Data of `cards/wrong.json`. */
export const wrongData = (view: WrongView) => ({
  summary: 'Your last wrong answers',
  items: view.items.map(({ area, stem, answered }) => ({ header: `${area} · ${answered}`, runs: runs(quoted(stem)) })),
  buttons: buttonsData(view.buttons),
})
