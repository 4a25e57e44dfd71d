import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { LearnerKey } from '../../domain/learner/learner.ts'
import type { TeamKey } from '../../domain/team/team.ts'
import type { Store } from '../store.ts'

/** What a copy did, in numbers of documents, entries, and answers. */
export interface Copied {
  readonly learners: number
  readonly entries: number
  readonly teams: number
  readonly answers: number
  readonly reports: number
  /** Documents that the target had already, equal in every part. */
  readonly unchanged: number
  /** What couldn't be copied, one line each; ids only. */
  readonly problems: readonly string[]
}

/**
 * Copies everything from one store to another, document by document. It can be broken off and repeated: what's equal already is skipped, and
 * what the source has changed since is brought up to date. Nothing of the target is removed.
 * @param progress called after each document
 */
export async function copyStore(from: Store, to: Store, progress: () => void = () => {}): Promise<Copied> {
  const done = { learners: 0, entries: 0, teams: 0, answers: 0, reports: 0, unchanged: 0 }
  const problems: string[] = []
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
    progress()
  }
  for await (const key of from.learners())
    await attempt(learnerName(key), async () => {
      const [isNew, entries] = await copyLearner(from, to, key)
      done.learners++
      done.entries += entries
      if (!isNew) done.unchanged++
    })
  for await (const key of from.teams())
    await attempt(teamName(key), async () => {
      const [isNew, answers] = await copyTeam(from, to, key)
      done.teams++
      done.answers += answers
      if (!isNew) done.unchanged++
    })
  const known = new Set<string>()
  for await (const { id } of to.reports()) known.add(id)
  for await (const report of from.reports()) {
    if (!known.has(report.id)) await to.addReport(report)
    done.reports++
  }
  return { ...done, problems }
}

const learnerName = ({ tenant, user }: LearnerKey): string => `learner ${tenant}/${user}`
const teamName = ({ tenant, conversation }: TeamKey): string => `team ${tenant}/${conversation}`

async function copyLearner(from: Store, to: Store, key: LearnerKey): Promise<[isNew: boolean, entries: number]> {
  const source = await from.readLearner(key)
  if (!source) throw new Error("the document can't be read")
  const log = await from.readLog(key)
  const [target, there] = [await to.readLearner(key), await to.readLog(key)]
  const ids = new Set(log.map(({ id }) => id))
  if (there.some(({ id }) => !ids.has(id))) throw new Error('the target has answers that the source lacks')
  if (target && isDeepStrictEqual(target.value, source.value) && there.length === log.length) return [false, log.length]
  await to.commitLearner(key, source.value, target?.version ?? 0, log)
  return [true, log.length]
}

async function copyTeam(from: Store, to: Store, key: TeamKey): Promise<[isNew: boolean, answers: number]> {
  const source = await from.readTeam(key)
  if (!source) throw new Error("the document can't be read")
  const target = await to.readTeam(key)
  const isNew = !target || !isDeepStrictEqual(target.value, source.value)
  if (isNew) await to.commitTeam(key, source.value, target?.version ?? 0)
  const { quiz } = source.value
  const answers = quiz ? await from.teamAnswers(key, quiz.id) : []
  for (const answer of answers) await to.addTeamAnswer(key, answer)
  return [isNew, answers.length]
}

/** Everything that a store holds, as counts and one checksum, which doesn't depend on the order of the documents. */
export interface Sum {
  readonly learners: number
  readonly entries: number
  readonly teams: number
  readonly answers: number
  readonly reports: number
  /** SHA-256, hexadecimal. */
  readonly checksum: string
}

/** Counts what a store holds, and computes its checksum. Versions don't count, because a copy begins new ones. */
export async function sumOf(store: Store): Promise<Sum> {
  const count = { learners: 0, entries: 0, teams: 0, answers: 0, reports: 0 }
  const total = Buffer.alloc(32)
  const add = (what: string, value: unknown): void => {
    const digest = createHash('sha256')
      .update(`${what}\n${canonical(value)}`)
      .digest()
    for (const [place, byte] of digest.entries()) total[place] = (total[place] as number) ^ byte
  }
  for await (const key of store.learners()) {
    const log = await store.readLog(key)
    count.learners++
    count.entries += log.length
    add(learnerName(key), [(await store.readLearner(key))?.value, log])
  }
  for await (const key of store.teams()) {
    const team = (await store.readTeam(key))?.value
    const answers = team?.quiz ? await store.teamAnswers(key, team.quiz.id) : []
    count.teams++
    count.answers += answers.length
    add(teamName(key), [team, answers])
  }
  for await (const report of store.reports()) {
    count.reports++
    add(`report ${report.id}`, report)
  }
  return { ...count, checksum: total.toString('hex') }
}

/** JSON with sorted keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? 'undefined'
