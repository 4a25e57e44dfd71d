import type { DigestView } from '../views.ts'
import { buttonsData } from '../../../kernel/card/buttons-data.ts'
import { texts as shared } from '../texts.en.ts'
import { texts } from './texts.en.ts'

const { headings } = texts

/** A person can be in many teams. */
const teamsShown = 6

/** Data of `cards/team/digest.json`. Each section is one group, or none. */
export const digestData = (view: DigestView) => ({
  summary: texts.summary(view.week),
  title: texts.title,
  week: view.week,
  moved: linesData(headings.moved, view.moved),
  pictures: view.picture ? [view.picture] : [],
  next: linesData(headings.next, view.next),
  together: view.teams.length === 0 ? [] : [togetherData(view.teams)],
  buttons: buttonsData(view.buttons),
})

function togetherData(teams: DigestView['teams']) {
  const more = teams.length - teamsShown
  return {
    heading: headings.together,
    teams: teams.slice(0, teamsShown),
    more: more > 0 ? [shared.more(more)] : [],
  }
}

const linesData = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : [{ heading, lines }])
