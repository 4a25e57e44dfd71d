import type { CoverageView } from '../views.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { texts } from './texts.en.ts'

const { headings } = texts

/** Nobody reads longer lists. A button shows all objectives. */
const aloneShown = 6
const pairsShown = 10
/** In characters, so that 86 objectives fit in one card. */
const objectiveLength = 120

/** Data of `cards/team/coverage.json`. Lists are one group each, or none. */
export const coverageData = (view: CoverageView) => ({
  summary: texts.title(view.team),
  title: literal(texts.title(view.team)),
  basis: view.basis,
  headline: view.readiness.headline,
  detail: view.readiness.detail,
  areasHeading: headings.areas,
  areas: view.areas.map(({ title, weight, bar, share, weakest }) => ({
    title,
    text: texts.share(share, weakest),
    bar,
    weight,
  })),
  pictures: view.picture ? [view.picture] : [],
  alone: listData(headings.alone, view.alone, aloneShown, texts.moreObjectives),
  pairs: listData(headings.pairs, view.pairs, pairsShown, texts.more),
  objectives:
    view.objectives.length === 0
      ? []
      : [{ heading: headings.objectives, show: texts.showObjectives, groups: view.objectives.map(groupData) }],
  caution: view.caution,
  buttons: buttonsData(view.buttons),
})

function listData(heading: string, items: readonly string[], shown: number, rest: (count: number) => string) {
  if (items.length === 0) return []
  const count = items.length - shown
  return [{ heading, items: items.slice(0, shown), more: count > 0 ? [rest(count)] : [] }]
}

/** One Markdown list per area, because a block for each of 86 objectives would make the card too large. */
const groupData = ({ area, items }: CoverageView['objectives'][number]) => ({
  area,
  list: items
    .map(({ objective, count }) => `- **${literal(count)}** ${literal(clipped(objective, objectiveLength))}`)
    .join('\n'),
})
