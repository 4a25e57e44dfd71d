import type { MockPageView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { markdown } from '../../../kernel/card/markdown.ts'
import { optionsData, pickData } from '../../quiz/index.ts'
import { runs } from '../../../kernel/card/runs.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

/** Data of `cards/mock/mock-page.json`. Like a question's there is nothing in it that a key could be told from. */
export const mockPageData = (view: MockPageView) => ({
  summary: view.title,
  header: view.flagged ? `⚑ ${view.title} · flagged` : view.title,
  clock: view.clock,
  situation: view.situation === undefined ? [] : [{ runs: runs(view.situation) }],
  stem: markdown(view.stem),
  ...snippetData(view.snippet),
  instruction: view.instruction === '' ? [] : [view.instruction],
  options: optionsData(view),
  picks: view.picks.map((pick, index) => {
    const { name, label, style, multiple, choices } = pickData(view, pick, index)
    return { name, label, style, multiple, choices, value: pick.value }
  }),
  buttons: buttonsData(view.buttons),
})
