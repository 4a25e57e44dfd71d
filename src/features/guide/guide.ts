import type { Catalog } from '../../content/catalog.ts'
import type { Guide, GuideId } from '../../domain/guide.ts'
import type { Background } from '../../domain/learner/learner.ts'
import { startQuiz, wayBack } from '../../kernel/buttons.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { notice } from '../../kernel/notice.ts'
import { texts } from './texts.en.ts'
import type { GuideView } from './views.ts'
import type { Button, NoticeView } from '../../kernel/view.ts'

/**
 * Shows a page about the exam; sections for the learner's background come first.
 * @param situation what was on screen
 * @param own what's about the learner alone
 */
export function guideView(
  { guides }: Catalog,
  id: GuideId,
  background: Background,
  situation?: Situation,
  own: Pick<GuideView, 'sections' | 'buttons'> = { sections: [], buttons: [] },
): GuideView | NoticeView {
  const guide = guides.get(id)
  if (!guide) return notice(texts.missing.title, texts.missing.lines, [startQuiz])
  const others = [...guides.keys()].filter((other) => other !== id)
  return {
    view: 'guide',
    title: guide.title,
    sections: [
      { heading: texts.summary, text: guide.summary },
      ...own.sections,
      ...inOrder(guide, background).map(({ heading, text }) => ({ heading, text })),
    ],
    sources: [{ ...guide.record, title: texts.officialPage(guide.record.title) }, ...guide.sources],
    checked: guide.checked,
    buttons: [
      ...wayBack(situation),
      ...(situation === 'mock' ? [] : own.buttons),
      ...(situation === 'mock' ? [] : others).map((other): Button => ({
        title: texts.pages[other],
        verb: 'guide',
        data: { page: other },
      })),
    ],
  }
}

/** Moves sections for other backgrounds to the end. */
const inOrder = ({ sections }: Guide, background: Background) => {
  const isOther = (section: Guide['sections'][number]) =>
    background !== 'both' && section.background !== undefined && section.background !== background
  return [...sections.filter((section) => !isOther(section)), ...sections.filter(isOther)]
}
