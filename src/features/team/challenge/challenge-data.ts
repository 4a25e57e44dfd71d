import type { ChallengeView } from '../views.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { texts as shared } from '../texts.en.ts'
import { texts } from './texts.en.ts'

/** Best first. A longer list would hide the challenge. */
const shown = 15

/** Data of `cards/team/challenge.json`. `results` has one group, or none before anyone shows theirs. */
export const challengeData = (view: ChallengeView) => ({
  summary: clipped(view.title, 140),
  title: literal(view.title),
  lines: view.lines,
  results: view.results.length === 0 ? [] : [resultsData(view.results)],
  buttons: buttonsData(view.buttons),
})

function resultsData(results: ChallengeView['results']) {
  const more = results.length - shown
  return { heading: texts.results, items: results.slice(0, shown), more: more > 0 ? [shared.more(more)] : [] }
}
