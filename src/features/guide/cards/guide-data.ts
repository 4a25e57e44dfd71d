import { texts } from '../../../kernel/texts.en.ts'
import type { GuideView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { longDay } from '../../../kernel/card/day.ts'
import { linkGroup, literal, markdown } from '../../../kernel/card/markdown.ts'

/** Sections shown at first. The others are behind *Show more*, because they would fill many screens of a phone. */
const open = 2

/** Data of `cards/guide/guide.json`. `more` has one group, or none if all sections are shown. */
export function guideData(view: GuideView) {
  const sections = view.sections.map(({ heading, text }) => ({ heading, text: markdown(text) }))
  return {
    summary: view.title,
    labels: { showMore: texts.buttons.showMore, sources: texts.sources },
    title: literal(view.title),
    sections: sections.slice(0, open),
    more: sections.length > open ? [{ sections: sections.slice(open) }] : [],
    sources: linkGroup(view.sources),
    checked: texts.checkedOn(longDay(view.checked)),
    buttons: buttonsData(view.buttons),
  }
}
