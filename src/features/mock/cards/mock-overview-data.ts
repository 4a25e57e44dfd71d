import type { MockOverviewView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { quoted } from '../../../kernel/card/markdown.ts'
import { withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { texts } from '../texts.en.ts'

/** Data of `cards/mock/mock-overview.json`. */
export const mockOverviewData = (view: MockOverviewView) => ({
  summary: `${view.title}: ${view.standing}`,
  title: view.title,
  clock: view.clock,
  standing: view.standing,
  lines: view.lines,
  choices: view.pages.map(({ title, page }) => ({ title: withoutCodeMarks(quoted(title)), value: String(page) })),
  choosePage: texts.overview.choosePage,
  choosePageFirst: texts.overview.choosePageFirst,
  first: String(view.first),
  jump: { title: view.jump.title, data: { ...view.jump.data, verb: view.jump.verb } },
  buttons: buttonsData(view.buttons),
})
