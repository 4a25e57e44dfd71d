import { texts } from '../verdict/texts.en.ts'
import type { WrongView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { quoted } from '../../../kernel/card/markdown.ts'
import { runs } from '../../../kernel/card/runs.ts'

/** Data of `cards/quiz/wrong.json`. */
export const wrongData = (view: WrongView) => ({
  summary: texts.wrong.title,
  title: texts.wrong.title,
  items: view.items.map(({ area, stem, answered }) => ({
    header: `${area} · ${answered}`,
    runs: runs(quoted(stem)),
  })),
  buttons: buttonsData(view.buttons),
})
