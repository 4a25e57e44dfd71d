import type { CoverageView } from '../views.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'

/** Lists longer than this are read by nobody; all objectives wait behind a button. */
const aloneShown = 6
const pairsShown = 10
/** So long may each of 86 objectives be in one card. */
const objectiveLength = 120

/** Data of `cards/team/coverage.json`. Lists are one group each, or none. */
export const coverageData = (view: CoverageView) => ({
  summary: `Coverage of ${view.team}`,
  title: literal(`Coverage of ${view.team}`),
  basis: view.basis,
  headline: view.readiness.headline,
  detail: view.readiness.detail,
  areas: view.areas.map(({ title, weight, bar, share, weakest }) => ({
    title,
    text: weakest ? `${share}, weakest beside its weight` : share,
    bar,
    weight,
  })),
  alone: listData(view.alone, aloneShown, (count) => `And ${count} more: see all objectives below.`),
  pairs: listData(view.pairs, pairsShown, (count) => `And ${count} more.`),
  objectives: view.objectives.length === 0 ? [] : [{ groups: view.objectives.map(groupData) }],
  caution: view.caution,
  buttons: buttonsData(view.buttons),
})

function listData(texts: readonly string[], shown: number, rest: (count: number) => string) {
  if (texts.length === 0) return []
  const count = texts.length - shown
  return [{ items: texts.slice(0, shown), more: count > 0 ? [rest(count)] : [] }]
}

/** One Markdown list an area: a block for each of 86 objectives would outgrow the card. */
const groupData = ({ area, items }: CoverageView['objectives'][number]) => ({
  area,
  list: items
    .map(({ objective, count }) => `- **${literal(count)}** ${literal(clipped(objective, objectiveLength))}`)
    .join('\n'),
})
