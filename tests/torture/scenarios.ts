import type { Learner, LearnerKey } from '../../src/domain/learner/learner.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { replay } from '../../src/domain/memory/replay.ts'
import type { Review } from '../../src/domain/memory/review.ts'
import { newTeam, type TeamAnswer, type TeamKey } from '../../src/domain/team/team.ts'
import type { Store } from '../../src/store/store.ts'
import { collect } from '../collect.ts'
import { review } from '../domain/valid.ts'
import { monday } from './processes/coach-here.ts'

/** An operation of the store, with its preconditions and a check of its effect. */
export interface Scenario {
  readonly name: string
  prepare(store: Store): Promise<void>
  act(store: Store): Promise<void>
  /** The relevant content of the store. */
  look(store: Store): Promise<unknown>
  /** An interruption may leave it partly done; a retry must complete it. */
  readonly hasParts?: true
}

const now = new Date(monday)
const ana: LearnerKey = { tenant: 'tenant', user: 'ana' }
const ben: LearnerKey = { tenant: 'tenant', user: 'ben' }
const crew: TeamKey = { tenant: 'tenant', conversation: '19:crew@thread' }

const entry = (index: number): Review => ({ ...review, id: `p${index}` })
const learnerAfter = (key: LearnerKey, count: number): Learner => ({
  ...newLearner(key, now, 'Europe/Berlin', 'en'),
  memory: replay(Array.from({ length: count }, (_, index) => entry(index))),
})
/** The answer with this number is stored; a repeated one changes nothing. */
async function answer(store: Store, key: LearnerKey, index: number): Promise<void> {
  const stored = await store.readLearner(key)
  const count = (await store.readLog(key)).length
  if (count > index) return
  await store.commitLearner(key, learnerAfter(key, index + 1), stored?.version ?? 0, [entry(index)])
}
async function answers(store: Store, key: LearnerKey, count: number): Promise<void> {
  for (let index = 0; index < count; index++) await answer(store, key, index)
}
const report = (id: string, { tenant, user }: LearnerKey) =>
  ({
    id,
    at: monday,
    tenant,
    user,
    text: `words of ${user}`,
    question: 'which-deployment',
    revision: 1,
    reason: 'other',
  }) as const
const teamAnswer = (quiz: string, user: string): TeamAnswer => ({
  id: `${quiz}/${user}`,
  quiz,
  user,
  viewer: `29:${user}`,
  at: monday,
  picks: ['a'],
  confidence: 'sure',
  credit: 1,
})
async function withTeam(store: Store): Promise<void> {
  if (!(await store.readTeam(crew))) await store.commitTeam(crew, newTeam(crew, now, 'UTC'), 0)
}

const logOf = async (store: Store, key: LearnerKey) => (await store.readLog(key)).map(({ id }) => id)
const versionless = async (store: Store, key: LearnerKey) => [
  (await store.readLearner(key))?.value,
  await logOf(store, key),
]
const reportIds = async (store: Store) => (await collect(store.reports())).map(({ id }) => id)
const answerIds = async (store: Store) =>
  (await Promise.all(['q1', 'q2'].map((quiz) => store.teamAnswers(crew, quiz)))).flat().map(({ id }) => id)

const learning = (name: string, before: number): Scenario => ({
  name,
  prepare: (store) => answers(store, ana, before),
  act: (store) => answer(store, ana, before),
  look: (store) => versionless(store, ana),
})

export const scenarios: readonly Scenario[] = [
  learning('the first answer of a learner', 0),
  learning('an answer', 3),
  learning('the answer that moves the tail to the log', 32),
  learning('an answer after the tail has moved', 40),
  {
    name: 'the first report',
    prepare: (store) => answers(store, ana, 1),
    act: (store) => store.addReport(report('r1', ana)),
    look: reportIds,
  },
  {
    name: 'another report',
    prepare: (store) => store.addReport(report('r1', ben)),
    act: (store) => store.addReport(report('r2', ana)),
    look: reportIds,
  },
  {
    name: 'the first document of a team',
    prepare: () => Promise.resolve(),
    act: withTeam,
    look: (store) => store.readTeam(crew),
  },
  {
    name: 'a change of a team',
    prepare: withTeam,
    async act(store) {
      const stored = await store.readTeam(crew)
      if (stored && !stored.value.introduced)
        await store.commitTeam(crew, { ...stored.value, introduced: true }, stored.version)
    },
    look: async (store) => (await store.readTeam(crew))?.value,
  },
  {
    name: 'the first answer to a team’s question',
    prepare: withTeam,
    act: async (store) => void (await store.addTeamAnswer(crew, teamAnswer('q1', 'ana'))),
    look: answerIds,
  },
  {
    name: 'two answers to a team’s question at once',
    async prepare(store) {
      await withTeam(store)
      await store.addTeamAnswer(crew, teamAnswer('q1', 'cem'))
    },
    act: async (store) =>
      void (await Promise.all(['ana', 'ben'].map((user) => store.addTeamAnswer(crew, teamAnswer('q1', user))))),
    look: answerIds,
    hasParts: true,
  },
  {
    name: 'forgetting one person’s answers in a team',
    async prepare(store) {
      await withTeam(store)
      for (const user of ['ana', 'ben']) await store.addTeamAnswer(crew, teamAnswer('q1', user))
    },
    act: (store) => store.forgetTeamAnswers(crew, { user: 'ana' }),
    look: answerIds,
  },
  {
    name: 'forgetting the answers to a question',
    async prepare(store) {
      await withTeam(store)
      await store.addTeamAnswer(crew, teamAnswer('q1', 'ana'))
      await store.addTeamAnswer(crew, teamAnswer('q2', 'ana'))
    },
    act: (store) => store.forgetTeamAnswers(crew, { quiz: 'q1' }),
    look: answerIds,
  },
  {
    name: 'deleting a learner',
    async prepare(store) {
      await answers(store, ana, 40)
      await answers(store, ben, 2)
      for (const [id, key] of [
        ['r1', ana],
        ['r2', ben],
        ['r3', ana],
      ] as const)
        await store.addReport(report(id, key))
    },
    act: async (store) => void (await store.deleteLearner(ana)),
    look: async (store) => [await versionless(store, ana), await versionless(store, ben), await reportIds(store)],
    hasParts: true,
  },
  {
    name: 'deleting a team',
    async prepare(store) {
      await withTeam(store)
      await store.addTeamAnswer(crew, teamAnswer('q1', 'ana'))
    },
    act: (store) => store.deleteTeam(crew),
    look: async (store) => [await store.readTeam(crew), await answerIds(store)],
    hasParts: true,
  },
]
