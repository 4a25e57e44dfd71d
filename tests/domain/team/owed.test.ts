import { expect, test } from '@jest/globals'
import { isSameCard, owing, renewalOf, shownCards, triedToday, withoutOwed } from '../../../src/domain/team/owed.ts'
import { newTeam, type Challenge, type Team } from '../../../src/domain/team/team.ts'

const now = new Date('2026-11-23T08:00:00Z')
const since = now.toISOString()
const team = newTeam({ tenant: 't', conversation: 'c' }, now, 'UTC')
const card = (activity: string, conversationId = '19:c') => ({ conversationId, activity })
const owes = (owed: Partial<Team['owed']>): Team => ({ ...team, owed: { close: [], renew: [], ...owed } })

test('two cards are the same if both the chat and the message are', () => {
  expect([card('m1'), card('m2'), card('m1', '19:d')].map((other) => isSameCard(card('m1'), other))).toEqual([
    true,
    false,
    false,
  ])
})

test('cards to close are owed once, since the first time', () => {
  const once = owing(team, [card('m1'), card('m2')], [], now)
  expect(once.owed.close).toEqual([
    { ...card('m1'), since },
    { ...card('m2'), since },
  ])
  const again = owing(once, [card('m2'), card('m3')], [], new Date('2026-11-24T08:00:00Z'))
  expect(again.owed.close).toEqual([...once.owed.close, { ...card('m3'), since: '2026-11-24T08:00:00.000Z' }])
})

test('without anything to close or redraw, nothing changes', () => {
  expect(owing(team, [], [], now)).toBe(team)
})

test('of too many cards to close, the newest are kept', () => {
  const many = Array.from({ length: 500 }, (_, index) => card(`m${index}`))
  const { close } = owing(owes({ close: many }), [card('new')], [], now).owed
  expect([close.length, close[0]?.activity, close.at(-1)?.activity]).toEqual([500, 'm1', 'new'])
})

test('what is to be redrawn has a number, so that finishing it doesn’t finish a later request', () => {
  const once = owing(team, [], ['board', 'quiz', 'board'], now)
  expect(once.owed.renew).toEqual(['board #1', 'quiz #1'])
  const twice = owing(once, [], ['board'], now)
  expect(twice.owed.renew).toEqual(['quiz #1', 'board #2'])
  expect(withoutOwed(twice, 'board #1')).toBe(twice)
  expect(withoutOwed(twice, 'board #2').owed).toEqual({ close: [], renew: ['quiz #1'] })
  expect(owing(owes({ renew: ['board #41'] }), [], ['board'], now).owed.renew).toEqual(['board #42'])
})

test('what is to be redrawn can be read, with or without a number', () => {
  expect(['board #12', 'challenge ABCDE #1', 'quiz'].map(renewalOf)).toEqual(['board', 'challenge ABCDE', 'quiz'])
  expect(owing(owes({ renew: ['quiz'] }), [], ['quiz'], now).owed.renew).toEqual(['quiz #1'])
})

test('a card that is closed is no longer owed, and the rest is', () => {
  const both = owes({ close: [card('m1'), card('m2')], renew: ['quiz #1'] })
  expect(withoutOwed(both, card('m1')).owed).toEqual({ close: [card('m2')], renew: ['quiz #1'] })
  expect(withoutOwed(both, card('m3'))).toBe(both)
})

test('each day on which closing a card was tried counts once', () => {
  const first = triedToday(owes({ close: [card('m1')], renew: ['quiz #1'] }), now)
  expect(first.owed).toEqual({
    close: [{ ...card('m1'), since, tried: { days: 1, latest: '2026-11-23' } }],
    renew: ['quiz #1'],
  })
  expect(triedToday(first, new Date('2026-11-23T20:00:00Z'))).toBe(first)
  expect(triedToday(first, new Date('2026-11-24T08:00:00Z')).owed.close).toEqual([
    { ...card('m1'), since, tried: { days: 2, latest: '2026-11-24' } },
  ])
})

test('a new card is counted beside one that was tried today', () => {
  const tried = { ...card('m1'), since, tried: { days: 1, latest: '2026-11-23' } }
  expect(triedToday(owes({ close: [tried, card('m2')] }), now).owed.close).toEqual([
    tried,
    { ...card('m2'), since, tried: { days: 1, latest: '2026-11-23' } },
  ])
})

test('a card is given up after 30 days on which it was tried, if it’s as old as that', () => {
  const left = (from: string, days: number) => {
    const close = [{ ...card('m1'), since: from, tried: { days, latest: '2026-11-22' } }]
    return triedToday(owes({ close }), now).owed.close.length
  }
  const [old, recent] = ['2026-10-24T08:00:00.000Z', '2026-10-24T08:00:00.001Z']
  expect([left(old, 29), left(old, 30), left(recent, 30)]).toEqual([1, 0, 1])
  expect(triedToday(team, now)).toBe(team)
})

test('the cards that show people are the board and the challenges to everyone, if they were posted', () => {
  const challenge: Challenge = {
    code: 'ABCDE',
    from: 'ana',
    questions: ['x'],
    createdAt: since,
    closesAt: since,
    taken: [],
    results: [],
  }
  const post = card('m1')
  const board = { week: '2026-11-23', renewed: '2026-11-23' }
  const challenges = [
    { ...challenge, post },
    { ...challenge, code: 'FGHJK' },
    { ...challenge, code: 'LMNPQ', to: 'ben', post },
  ]
  expect(shownCards({ ...team, board: { ...board, post }, challenges })).toEqual(['board', 'challenge ABCDE'])
  expect(shownCards({ ...team, board })).toEqual([])
  expect(shownCards(team)).toEqual([])
})
