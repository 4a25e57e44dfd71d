import type { Learner } from '../../domain/learner/learner.ts'
import type { Report } from '../../domain/report.ts'
import { reviewAs, type Confidence, type LogEntry, type Rating, type Review } from '../../domain/memory/review.ts'
import type { Challenge, Team, TeamAnswer } from '../../domain/team/team.ts'

const ratingNumbers: Record<Rating, number> = { again: 1, hard: 2, good: 3, easy: 4 }

/** The ids of a person in stored data: the user id, and in some places the id on the channel. */
export interface Named {
  readonly user: string
  readonly channelId?: string | undefined
  /** The conversation id of their personal chat. */
  readonly chat?: string | undefined
}

/**
 * Exports everything that a team stores about a person, and nothing about anyone else.
 * @param answers all answers to the open question
 */
export function exportTeam(team: Team, { user, channelId, chat }: Named, answers: readonly TeamAnswer[]) {
  const { conversation, name, leads, invited, members, challenges, coverage, coverageCards = [] } = team
  const { reports: _, ...member } = (Object.hasOwn(members, user) && members[user]) || {}
  return {
    conversation,
    name,
    lead: leads.includes(user),
    invited: channelId !== undefined && invited.includes(channelId),
    ...member,
    results: challenges.flatMap(({ code, results }) =>
      results.flatMap(({ right, of, user: by }) => (by === user ? [{ code, right, of }] : [])),
    ),
    challenges: challenges.flatMap((challenge) => exportChallenge(challenge, user)),
    /** The number of pairs in the last report. The other person in each pair isn't named. */
    coveragePairs: coverage.report?.pairs.filter((pair) => pair.includes(user)).length ?? 0,
    coverageCards: coverageCards.filter((card) => card.conversationId === chat),
    answers: answers.filter((answer) => answer.user === user),
    /** Instants of the open and the planned questions that they asked for. */
    askedFor: [
      ...(team.quiz?.by === user ? [team.quiz.postedAt] : []),
      ...(team.later ?? []).flatMap(({ at, by }) => (by === user ? [at] : [])),
    ],
  }
}

/** Omits other people who sent, received, or took it. */
function exportChallenge({ code, createdAt, closesAt, from, to, taken }: Challenge, user: string) {
  const mine = { sent: from === user, received: to === user, taken: taken.includes(user) }
  return mine.sent || mine.received || mine.taken ? [{ code, createdAt, closesAt, ...mine }] : []
}

/** Everything stored about a learner. */
interface Everything {
  readonly now: Date
  readonly learner: Learner | undefined
  readonly log: AsyncIterable<LogEntry>
  readonly reports: AsyncIterable<Report>
  readonly teams: AsyncIterable<ReturnType<typeof exportTeam>>
}

/** Streams everything as readable JSON, one entry at a time. */
export async function* exportJson({ now, learner, log, reports, teams }: Everything): AsyncGenerator<string> {
  yield `{\n  "exportedAt": ${JSON.stringify(now)},\n  "learner": ${indented(learner ?? null, 2)}`
  yield* listOf('log', log)
  yield* listOf('reports', reports)
  yield* listOf('teams', teams)
  yield '\n}'
}

async function* listOf(name: string, items: AsyncIterable<object>): AsyncGenerator<string> {
  yield `,\n  "${name}": [`
  let separator = ''
  for await (const item of items) {
    yield `${separator}\n    ${indented(item, 4)}`
    separator = ','
  }
  yield separator === '' ? ']' : '\n  ]'
}

/** Indents every line. JSON strings contain no raw line breaks. */
const indented = (value: unknown, columns: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(columns)}`)

/**
 * Streams the standing reviews as CSV with the columns that FSRS optimizers read: `card_id, review_time` (ms since 1970, UTC),
 * `review_rating` (1 again to 4 easy), `review_state` (0 new, 2 review), `review_duration` (ms).
 * @param log starts from the first entry on each call; this makes two passes, because an undo comes after its review
 */
export async function* exportCsv(log: () => AsyncIterable<LogEntry>): AsyncGenerator<string> {
  const undone = new Set<string>()
  const said = new Map<string, Confidence>()
  for await (const entry of log())
    if (entry.type === 'undo') undone.add(entry.of)
    else if (entry.type === 'said') said.set(entry.of, entry.confidence)
  const seen = new Set<string>()
  yield 'card_id,review_time,review_rating,review_state,review_duration\r\n'
  for await (const entry of log())
    if (entry.type === 'review' && !undone.has(entry.id))
      yield `${csvRow(reviewAs(entry, said.get(entry.id)), seen)}\r\n`
}

function csvRow({ question, revision, at, rating, elapsedMs }: Review, seen: Set<string>): string {
  const id = `${question}@${revision}`
  const state = seen.has(id) ? 2 : 0
  seen.add(id)
  return [id, Date.parse(at), ratingNumbers[rating], state, elapsedMs].join(',')
}
