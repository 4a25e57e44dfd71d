import type { Catalog } from '../../content/catalog.ts'
import type { Fact, FactId, Guide } from '../../domain/guide.ts'
import { longDay } from '../../kernel/card/day.ts'
import { wayBack } from '../../kernel/buttons.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { notice } from '../../kernel/notice.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import type { Button, NoticeView } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'

/** What people often ask next. */
const related: Readonly<Record<FactId, readonly FactId[]>> = {
  exam: ['outline', 'length', 'pass-mark', 'cost'],
  'pass-mark': ['items', 'retake'],
  length: ['items', 'format'],
  items: ['length', 'format'],
  format: ['length', 'open-book'],
  cost: ['booking', 'retake'],
  retake: ['cost', 'pass-mark'],
  booking: ['cost', 'languages'],
  'open-book': ['format', 'length'],
  languages: ['booking', 'length'],
  validity: ['retake'],
  prerequisites: ['level'],
  level: ['prerequisites', 'outline'],
  outline: ['level', 'format'],
}

/** Answers a question about the exam, with the official page. In a team or during a mock exam, there are no buttons to other answers. */
export function factView(catalog: Catalog, id: FactId, situation: Situation | undefined): NoticeView {
  const found = findFact(catalog, id)
  if (!found) return notice(texts.missing.title, texts.missing.lines, wayBack(situation))
  const { fact, guide } = found
  return {
    ...notice(
      fact.title,
      [fact.text, ...(id === 'outline' ? [areasOf(catalog)] : []), shared.checkedOn(longDay(guide.checked))],
      buttonsOf(catalog, found, situation),
    ),
    links: [{ ...fact.page, title: texts.officialPage(fact.page.title) }, ...fact.more],
  }
}

interface Found {
  readonly fact: Fact
  readonly guide: Guide
}

function findFact({ guides }: Catalog, id: FactId): Found | undefined {
  for (const guide of guides.values()) {
    const fact = guide.facts.find((item) => item.id === id)
    if (fact) return { fact, guide }
  }
  return undefined
}

/** The skill areas with their shares, as a list. */
const areasOf = ({ outline }: Catalog): string =>
  outline.skillAreas.map(({ short, weight }) => texts.area(short, weight)).join('\n')

function buttonsOf(catalog: Catalog, { fact, guide }: Found, situation: Situation | undefined): readonly Button[] {
  if (situation === 'team') return []
  if (situation === 'mock') return wayBack(situation)
  const others = related[fact.id].filter((id) => findFact(catalog, id))
  return [
    ...wayBack(situation),
    ...others.map((id): Button => ({ title: texts.facts[id], verb: 'fact', data: { fact: id } })),
    { title: texts.pages[guide.id], verb: 'guide', data: { page: guide.id } },
  ]
}
