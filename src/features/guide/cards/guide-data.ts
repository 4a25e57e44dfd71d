import type { GuideView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { longDay } from '../../../kernel/card/day.ts'
import { linkGroup, literal, markdown } from '../../../kernel/card/markdown.ts'

/** Sections that are open from the start; the others wait behind *Show more*, so that a phone is not a wall of text. */
const open = 4

/** Data of `cards/guide/guide.json`. `more` has one group, or none when everything is open. */
export function guideData(view: GuideView) {
  const sections = view.sections.map(({ heading, text }) => ({ heading, text: markdown(text) }))
  return {
    summary: view.title,
    title: literal(view.title),
    sections: sections.slice(0, open),
    more: sections.length > open ? [{ sections: sections.slice(open) }] : [],
    sources: linkGroup(view.sources),
    checked: `Checked on ${longDay(view.checked)}.`,
    buttons: buttonsData(view.buttons),
  }
}
