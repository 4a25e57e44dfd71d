import type { Services } from '../../../kernel/services.ts'
import { withLeads } from '../../../domain/team/without-person.ts'
import type { Team } from '../../../domain/team/team.ts'
import type { Intent } from '../intents.ts'
import { withChat } from '../../../kernel/card/chat-link.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { noticeOf, replyWith, type NoticeText } from '../notices.ts'
import { texts } from '../texts.en.ts'

const mostLeads = 20

/**
 * Takes the lead, names another lead, or gives the lead back. Teams doesn't tell a bot who owns a team, so the person who adds the coach leads and
 * names others. In a team without a lead, anyone can become one, in front of everyone.
 */
export async function lead(
  { store, timeZone }: Services,
  turn: Turn,
  { leave, others }: Extract<Intent, { kind: 'team.lead' }>,
): Promise<Reply> {
  const isNamed = (turn.team?.mentioned.length ?? 0) > 0
  if (others && !isNamed) return replyWith(leave ? texts.leads.stopThemselves : texts.leads.whom)
  const decide = isNamed ? (leave ? withdrawNames : nameLeads) : leave ? stopLeading : startLeading
  const { outcome } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before) =>
    decide(seenTeam(before, turn, timeZone), turn),
  )
  const view = noticeOf(outcome)
  const { alreadyLead, leading } = texts.leads
  const isAboutCoverage = outcome === alreadyLead || outcome === leading
  return { messages: [isAboutCoverage ? withChat(view, turn.team?.thread, texts.inPrivate.coverageSays) : view] }
}

type Decision = readonly [next: Team, text: NoticeText]

function stopLeading(team: Team, { learner }: Turn): Decision {
  if (!team.leads.includes(learner.user)) return [team, texts.leads.isNone]
  return [
    {
      ...team,
      ...withLeads(
        team,
        team.leads.filter((other) => other !== learner.user),
      ),
    },
    texts.leads.stopped,
  ]
}

/** Takes back what isn't accepted yet. Leads stop by themselves. */
function withdrawNames(team: Team, { learner, team: here }: Turn): Decision {
  if (!team.leads.includes(learner.user)) return [team, texts.leads.onlyLeadsName]
  const invited = team.invited.filter((id) => here?.mentioned.includes(id) !== true)
  return [
    { ...team, invited },
    invited.length < team.invited.length ? texts.leads.withdrawn : texts.leads.stopThemselves,
  ]
}

function nameLeads(team: Team, { learner, team: here }: Turn): Decision {
  if (!team.leads.includes(learner.user)) return [team, texts.leads.onlyLeadsName]
  const invited = [...new Set([...team.invited, ...(here?.mentioned ?? [])])]
  if (invited.length > mostLeads) return [team, texts.leads.tooManyNamed(mostLeads)]
  return [{ ...team, invited }, texts.leads.named]
}

function startLeading(team: Team, { learner, team: here }: Turn): Decision {
  const isInvited = here !== undefined && team.invited.includes(here.viewer)
  if (team.leads.includes(learner.user)) return [team, texts.leads.alreadyLead]
  if (!isInvited && team.leads.length > 0) return [team, texts.leads.hasLead]
  if (team.leads.length >= mostLeads) return [team, texts.leads.enough(mostLeads)]
  const invited = team.invited.filter((other) => other !== here?.viewer)
  const leadViewers = here ? { leadViewers: { ...team.leadViewers, [learner.user]: here.viewer } } : {}
  return [{ ...team, leads: [...team.leads, learner.user], ...leadViewers, invited }, texts.leads.leading]
}

/** Says how many lead, and whether the speaker does. Names aren't stored. */
export async function whoLeads({ store }: Services, turn: Turn): Promise<Reply> {
  const leads = (await store.readTeam(teamKeyOf(turn)))?.value.leads ?? []
  return replyWith(texts.leads.who(leads.length, leads.includes(turn.learner.user)))
}
