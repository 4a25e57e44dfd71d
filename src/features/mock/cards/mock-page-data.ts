import type { MockPageView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { markdown } from '../../../kernel/card/markdown.ts'
import { caseData, instructionData, optionsData, pickData } from '../../quiz/index.ts'
import { runs } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'
import { texts } from '../texts.en.ts'

/** Data of `cards/mock/mock-page.json`. Nothing in it reveals the key. */
export const mockPageData = (view: MockPageView) => ({
  summary: view.title,
  header: view.flagged ? texts.page.flagged(view.title) : view.title,
  clock: view.clock,
  situation: view.situation === undefined ? [] : [{ runs: runs(view.situation) }],
  ...caseData(view.case),
  stem: markdown(view.stem),
  ...snippetData(view.snippet),
  instruction: instructionData(view),
  options: optionsData(view),
  picks: view.picks.map((pick, index) => {
    const { name, label, style, multiple, placeholder, choices } = pickData(view, pick, index)
    return { name, label, style, multiple, choices, placeholder, value: pick.value }
  }),
  buttons: buttonsData(view.buttons),
})
