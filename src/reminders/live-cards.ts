import type { Posted, TeamKey, Thread } from '../domain/team/team.ts'
import type { Catalog } from '../content/catalog.ts'
import type { Store } from '../store/store.ts'
import { notice } from '../coach/say.ts'
import { boardView } from '../coach/team/board.ts'
import { challengeView } from '../coach/team/challenge.ts'
import type { Standings } from '../coach/team/standings.ts'
import type { TeamCards } from '../coach/team/team-parts.ts'
import { teamQuizView } from '../coach/team/team-question-view.ts'
import type { View } from '../coach/view.ts'
import type { Sender } from './sender.ts'

export interface LiveCardsParts {
  readonly store: Store
  readonly catalog: Catalog
  readonly standings: Standings
  readonly sender: Sender
  readonly clock: () => Date
  readonly sleep: (ms: number) => Promise<void>
  readonly log: (message: string, fields: Record<string, unknown>) => void
}

export interface LiveCards extends TeamCards {
  /** Resolves once nothing waits any more. */
  idle(): Promise<void>
}

/** A thread takes 7 requests in one second and 60 in 30; a card that changes this often is still alive to its readers. */
const gapMs = 4_000
const tries = 3

const lineOf = ({ tenant, conversation }: TeamKey): string => `${tenant}\n${conversation}`

/**
 * Edits cards in teams, one thread's edits one after another with a pause between them. What is asked for while an edit waits becomes part of it,
 * so a thousand answers cost as many edits as their time has pauses.
 */
export function createLiveCards(parts: LiveCardsParts): LiveCards {
  const lines = new Map<string, Map<string, () => Promise<void>>>()
  const running = new Map<string, Promise<void>>()

  /** The first edit of a quiet thread goes out at once. */
  async function run(id: string): Promise<void> {
    const line = lines.get(id) as Map<string, () => Promise<void>>
    for (let next = line.entries().next().value; next; next = line.entries().next().value) {
      const [name, edit] = next
      line.delete(name)
      await edit().catch((error: unknown) => parts.log('a card in a team was not edited', { error }))
      await parts.sleep(gapMs)
    }
    lines.delete(id)
    running.delete(id)
  }

  function ask(id: string, name: string, edit: () => Promise<void>): void {
    const line = lines.get(id)
    if (line) return void line.set(name, line.get(name) ?? edit)
    lines.set(id, new Map([[name, edit]]))
    running.set(
      id,
      Promise.resolve().then(() => run(id)),
    )
  }

  interface Edit {
    readonly thread: Thread
    readonly post: Posted
    readonly view: View
  }

  /** Made anew before each try: what was true before a wait may be over by now. */
  async function send(make: () => Promise<Edit | undefined>): Promise<void> {
    for (let count = 1; ; count++) {
      const edit = await make()
      if (!edit) return
      const result = await parts.sender.edit(edit.thread, edit.post, edit.view)
      if (result.outcome === 'sent') return
      if (result.outcome !== 'throttled' || count >= tries)
        return parts.log('a card in a team was not edited', { outcome: result.outcome })
      await parts.sleep(result.retryAfterMs)
    }
  }

  async function editOf(key: TeamKey, what: Parameters<TeamCards['renew']>[1]): Promise<Edit | undefined> {
    const { store, catalog, clock } = parts
    const team = (await store.readTeam(key))?.value
    const now = clock()
    const thread = team?.thread
    if (!thread) return undefined
    if (what === 'quiz') {
      const { quiz } = team
      const question = quiz && catalog.questions.get(quiz.question)
      // Once it is over it is closed instead; that edit must be the last one.
      if (!quiz?.post || !question || quiz.closesAt <= now.toISOString()) return undefined
      const answers = await store.teamAnswers(key, quiz.id)
      return { thread, post: quiz.post, view: teamQuizView(catalog, question, quiz, team, answers, now) }
    }
    if (what === 'board') return boardEdit(key, thread)
    const challenge = team.challenges.find(({ code }) => what === `challenge ${code}`)
    return challenge?.post && challenge.to === undefined
      ? { thread, post: challenge.post, view: challengeView(team, challenge) }
      : undefined
  }

  /** Adding up takes a while; whoever has left in the meantime is not to be on it, nor is a board to change that was replaced. */
  async function boardEdit(key: TeamKey, thread: Thread): Promise<Edit | undefined> {
    for (let count = 0; count < tries; count++) {
      const team = (await parts.store.readTeam(key))?.value
      if (!team?.board?.post) return undefined
      const view = await boardView(parts, team, team.board.week, parts.clock())
      const after = (await parts.store.readTeam(key))?.value
      const isSame =
        JSON.stringify(after?.members) === JSON.stringify(team.members) &&
        after?.board?.post?.activity === team.board.post.activity
      if (isSame) return { thread, post: team.board.post, view }
    }
    return undefined
  }

  return {
    renew: (key, what) => ask(lineOf(key), what, () => send(() => editOf(key, what))),
    close(key, thread, posts, text) {
      if (!thread) return
      const view = notice('Shipmate', [text], [])
      for (const post of posts) ask(lineOf(key), post.activity, () => send(async () => ({ thread, post, view })))
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}
