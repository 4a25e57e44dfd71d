import { expect, test } from '@jest/globals'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { emptyMemory, replay } from '../../src/domain/memory/replay.ts'
import type { Learner } from '../../src/domain/learner/learner.ts'
import { newTeam, Team } from '../../src/domain/team/team.ts'
import { forTerminal, jsonForTerminal } from '../../src/store/for-terminal.ts'
import { brokenIn } from '../../src/store/invariants.ts'
import { isNewer } from '../../src/store/is-newer.ts'
import { singleCommits } from '../../src/store/single-commits.ts'
import { peopleOf } from '../../src/store/team-people.ts'
import type { Store } from '../../src/store/store.ts'
import { review } from '../domain/valid.ts'

const { at, day } = review
const teamKey = { tenant: 't', conversation: 'c' }
const team = newTeam(teamKey, new Date(at), 'UTC')
const member = { alias: 'Puffin', joined: at, reports: 0 }
const post = { conversationId: '19:c', activity: 'm' }

test('a team’s people are its members and leads, and everyone whom it names', () => {
  const quiz = { id: 'q', question: 'x', revision: 1, postedAt: at, closesAt: at, by: 'asker' }
  const full: Team = {
    ...team,
    leads: ['lead'],
    leadViewers: { lead: '29:lead' },
    invited: ['29:invited'],
    members: { ana: { ...member, viewer: '29:ana' }, ben: member },
    quiz,
    later: [
      { at, minutes: 60, by: 'planner' },
      { at, minutes: 60 },
    ],
    challenges: [
      {
        code: 'ABCDE',
        from: 'from',
        to: 'to',
        questions: ['x'],
        createdAt: at,
        closesAt: at,
        taken: ['taker'],
        results: [{ user: 'winner', right: 1, of: 1 }],
      },
      { code: 'FGHJK', from: 'other', questions: ['x'], createdAt: at, closesAt: at, taken: [], results: [] },
    ],
    owed: { close: [post], renew: [] },
  }
  const people = peopleOf(full)
  expect(people).toMatchObject({ key: teamKey, asks: true, owes: true })
  expect([...people.users].toSorted()).toEqual(['ana', 'ben', 'lead'])
  const named = ['29:ana', '29:invited', '29:lead', 'asker', 'from', 'other', 'planner', 'taker', 'to', 'winner']
  expect([...people.names].toSorted()).toEqual([...named, 'ana', 'ben', 'lead'].toSorted())
})

test('a team that asks and owes nothing has nobody, also one of the first version', () => {
  const { members: _, leads: __, invited: ___, challenges: ____, owed: _____, ...old } = team
  for (const one of [team, old as Team])
    expect(peopleOf(one)).toEqual({ key: teamKey, users: new Set(), names: new Set(), asks: false, owes: false })
  expect(peopleOf({ ...team, owed: { close: [], renew: ['board #1'] } }).owes).toBe(true)
})

const key = { tenant: 't', user: 'u' }
const fresh = newLearner(key, new Date(at), 'UTC', 'en')
const second = { ...review, id: 'p2' }
const log = [review, second]
const learner: Learner = { ...fresh, memory: replay(log) }
const broken = (change: Partial<Learner>, entries = log) => brokenIn(key, { ...learner, ...change }, entries, replay)

test('a document that fits its log has no problem', () => {
  expect(broken({})).toEqual([])
  expect(brokenIn(key, fresh, [], replay)).toEqual([])
})

test('each thing that must hold has its own problem', () => {
  expect(broken({ tenant: 'x' })).toEqual(['the document belongs to another learner'])
  expect(broken({ user: 'x' })).toEqual(['the document belongs to another learner'])
  expect(broken({ memory: replay([...log, review]) }, [...log, review])).toEqual(['a log entry occurs twice'])
  expect(broken({ memory: { ...learner.memory, days: [] } })).toEqual(['memory differs from the replay of the log'])
  expect(brokenIn(key, { ...fresh, memory: emptyMemory }, log, () => emptyMemory)).toEqual([
    'the count of answers differs from the log',
    'the sum of credits differs from the log',
  ])
})

test('thirds that were rounded are no difference', () => {
  const thirds = [1, 2, 3].map((index) => ({ ...review, id: `p${index}`, credit: 1 / 3 }))
  expect(broken({ memory: replay(thirds) }, thirds)).toEqual([])
  const off = (by: number) => ({ ...learner.memory, total: { answered: 2, credit: 2 + by } })
  const problems = (by: number) => brokenIn(key, { ...learner, memory: off(by) }, log, () => off(by))
  expect([0.009, -0.009].map((by) => problems(by).length)).toEqual([0, 0])
  expect([0.02, -0.02].map((by) => problems(by).length)).toEqual([1, 1])
})

test('an answer that a round shows must be in the log', () => {
  const { picks, credit, rating } = review
  const shown = {
    id: review.id,
    question: 'q',
    revision: 1,
    shownAt: at,
    answered: { picks, credit, rating, due: day },
  }
  const round: Learner['round'] = { id: 'r', kind: 'quiz', day, queue: [], shown: [shown] }
  expect(broken({ round })).toEqual([])
  expect(broken({ round: { ...round, shown: [{ ...shown, id: 'lost' }] } })).toEqual([
    'an answer of the round is not in the log',
  ])
})

test('a document is newer if its schema is higher than the one that’s known', () => {
  const known = Team.shape.schema.value
  expect([known - 1, known, known + 1].map((schema) => isNewer({ schema }, Team))).toEqual([false, false, true])
})

test('a commit of one document is a commit of a list with one change', async () => {
  const calls: unknown[] = []
  const commit: Store['commit'] = (changes) => {
    calls.push(changes)
    return Promise.resolve()
  }
  const single = singleCommits(commit)
  expect(await single.commitLearner(key, learner, 4, log)).toBe(5)
  expect(await single.commitTeam(teamKey, team, 0)).toBe(1)
  expect(calls).toEqual([
    [{ kind: 'learner', key, value: learner, expected: 4, entries: log }],
    [{ kind: 'team', key: teamKey, value: team, expected: 0 }],
  ])
})

test('what a terminal would interpret is shown instead', () => {
  expect(forTerminal('a\u001b[2Jb\n\u0007\u0085\u202ec\u{e0041}')).toBe('a\\x1b[2Jb\n\\x07\\x85\\u{202e}c\\u{e0041}')
  expect(forTerminal('plain Zoë 💥')).toBe('plain Zoë 💥')
})

test('JSON for a terminal still equals its value', () => {
  const value = { text: 'a\u001b\u202eb\u{e0041}\u2028', list: [1] }
  for (const indent of [undefined, 2]) {
    const text = jsonForTerminal(value, indent)
    expect(JSON.parse(text)).toEqual(value)
    expect(text).toMatch(/^[\n\u0020-\u007e]*$/)
  }
  expect(jsonForTerminal(value, 2).split('\n').length).toBeGreaterThan(3)
  expect(jsonForTerminal({ a: '\u202e' })).toBe('{"a":"\\u202e"}')
})
