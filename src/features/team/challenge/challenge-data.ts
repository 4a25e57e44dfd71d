import type { ChallengeView } from '../views.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'

/** Best first; a longer list would be no longer about the challenge. */
const shown = 15

/** Data of `cards/team/challenge.json`. `results` has one group, or none before anybody showed theirs. */
export const challengeData = (view: ChallengeView) => ({
  summary: clipped(view.title, 140),
  title: literal(view.title),
  lines: view.lines,
  results: view.results.length === 0 ? [] : [resultsData(view.results)],
  buttons: buttonsData(view.buttons),
})

function resultsData(results: ChallengeView['results']) {
  const more = results.length - shown
  return { items: results.slice(0, shown), more: more > 0 ? [`And ${more} more.`] : [] }
}
