import { leastPeople } from '../../../domain/team/cohort.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/new-id.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { NoticeView } from '../../../kernel/view.ts'
import { withThisWeeksReport } from '../coverage/coverage.ts'
import { texts as coverageTexts } from '../coverage/texts.en.ts'
import type { Intent } from '../intents.ts'
import { chosenTeam, myTeams, whichTeam } from '../my-teams.ts'
import { nameOf } from '../name-of.ts'
import { noticeOf } from '../notices.ts'
import { texts as shared } from '../texts.en.ts'
import { texts } from './texts.en.ts'

/** Sends a lead a link to the team's page. It ends the one before. */
export async function teamPageLink(
  { teams: parts, turn, learner, linkTo }: Context,
  { team: named }: Extract<Intent, { kind: 'team.page' }>,
): Promise<Step> {
  const led = (await myTeams(parts, turn)).filter(({ leads }) => leads.includes(turn.learner.user))
  const chosen = chosenTeam(led, named)
  if (!chosen)
    return say(
      led.length === 0 ? noticeOf(coverageTexts.leadsNone) : whichTeam(led, 'team.page', shared.whichTeam.ofLed),
    )
  const team = await withThisWeeksReport(parts, chosen, turn.now, turn.chance)
  if (!team?.coverage.report) {
    const { title, line } = coverageTexts.none
    return say(notice(title(nameOf(chosen)), [line(leastPeople, Object.keys(chosen.members).length)], []))
  }
  const id = newId(turn)
  const { title, lines, open } = texts.link
  const view: NoticeView = {
    ...notice(title(nameOf(team)), lines, []),
    opens: [{ title: open, url: linkTo('team-page', JSON.stringify([id, team.conversation])) }],
  }
  return { ...say(view), learner: { ...learner, pages: { ...learner.pages, team: id } } }
}

/** The link's id and the team that a link is about, as `teamPageLink` wrote it. */
export function teamPageOf(about: string | undefined): { readonly id: string; readonly team: string } | undefined {
  if (about === undefined) return undefined
  const [id = '', team = ''] = JSON.parse(about) as string[]
  return { id, team }
}
