import type { DigestView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'

/** Somebody may be in many teams. */
const teamsShown = 6

/** Data of `cards/team/digest.json`. Each section is one group, or none. */
export const digestData = (view: DigestView) => ({
  summary: `Your week · ${view.week}`,
  week: view.week,
  moved: linesData(view.moved),
  next: linesData(view.next),
  together: view.teams.length === 0 ? [] : [togetherData(view.teams)],
  buttons: buttonsData(view.buttons),
})

function togetherData(teams: DigestView['teams']) {
  const more = teams.length - teamsShown
  return { teams: teams.slice(0, teamsShown), more: more > 0 ? [`And ${more} more.`] : [] }
}

const linesData = (lines: readonly string[]) => (lines.length === 0 ? [] : [{ lines }])
