import type { Catalog } from '../../../content/catalog.ts'
import type { Renewal } from '../../../domain/team/owed.ts'
import type { Posted, Team, TeamKey, Thread } from '../../../domain/team/team.ts'
import type { Standings } from '../../../kernel/learner/standings.ts'
import { notice } from '../../../kernel/notice.ts'
import type { PictureUrl } from '../../../kernel/picture.ts'
import type { View } from '../../../kernel/view.ts'
import type { Store } from '../../../store/store.ts'
import { boardView } from '../board/board.ts'
import { challengeView } from '../challenge/challenge-view.ts'
import { teamQuizView } from '../question/team-question-view.ts'
import { texts } from '../texts.en.ts'

export interface EditParts {
  readonly store: Store
  readonly catalog: Catalog
  readonly standings: Standings
  readonly pictureUrl?: PictureUrl
  readonly clock: () => Date
}

/** One edit of one card: closes or redraws it. `ifOwed`: only while the team's document still owes it. */
export type Job = { readonly key: TeamKey; readonly ifOwed?: true } & (
  { readonly close: Posted; readonly thread: Thread | undefined; readonly text: string } | { readonly renew: Renewal }
)

interface Edit {
  readonly thread: Thread
  readonly post: Posted
  readonly view: View
}

/** A board that changes this often while it's added up is left for later. */
const tries = 3

/**
 * Builds the edit of a card from the team as it is now.
 * @returns `nothing` if there is no card to edit any more, `later` if the edit may be possible later
 */
export async function editFor(parts: EditParts, job: Job, team: Team | undefined): Promise<Edit | 'nothing' | 'later'> {
  if ('close' in job) {
    const thread = team?.thread ?? job.thread
    return thread ? { thread, post: job.close, view: notice(texts.closedCard.title, [job.text], []) } : 'later'
  }
  if (!team) return 'nothing'
  return team.thread ? renewal(parts, job, team, team.thread) : 'later'
}

async function renewal(
  parts: EditParts,
  { key, renew }: Extract<Job, { renew: Renewal }>,
  team: Team,
  thread: Thread,
): Promise<Edit | 'nothing' | 'later'> {
  const { store, catalog, clock } = parts
  if (renew === 'quiz') {
    const { quiz } = team
    const now = clock()
    const question = quiz && catalog.questions.get(quiz.question)
    // After its end, the question is closed instead. That edit must be the last one.
    if (!quiz?.post || !question || quiz.closesAt <= now.toISOString()) return 'nothing'
    const answers = await store.teamAnswers(key, quiz.id)
    return { thread, post: quiz.post, view: teamQuizView(catalog, question, quiz, team, answers, now) }
  }
  if (renew === 'board') return boardEdit(parts, key, thread)
  const challenge = team.challenges.find(({ code }) => renew === `challenge ${code}`)
  return challenge?.post && challenge.to === undefined
    ? { thread, post: challenge.post, view: challengeView(team, challenge) }
    : 'nothing'
}

/** Adding up points takes time. People who left in the meantime must not be on the board, and a replaced board must not change. */
async function boardEdit(parts: EditParts, key: TeamKey, thread: Thread): Promise<Edit | 'nothing' | 'later'> {
  const { store, clock } = parts
  for (let count = 0; count < tries; count++) {
    const team = (await store.readTeam(key))?.value
    if (!team?.board?.post) return 'nothing'
    const view = await boardView(parts, team, team.board.week, clock())
    const after = (await store.readTeam(key))?.value
    const isSame =
      JSON.stringify(after?.members) === JSON.stringify(team.members) &&
      after?.board?.post?.activity === team.board.post.activity
    if (isSame) return { thread, post: team.board.post, view }
  }
  return 'later'
}
