import { addressOf } from '../../../domain/learner/learner.ts'
import { isFor, openChallenge, withTaken } from '../../../domain/team/challenges.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import type { Challenge, Team } from '../../../domain/team/team.ts'
import { withChat } from '../../../kernel/card/chat-link.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { Reply } from '../../../kernel/reply.ts'
import type { Services } from '../../../kernel/services.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { startRound } from '../../quiz/index.ts'
import { joinButton } from '../board/board.ts'
import { changeTeam, teamKeyOf } from '../../../kernel/team/change-team.ts'
import { nameOf } from '../name-of.ts'
import type { Intent } from '../intents.ts'
import { joinedTeams } from '../my-teams.ts'
import { noticeOf, showAlone, type NoticeText } from '../notices.ts'
import { takeButton } from './challenge-view.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'

/** Handles *Take it* in a team: the questions come in the personal chat, because nobody else should see the answers. */
export async function takeInTeam({ store }: Services, turn: Turn, code: string): Promise<Reply> {
  const { user } = turn.learner
  const team = (await store.readTeam(teamKeyOf(turn)))?.value
  const challenge = team && openChallenge(team, code, turn.now)
  if (!challenge) return showAlone(texts.notOpen)
  if (!memberOf(team, user)) return showAlone({ title: texts.joinFirst, lines: [texts.joinToTake] }, [joinButton])
  const refusal = refusalOf(challenge, user)
  if (refusal) return showAlone(refusal)
  const learner = (await store.readLearner(turn.learner))?.value
  const contact = learner && learner.removedAt === undefined ? addressOf(learner) : undefined
  const { inPersonalChat, fromTeam, accepted } = texts
  const said = code.toLowerCase()
  if (!contact) {
    const text = { title: inPersonalChat.title, lines: [inPersonalChat.line(said)] }
    return { messages: [], mine: withChat(noticeOf(text), turn.team?.thread, inPersonalChat.says(said)) }
  }
  const view = notice(
    fromTeam.title(nameOf(team)),
    [fromTeam.line(challenge.questions.length)],
    [takeButton(code, shared.buttons.start)],
  )
  return {
    messages: [],
    mine: withChat(noticeOf(accepted), turn.team?.thread),
    elsewhere: [{ to: contact, view }],
  }
}

/** Starts the round of a challenge, once. */
export async function take(context: Context, { code }: Extract<Intent, { kind: 'challenge.take' }>): Promise<Step> {
  const { teams: services, turn } = context
  for (const team of await joinedTeams(services, turn)) {
    const found = openChallenge(team, code, turn.now)
    if (!found) continue
    const refusal = refusalOf(found, turn.learner.user)
    return refusal ? say(noticeOf(refusal)) : startChallenge(context, team, found)
  }
  return say(noticeOf(texts.notOpen))
}

function refusalOf(challenge: Challenge, user: string): NoticeText | undefined {
  if (!isFor(challenge, user)) return texts.notForYou
  return challenge.taken.includes(user) ? texts.takenAlready : undefined
}

/** Persists first: a challenge counts as taken as soon as it starts. */
export async function startChallenge(context: Context, team: Team, { questions, code }: Challenge): Promise<Step> {
  const { teams: services, turn } = context
  await changeTeam(services.store, team, turn.now, (latest) => latest && withTaken(latest, code, turn.learner.user))
  const known = questions.filter((id) => context.catalog.questions.has(id))
  return startRound(context, 'challenge', known, { challenge: { team: team.conversation, code } })
}
