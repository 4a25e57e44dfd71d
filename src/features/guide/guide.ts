import type { Catalog } from '../../content/catalog.ts'
import type { Guide, GuideId } from '../../domain/guide.ts'
import type { Background } from '../../domain/learner/learner.ts'
import { startQuiz } from '../../kernel/buttons.ts'
import { notice } from '../../kernel/notice.ts'
import type { GuideView } from './views.ts'
import type { Button, NoticeView } from '../../kernel/view.ts'

const titles: Readonly<Record<GuideId, string>> = {
  fit: 'Is it for me?',
  route: 'The route',
  renewal: 'Renewal',
  next: 'What comes after',
}

/** A page of the way around the exam, the learner's own background first. */
export function guideView({ guides }: Catalog, id: GuideId, background: Background): GuideView | NoticeView {
  const guide = guides.get(id)
  if (!guide) return notice('Not written yet', ['This bank has no page on that.'], [startQuiz])
  const others = [...guides.keys()].filter((other) => other !== id)
  return {
    view: 'guide',
    title: guide.title,
    sections: [
      { heading: 'In short', text: guide.summary },
      ...inOrder(guide, background).map(({ heading, text }) => ({ heading, text })),
    ],
    sources: [{ ...guide.record, title: `Page of record: ${guide.record.title}` }, ...guide.sources],
    checked: guide.checked,
    buttons: others.map((other): Button => ({ title: titles[other], verb: 'guide', data: { page: other } })),
  }
}

/** Sections for other backgrounds go to the end. */
const inOrder = ({ sections }: Guide, background: Background) => {
  const isOther = (section: Guide['sections'][number]) =>
    background !== 'both' && section.background !== undefined && section.background !== background
  return [...sections.filter((section) => !isOther(section)), ...sections.filter(isOther)]
}
