import { expect, test } from '@jest/globals'
import { seededChance } from '../../../src/domain/shuffle.ts'
import {
  hasChallenged,
  hasEnoughChallenges,
  isFor,
  isFullOfChallenges,
  newChallenge,
  openChallenge,
  withChallenge,
  withChanged,
  withResult,
  withTaken,
} from '../../../src/domain/team/challenges.ts'
import { newTeam, type Challenge, type Team } from '../../../src/domain/team/team.ts'

const now = new Date('2026-11-23T08:00:00Z')
const closesAt = '2026-11-30T08:00:00.000Z'
const chance = seededChance('challenges')
const made = (from = 'ana', to?: string): Challenge => newChallenge(from, to, ['q1', 'q2'], now, chance)
const post = { conversationId: '19:c', activity: 'm1' }
const team = newTeam({ tenant: 't', conversation: 'c' }, now, 'UTC')
const teamWith = (...challenges: Challenge[]): Team => ({ ...team, challenges })
const later = new Date(closesAt)
const justBefore = new Date(later.getTime() - 1)

test('a challenge is open for a week, and nobody has taken it', () => {
  const { code, ...rest } = made('ana', 'ben')
  expect(code).toMatch(/^[A-HJ-NP-Z]{5}$/)
  expect(rest).toEqual({
    from: 'ana',
    to: 'ben',
    questions: ['q1', 'q2'],
    createdAt: now.toISOString(),
    closesAt,
    taken: [],
    results: [],
  })
  expect(made()).not.toHaveProperty('to')
})

test('codes use every letter but I and O, which look like digits', () => {
  const letters = new Set(Array.from({ length: 200 }, () => made().code).flatMap((code) => code.split('')))
  expect([...letters].toSorted().join('')).toBe('ABCDEFGHJKLMNPQRSTUVWXYZ')
})

test('a code can be typed in any case, until the challenge closes', () => {
  const [one, other] = [
    { ...made(), code: 'ABCDE' },
    { ...made(), code: 'FGHJK' },
  ]
  const found = (code: string, at: Date) => openChallenge(teamWith(one, other), code, at)
  expect([found('abcde', now), found('FGHJK', justBefore)]).toEqual([one, other])
  expect([found('abcde', later), found('XXXXX', now)]).toEqual([undefined, undefined])
})

test('with a new challenge, those that are over go, and the cards that they have will be closed', () => {
  const [over, silent] = [
    { ...made(), closesAt: now.toISOString(), post },
    { ...made(), closesAt: now.toISOString() },
  ]
  const [open, added] = [{ ...made(), post: { ...post, activity: 'm2' } }, made()]
  const after = withChallenge(teamWith(over, silent, open), added, now)
  expect(after.challenges).toEqual([open, added])
  expect(after.owed).toEqual({ close: [{ ...post, since: now.toISOString() }], renew: [] })
})

test('someone can challenge each colleague once at a time, and everyone once', () => {
  const busy = teamWith(made('ben', 'ana'), made('ana', 'ben'), made('eve'))
  const has = (user: string, to: string | undefined, at = now) => hasChallenged(busy, user, to, at)
  expect([has('ana', 'ben'), has('ana', undefined), has('ana', 'eve'), has('eve', undefined)]).toEqual([
    true,
    false,
    false,
    true,
  ])
  expect(has('ana', 'ben', later)).toBe(false)
})

test('someone can have three open challenges, and a team twenty', () => {
  const three = ['ben', 'eve', 'kim'].map((to) => made('ana', to))
  const enough = (challenges: readonly Challenge[], user = 'ana', at = now) =>
    hasEnoughChallenges(teamWith(made('ben'), ...challenges), user, at)
  expect([enough(three.slice(1)), enough(three), enough(three, 'ben'), enough(three, 'ana', later)]).toEqual([
    false,
    true,
    false,
    false,
  ])
  const many = Array.from({ length: 20 }, (_, index) => made(`u${index}`))
  const full = (challenges: readonly Challenge[], at = now) => isFullOfChallenges(teamWith(...challenges), at)
  expect([full(many.slice(1)), full(many), full(many, later)]).toEqual([false, true, false])
})

test('a challenge by name is for its two people, one without a name for everyone', () => {
  expect(['ana', 'ben', 'eve'].map((user) => isFor(made('ana', 'ben'), user))).toEqual([true, true, false])
  expect(isFor(made('ana'), 'eve')).toBe(true)
})

test('who started a challenge is noted at that challenge only, for the last thousand people', () => {
  const [one, other] = [made(), made()]
  const taken = withTaken(withTaken(teamWith(one, other), one.code, 'ana'), one.code, 'ben')
  expect(taken.challenges).toEqual([{ ...one, taken: ['ana', 'ben'] }, other])
  const many = { ...one, taken: Array.from({ length: 1000 }, (_, index) => `u${index}`) }
  const [last] = withTaken(teamWith(many), one.code, 'ana').challenges
  expect([last?.taken.length, last?.taken[0], last?.taken.at(-1)]).toEqual([1000, 'u1', 'ana'])
})

test('a result is shown once per person, of all the questions', () => {
  const [one, other] = [made(), made()]
  const shown = withResult(teamWith(one, other), one.code, 'ana', 1.5)!
  expect(shown.challenges).toEqual([{ ...one, results: [{ user: 'ana', right: 1.5, of: 2 }] }, other])
  expect(withResult(shown, one.code, 'ana', 2)).toBeUndefined()
  expect(withResult(shown, one.code, 'ben', 2)?.challenges[0]?.results).toHaveLength(2)
  expect(withResult(shown, 'XXXXX', 'ben', 2)).toBeUndefined()
})

test('a challenge has room for two hundred results', () => {
  const withResults = (count: number) => {
    const results = Array.from({ length: count }, (_, index) => ({ user: `u${index}`, right: 1, of: 2 }))
    const one = { ...made(), results }
    return withResult(teamWith(one), one.code, 'ana', 1)
  }
  expect(withResults(199)?.challenges[0]?.results).toHaveLength(200)
  expect(withResults(200)).toBeUndefined()
})

test('only the challenge that is meant changes', () => {
  const [one, other] = [made(), made()]
  expect(withChanged(teamWith(one, other), other.code, (item) => ({ ...item, post })).challenges).toEqual([
    one,
    { ...other, post },
  ])
})
