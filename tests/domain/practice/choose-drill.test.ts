import { expect, test } from '@jest/globals'
import type { DrillWalk, Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { emptyMemory, remember } from '../../../src/domain/memory/replay.ts'
import type { Outline } from '../../../src/domain/outline.ts'
import {
  afterOffer,
  countsAgain,
  drillOfTheWeek,
  drillToDo,
  isUnfinished,
  nextDrill,
  unfinishedDrill,
} from '../../../src/domain/practice/choose-drill.ts'
import { CaseStudy } from '../../../src/domain/practice/case-study.ts'
import { Drill } from '../../../src/domain/practice/drill.ts'
import { wayOf } from '../../../src/domain/practice/lab.ts'
import { pointsFound } from '../../../src/domain/practice/rubric.ts'
import { creditByObjective, stepsTaken, strongPath, walk } from '../../../src/domain/practice/walk.ts'
import { canaryDrill, smallLab } from '../../features/small-practice.ts'
import { changedAt, objectsIn } from '../changed-at.ts'
import { review } from '../valid.ts'

const today = '2026-11-23'
const area = (id: string, min: number, max: number) => ({ id, weight: { min, max } })
const outline = { skillAreas: [area('d1', 10, 20), area('d2', 50, 60)] } as unknown as Outline
const about = (id: string, objective = 'd1.a.x'): Drill => ({ ...canaryDrill, id, objectives: [objective] })
const walked = (change: Partial<DrillWalk> = {}): DrillWalk => ({
  id: 'w',
  revision: 1,
  at: review.at,
  picks: [],
  ...change,
})
const next = (drills: Drill[], walks: Record<string, DrillWalk> = {}, memory = emptyMemory) =>
  nextDrill(drills, outline, walks, memory, today)?.id

test('a drill counts again a week after the last time', () => {
  expect([undefined, '2026-11-17', '2026-11-16'].map((before) => countsAgain(before, today))).toEqual([
    true,
    false,
    true,
  ])
})

test('a new drill comes first, then the one whose end is the longest ago', () => {
  const walks = {
    a: walked({ ended: '2026-11-20' }),
    b: walked({ ended: '2026-11-10' }),
    c: walked({ before: '2026-11-15' }),
  }
  expect(next([about('a'), about('b'), about('c')], walks)).toBe('b')
  expect(next([about('a'), about('c')], walks)).toBe('c')
  expect(next([about('a'), about('b'), about('new')], walks)).toBe('new')
  expect(next([])).toBeUndefined()
})

test('among new drills, the area with the most weight for each of its drills comes first', () => {
  const light = about('light')
  const heavy = [1, 2, 3].map((number) => about(`heavy-${number}`, 'd2.a.x'))
  expect(next([light, ...heavy])).toBe('heavy-1')
  // Four drills share the weight of their area, so each has less than the only one of the other.
  expect(next([light, ...heavy, about('heavy-4', 'd2.a.x')])).toBe('light')
  expect(next([about('gone', 'd9.a.x'), light])).toBe('light')
})

test('what’s remembered well is less useful', () => {
  const memory = remember(emptyMemory, { ...review, day: today, objectives: ['d2.a.x'] })
  expect(next([about('known', 'd2.a.x'), about('unknown')], {}, memory)).toBe('unknown')
})

test('an unfinished drill is gone on with, the latest of several', () => {
  expect([undefined, walked(), walked({ ended: today })].map(isUnfinished)).toEqual([false, true, false])
  const drills = new Map(['a', 'b', 'c'].map((id) => [id, about(id)]))
  const walks = {
    a: walked({ at: '2026-11-20T08:00:00.000Z' }),
    b: walked({ at: '2026-11-22T08:00:00.000Z' }),
    c: walked({ at: '2026-11-23T08:00:00.000Z', ended: today }),
    gone: walked({ at: '2026-11-23T09:00:00.000Z' }),
  }
  expect(unfinishedDrill(drills, walks)?.id).toBe('b')
  expect(unfinishedDrill(drills, {})).toBeUndefined()
  const reversed = Object.fromEntries(Object.entries(walks).toReversed())
  expect(unfinishedDrill(drills, reversed)?.id).toBe('b')
  expect(drillToDo({ drills, outline }, { drills: walks, memory: emptyMemory }, today)?.id).toBe('b')
  const over = { a: walked({ ended: today }), b: walked({ ended: today }) }
  expect(drillToDo({ drills, outline }, { drills: over, memory: emptyMemory }, today)?.id).toBe('c')
})

const learner = newLearner({ tenant: 't', user: 'u' }, new Date(review.at), 'UTC', 'en')
const drills = new Map(['a', 'b'].map((id) => [id, about(id)]))
const offered = (push: Partial<Learner['push']>, weeklyDrill = true, of = drills) =>
  drillOfTheWeek(
    { drills: of, outline },
    { ...learner, settings: { ...learner.settings, weeklyDrill }, push: { ...learner.push, ...push } },
    today,
  )?.id

test('a drill is offered once a week from Monday on, to those who want it', () => {
  expect(offered({})).toBe('a')
  expect(offered({}, false)).toBeUndefined()
  expect([offered({ drillOffered: '2026-11-22' }), offered({ drillOffered: '2026-11-23' })]).toEqual(['a', undefined])
})

test('drills that were offered wait for the others, and the last one isn’t the next one', () => {
  expect(offered({ drillsOffered: ['a'] })).toBe('b')
  expect(offered({ drillsOffered: ['b', 'a'] })).toBe('b')
  expect(offered({ drillsOffered: ['a'] }, true, new Map([['a', about('a')]]))).toBe('a')
  expect(offered({}, true, new Map())).toBeUndefined()
})

test('offers are noted until all drills had one', () => {
  const [a, b] = [...drills.values()] as [Drill, Drill]
  expect(afterOffer(undefined, a, drills)).toEqual(['a'])
  expect(afterOffer(['a'], b, drills)).toEqual(['a', 'b'])
  expect(afterOffer(['a', 'b'], a, drills)).toEqual(['a'])
})

test('decisions that were made alone have their steps, without what’s unknown', () => {
  const ids = canaryDrill.decisions.map(({ id }) => id)
  const letters = (decisions: string[], picks: string[]) =>
    stepsTaken(canaryDrill, decisions, picks).map(({ decision, letter, choice }) => [
      decision.id,
      letter,
      decision.choices.indexOf(choice),
    ])
  expect(letters([ids[1]!, ids[0]!], ['a', 'c'])).toEqual([
    [ids[1], 'a', 0],
    [ids[0], 'c', 2],
  ])
  expect(letters([ids[0]!, ids[1]!], ['a'])).toHaveLength(1)
  expect(letters(['gone', ids[1]!], ['a', 'z'])).toEqual([])
  expect(creditByObjective([])).toEqual({})
})

test('a path that leads in a circle ends, and one without a good choice does, too', () => {
  const [first, ...rest] = canaryDrill.decisions
  const circle = {
    ...canaryDrill,
    decisions: [{ ...first!, choices: first!.choices.map((one) => ({ ...one, leadsTo: first!.id })) }, ...rest],
  }
  expect(strongPath(circle)).toHaveLength(canaryDrill.decisions.length)
  const poor = {
    ...canaryDrill,
    decisions: [{ ...first!, choices: first!.choices.map((one) => ({ ...one, quality: 'workable' as const })) }],
  }
  expect(strongPath(poor)).toEqual([])
  expect(walk({ ...canaryDrill, decisions: [] }, ['a'])).toEqual({ steps: [], waiting: undefined })
})

test('the way without a bill is taken if it’s wanted and there is one', () => {
  const step = smallLab.steps[0]!
  const { free: _, ...usual } = step.work['github-actions']
  const free = { ...usual, check: 'Another way to check that it worked.' }
  const both = { ...step, work: { ...step.work, 'github-actions': { ...usual, free } } }
  expect(wayOf(both, 'github-actions', true)).toBe(free)
  expect(wayOf(both, 'github-actions', false)).toBe(both.work['github-actions'])
  const paid = { ...step, work: { ...step.work, 'github-actions': usual } }
  expect(wayOf(paid, 'github-actions', true)).toBe(usual)
})

test('the words of a term may stand up to three words apart, in their order', () => {
  const found = (answer: string) => pointsFound(answer, [{ terms: [['roll traffic back']] }]).length
  expect(found('roll traffic back')).toBe(1)
  expect(found('roll all the traffic right away back')).toBe(1)
  expect(found('roll all of the traffic back')).toBe(0)
  expect(found('back traffic roll')).toBe(0)
  expect(found('roll it, then roll traffic back')).toBe(1)
})

const places = objectsIn(canaryDrill, new Set())
test.each(places)('at “%s”, a drill has only the fields that are known', (place) => {
  expect(Drill.safeParse(changedAt(canaryDrill, place ? `${place}.unknown` : 'unknown', 1)).success).toBe(false)
})

const takes = (place: string, value: unknown): boolean => Drill.safeParse(changedAt(canaryDrill, place, value)).success
test.each([
  ['title', 5, 70],
  ['situation', 80, 700],
  ['debrief', 100, 900],
  ['decisions.0.situation', 40, 600],
  ['decisions.0.choices.0.text', 10, 180],
  ['decisions.0.choices.0.consequence', 40, 420],
  ['decisions.0.choices.0.tradeoff', 40, 300],
  ['interview.question', 20, 240],
  ['interview.followUps.0', 10, 200],
  ['interview.strongAnswer', 120, 1000],
  ['interview.rubric.0.point', 10, 160],
  ['interview.rubric.0.terms.0.0', 2, 40],
])('%s has %s to %s characters', (place, least, most) => {
  expect([least - 1, least, most, most + 1].map((length) => takes(place, 'x'.repeat(length)))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test.each<[string, number, number, unknown]>([
  ['objectives', 1, 4, 'd1.a.x'],
  ['tags', 1, 8, 'tag'],
  ['notes', 1, 5, 'note'],
  ['sources', 1, 6, canaryDrill.sources[0]],
  ['decisions', 4, 9, canaryDrill.decisions[0]],
  ['decisions.0.choices', 3, 3, canaryDrill.decisions[0]?.choices[0]],
  ['interview.followUps', 2, 4, 'What would you do next?'],
  ['interview.rubric', 4, 7, canaryDrill.interview.rubric[0]],
  ['interview.rubric.0.terms', 1, 3, ['term']],
  ['interview.rubric.0.terms.0', 1, 12, 'term'],
])('%s has from %s to %s items', (place, least, most, item) => {
  const withCount = (length: number) =>
    takes(
      place,
      Array.from({ length }, () => item),
    )
  expect([least - 1, least, most, most + 1].map(withCount)).toEqual([false, true, true, false])
})

test('a drill takes three to twenty minutes, and its choices have one of three qualities', () => {
  expect([2, 3, 20, 21].map((minutes) => takes('minutes', minutes))).toEqual([false, true, true, false])
  const qualities = ['good', 'workable', 'harmful', ''].map((quality) =>
    takes('decisions.0.choices.0.quality', quality),
  )
  expect(qualities).toEqual([true, true, true, false])
  expect([true, false].map((detour) => takes('decisions.0.detour', detour))).toEqual([true, false])
})

test('a case study has three to six topics', () => {
  const topic = { heading: 'Team', text: 'x'.repeat(40) }
  const study = (change: object) =>
    CaseStudy.safeParse({ id: 'case', title: 'A case', situation: [topic, topic, topic], ...change }).success
  const counts = [2, 3, 6, 7].map((length) => study({ situation: Array.from({ length }, () => topic) }))
  expect(counts).toEqual([false, true, true, false])
  expect(study({ more: 1 })).toBe(false)
  const withTopic = (change: object) => study({ situation: [topic, topic, { ...topic, ...change }] })
  expect(withTopic({ more: 1 })).toBe(false)
  const lengths = (least: number, most: number, change: (text: string) => boolean) =>
    [least - 1, least, most, most + 1].map((length) => change('x'.repeat(length)))
  const inner = [false, true, true, false]
  expect(lengths(5, 60, (title) => study({ title }))).toEqual(inner)
  expect(lengths(3, 40, (heading) => withTopic({ heading }))).toEqual(inner)
  expect(lengths(40, 600, (text) => withTopic({ text }))).toEqual(inner)
})
