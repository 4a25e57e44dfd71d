import {
  hasChallenged,
  hasEnoughChallenges,
  isFullOfChallenges,
  newChallenge,
  openChallenge,
  withChallenge,
  withChanged,
} from '../../../domain/team/challenges.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { owing } from '../../../domain/team/owed.ts'
import type { Challenge, Posted, Team } from '../../../domain/team/team.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, presenting, say } from '../../../kernel/notice.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { changeTeam } from '../../../kernel/team/change-team.ts'
import { closeOwed } from '../live/close-owed.ts'
import type { Intent } from '../intents.ts'
import { joinedNone, joinedTeams } from '../my-teams.ts'
import { noticeOf } from '../notices.ts'
import { chooseQuestions } from './choose-questions.ts'
import { invitation } from './challenge-view.ts'
import { isReachable } from './reachable.ts'
import { startChallenge, take } from './take.ts'
import { texts } from './texts.en.ts'

/** Handles `challenge`, `challenge otter`, and `challenge abcde` in the personal chat. */
export async function challenge(context: Context, { text }: Extract<Intent, { kind: 'challenge' }>): Promise<Step> {
  const { teams: services, turn } = context
  const joined = await joinedTeams(services, turn)
  if (joined.length === 0) return say(joinedNone)
  if (text === undefined) return say(noticeOf(texts.howTo, waysOn))
  const isCode = /^[a-z]{5}$/i.test(text) && joined.some((team) => openChallenge(team, text, turn.now))
  return isCode ? take(context, { kind: 'challenge.take', code: text }) : challengeColleague(context, joined, text)
}

/** Challenges the person with an alias: sends them an invitation, and starts the questions for the challenger. */
async function challengeColleague(context: Context, joined: readonly Team[], alias: string): Promise<Step> {
  const { teams: services, turn } = context
  const me = turn.learner.user
  const found = withAlias(joined, me, alias)
  if (!found) return say(noticeOf(texts.unknownAlias, waysOn))
  const { team, user } = found
  const other = (await services.store.readLearner({ tenant: team.tenant, user }))?.value
  const { title, challengedAlready, unreachable } = texts.notNow
  if (hasChallenged(team, me, user, turn.now)) return say(notice(title, [challengedAlready], waysOn))
  const mayChallenge =
    !memberOf(team, user)?.muted && !hasEnoughChallenges(team, me, turn.now) && !isFullOfChallenges(team, turn.now)
  if (!isReachable(other) || !mayChallenge) return say(notice(title, [unreachable], waysOn))
  const questions = await chooseQuestions(services, turn)
  const made = newChallenge(me, user, questions, turn.now, turn.chance)
  const changed = await changeTeam(services.store, team, turn.now, (latest) =>
    latest && memberOf(latest, me) && memberOf(latest, user) && !isFullOfChallenges(latest, turn.now)
      ? withChallenge(latest, made, turn.now)
      : undefined,
  )
  if (!changed?.challenges.includes(made)) return say(joinedNone)
  closeOwed(services.cards, changed)
  const step = await startChallenge(context, changed, made)
  const view = presenting(invitation(changed, made), presentsOf(team, made))
  return { ...step, reply: { ...step.reply, elsewhere: [{ to: other.contact, view }] } }
}

/** The colleague who goes by an alias in one of the teams. */
function withAlias(teams: readonly Team[], me: string, text: string) {
  const wanted = new Set([text, text.replace(/^(?:the )?(?:alias )?/, '')].map((alias) => alias.toLowerCase()))
  return teams.flatMap((team) =>
    Object.entries(team.members)
      .filter(([user, member]) => user !== me && !member.hidden && wanted.has(member.alias.toLowerCase()))
      .map(([user]) => ({ team, user })),
  )[0]
}

export const isInvitation = (presents: string): boolean => presents.startsWith('invitation ')

const presentsOf = ({ conversation }: Team, { code }: Challenge): string =>
  `invitation ${JSON.stringify([conversation, code])}`

/**
 * Records which message carries an invitation. It contains an alias, so it has to be found when that person leaves; if they left in the meantime, it
 * is closed.
 */
export async function noteInvitation(
  { store, cards }: Services,
  turn: Turn,
  presents: string,
  post: Posted,
): Promise<void> {
  const [conversation, code] = JSON.parse(presents.replace(/^invitation /, '')) as [string, string]
  const key = { tenant: turn.learner.tenant, conversation }
  const after = await changeTeam(store, key, turn.now, (latest) =>
    latest?.challenges.some((item) => item.code === code)
      ? withChanged(latest, code, (item) => ({ ...item, post }))
      : latest && owing(latest, [post], [], turn.now),
  )
  if (after) closeOwed(cards, after)
}
