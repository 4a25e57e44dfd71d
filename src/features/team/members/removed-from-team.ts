import { owing } from '../../../domain/team/owed.ts'
import { newTeam, type TeamKey } from '../../../domain/team/team.ts'
import { changeTeam } from '../../../kernel/team/change-team.ts'
import type { Services } from '../../../kernel/services.ts'
import { texts } from '../texts.en.ts'

/**
 * Deletes everything about a team that removed the coach. Cards with aliases in personal chats can still be closed, so their addresses are kept until
 * that is done. Cards in the team are out of reach.
 */
export async function removedFromTeam(
  { store, cards }: Pick<Services, 'store' | 'cards'>,
  key: TeamKey,
  now: Date,
): Promise<void> {
  const before = (await store.readTeam(key))?.value
  if (!before) return store.deleteTeam(key)
  const { thread, challenges, coverageCards = [], owed, timeZone } = before
  const invitations = challenges.flatMap(({ to, post }) => (to !== undefined && post ? [post] : []))
  const there = thread?.conversationId.replace(/;messageid=.*$/, '')
  const over = [...invitations, ...coverageCards, ...owed.close].filter(
    ({ conversationId }) => conversationId.replace(/;messageid=.*$/, '') !== there,
  )
  if (!thread || over.length === 0) return store.deleteTeam(key)
  await changeTeam(store, key, now, () => owing({ ...newTeam(key, now, timeZone), thread }, over, [], now))
  if (before.quiz) await store.forgetTeamAnswers(key, { quiz: before.quiz.id })
  cards.close(key, thread, over, texts.closedCard.over)
}
