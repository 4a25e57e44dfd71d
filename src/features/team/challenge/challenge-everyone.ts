import { hasChallenged, isFullOfChallenges, newChallenge, withChallenge } from '../../../domain/team/challenges.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import type { Challenge, Team } from '../../../domain/team/team.ts'
import { notice, presenting } from '../../../kernel/notice.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { joinButton } from '../board/board.ts'
import { decideOnTeam, seenTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { closeOwed } from '../live/close-owed.ts'
import { inPrivate } from '../in-private.ts'
import type { Intent } from '../intents.ts'
import { replyWith } from '../notices.ts'
import { wishOf } from '../question/find-questions.ts'
import { texts as shared } from '../texts.en.ts'
import { chooseQuestions } from './choose-questions.ts'
import { challengeView } from './challenge-view.ts'
import { texts } from './texts.en.ts'

/** Challenges everyone in the team where `challenge` is said. Who challenges whom by name is between the two. */
export async function challengeEveryone(
  services: Services,
  turn: Turn,
  { topic }: Extract<Intent, { kind: 'challenge' }>,
): Promise<Reply> {
  const { store, catalog, timeZone, cards } = services
  if ((turn.team?.mentioned.length ?? 0) > 0) return byName(turn)
  // Words around a challenge are often about people, so without questions on them, the challenge has every topic.
  const about = topic === undefined ? undefined : wishOf(catalog, { topic, isGuess: true })?.topic
  const questions = await chooseQuestions(services, turn, about)
  if (questions.length === 0) return replyWith(texts.noQuestions)
  const { team, outcome } = await decideOnTeam(store, teamKeyOf(turn), turn.now, (before) =>
    withNewChallenge(seenTeam(before, turn, timeZone), turn, questions),
  )
  if (outcome === 'own-open') return replyWith(texts.oneIsOpen)
  if (outcome === 'team-full') return replyWith(texts.teamIsFull)
  if (!team || outcome === 'not-joined')
    return { messages: [notice(texts.joinFirst, [texts.joinToChallenge], [joinButton])] }
  closeOwed(cards, team)
  return { messages: [presenting(challengeView(team, outcome), `challenge ${outcome.code}`)] }
}

function byName(turn: Turn): Reply {
  const { challenge, challengeSays, challengeEveryone: title } = shared.inPrivate
  return { messages: [inPrivate(turn, challengeSays, [challenge], [{ title, verb: 'challenge' }])] }
}

function withNewChallenge(
  team: Team,
  { learner: { user }, now, chance }: Turn,
  questions: string[],
): readonly [Team, Challenge | 'not-joined' | 'own-open' | 'team-full'] {
  if (!memberOf(team, user)) return [team, 'not-joined']
  if (hasChallenged(team, user, undefined, now)) return [team, 'own-open']
  if (isFullOfChallenges(team, now)) return [team, 'team-full']
  const made = newChallenge(user, undefined, questions, now, chance)
  return [withChallenge(team, made, now), made]
}
