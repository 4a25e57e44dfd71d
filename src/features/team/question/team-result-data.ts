import type { TeamResultView } from '../views.ts'
import { cited, sourceLine } from '../../../kernel/card/grounds-data.ts'
import { link, literal, markdown } from '../../../kernel/card/markdown.ts'
import { runs, subtle } from '../../../kernel/card/runs.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'

const { card, result } = texts

/** Data of `cards/team/team-result.json`. A sign and words mark the right option. Quotes and sources are one group each, or none. */
export const teamResultData = (view: TeamResultView) => ({
  summary: result.summary(view.area, view.headline),
  headline: literal(view.headline),
  header: card.heading(view.area),
  objective: view.objective,
  stem: markdown(view.stem),
  pictures: view.picture ? [view.picture] : [],
  options: view.options.map(({ letter, text, right, share, rationale }) => ({
    label: (right ? result.rightOption : result.option)(letter),
    colour: right ? 'good' : 'default',
    runs: runs(text),
    share: share === '' ? [] : [share],
    rationale: runs(rationale, subtle),
  })),
  quotes: view.quotes.length === 0 ? [] : [{ heading: result.notes, texts: view.quotes.map(cited) }],
  sources: sourcesData(view),
})

/** The notes' pages, then pages that only the question has. */
function sourcesData({ sources, links }: TeamResultView) {
  const known = new Set(sources.flatMap((source) => source.links).map(({ url }) => url))
  const lines = [...sources.map(sourceLine), ...links.filter(({ url }) => !known.has(url)).map(link)]
  return lines.length === 0 ? [] : [{ heading: shared.sources, lines }]
}
