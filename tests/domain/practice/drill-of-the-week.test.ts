import { expect, test } from '@jest/globals'
import { addDays } from '../../../src/domain/calendar.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { afterOffer, drillOfTheWeek } from '../../../src/domain/practice/choose-drill.ts'
import type { Drill } from '../../../src/domain/practice/drill.ts'
import { canaryDrill } from '../../features/small-practice.ts'
import { smallCatalog } from '../../features/small-catalog.ts'

const { outline } = smallCatalog()
const drillsNamed = (...ids: string[]): ReadonlyMap<string, Drill> =>
  new Map(ids.map((id) => [id, { ...canaryDrill, id }]))

/** Ids of the drills of the first weeks, for a learner who takes none of them. */
function offers(drills: ReadonlyMap<string, Drill>, weeks: number): string[] {
  let learner: Learner = newLearner({ tenant: 't', user: 'u' }, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en')
  return Array.from({ length: weeks }, (_, week) => {
    const today = addDays('2026-11-23', 7 * week)
    const drill = drillOfTheWeek({ drills, outline }, learner, today) as Drill
    const drillsOffered = afterOffer(learner.push.drillsOffered, drill, drills)
    learner = { ...learner, push: { ...learner.push, drillOffered: today, drillsOffered } }
    return drill.id
  })
}

test('every drill is offered once before any comes again', () => {
  const ids = offers(drillsNamed('a', 'b', 'c'), 9)
  for (const start of [0, 3, 6]) expect(new Set(ids.slice(start, start + 3)).size).toBe(3)
  for (let week = 1; week < ids.length; week++) expect(ids[week]).not.toBe(ids[week - 1])
})

test('a single drill comes every week', () => {
  expect(offers(drillsNamed('a'), 3)).toEqual(['a', 'a', 'a'])
})

test('there is one offer a week', () => {
  const learner = newLearner({ tenant: 't', user: 'u' }, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en')
  const offered: Learner = { ...learner, push: { ...learner.push, drillOffered: '2026-11-23' } }
  expect(drillOfTheWeek({ drills: drillsNamed('a', 'b'), outline }, offered, '2026-11-27')).toBeUndefined()
})
