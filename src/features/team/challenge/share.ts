import type { Learner } from '../../../domain/learner/learner.ts'
import { withResult } from '../../../domain/team/challenges.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import type { Challenge, Team, TeamKey } from '../../../domain/team/team.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { Services } from '../../../kernel/services.ts'
import { decideOnTeam } from '../../../kernel/team/change-team.ts'
import { nameOf } from '../name-of.ts'
import type { Intent } from '../intents.ts'
import { noticeOf } from '../notices.ts'
import { outcomeView } from './challenge-view.ts'
import { isReachable } from './reachable.ts'
import { texts } from './texts.en.ts'

/** Handles *Show my result* after the last question: shows it to the other person, or on the team's card. */
export async function share(context: Context, { code }: Extract<Intent, { kind: 'challenge.share' }>): Promise<Step> {
  const { teams: services, turn, learner } = context
  const { round } = learner
  if (!round?.ended || round.challenge?.code !== code) return say(noticeOf(texts.nothingToShow, waysOn))
  const key: TeamKey = { tenant: turn.learner.tenant, conversation: round.challenge.team }
  const { user } = turn.learner
  const right = rightAtFirst(round)
  const { team, outcome: isNew } = await decideOnTeam(services.store, key, turn.now, (latest) => {
    const next = latest && memberOf(latest, user) ? withResult(latest, code, user, right) : undefined
    return [next, next !== undefined]
  })
  const found = team?.challenges.find((item) => item.code === code)
  if (!team || !memberOf(team, user) || !found) return say(noticeOf(texts.notOpen))
  if (!isNew) return say(noticeOf(texts.shownAlready, waysOn))
  return found.to === undefined
    ? shownToEveryone(services, team, found, right)
    : shownToColleague(services, team, found, user, found.from === user ? found.to : found.from)
}

/** Counts first answers only: after an undo, the verdict had already been seen. */
function rightAtFirst({ shown }: NonNullable<Learner['round']>): number {
  const given = shown.filter(({ skipped }) => !skipped)
  const firsts = given.filter((item, index) => given.findIndex(({ question }) => question === item.question) === index)
  return firsts.filter(({ answered, undone }) => answered?.credit === 1 && !undone).length
}

function shownToEveryone({ cards }: Services, team: Team, { code, questions }: Challenge, right: number): Step {
  const { tenant, conversation } = team
  cards.renew({ tenant, conversation }, `challenge ${code}`)
  const { title, onCard } = texts.shown
  return {
    reply: { messages: [], replace: notice(title, [onCard(right, questions.length, nameOf(team))], waysOn) },
  }
}

async function shownToColleague(
  { store }: Services,
  team: Team,
  challenge: Challenge,
  user: string,
  other: string,
): Promise<Step> {
  const to = (await store.readLearner({ tenant: team.tenant, user: other }))?.value
  const view = outcomeView(challenge, other, texts.outcome.title(nameOf(team)))
  return {
    reply: {
      messages: [],
      replace: outcomeView(challenge, user, texts.shown.title),
      ...(isReachable(to) ? { elsewhere: [{ to: to.contact, view }] } : {}),
    },
  }
}
