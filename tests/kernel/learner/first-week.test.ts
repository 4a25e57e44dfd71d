import { expect, test } from '@jest/globals'
import { objectivesOf } from '../../../src/domain/job/coverage.ts'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { planFor } from '../../../src/kernel/learner/planning.ts'
import { realContent } from '../../real-content.ts'

const catalog = await realContent()
const now = new Date('2026-11-23T08:00:00Z')
const today = '2026-11-23'
const fresh = newLearner({ tenant: 'tenant-1', user: 'user-1' }, now, 'Europe/Berlin', 'en-GB')
const job = { does: [...catalog.responsibilities.keys()].filter((_, index) => index % 2 === 0) }
const covered = objectivesOf(job.does.flatMap((id) => catalog.responsibilities.get(id) ?? []))

/** Of the questions of many first rounds, the share about what the job leaves out. */
async function gapsIn(learner: Learner): Promise<number> {
  let gaps = 0
  let all = 0
  for (let round = 0; round < 40; round++) {
    const turn = { now, chance: seededChance(`round ${round}`) }
    const planned = await planFor({ catalog, learner, today, turn, log: () => Promise.resolve([]) }, 5)
    all += planned.length
    gaps += planned.filter(({ item }) => !covered.has(item.objectives[0] ?? '')).length
  }
  return gaps / all
}

test('the first week prefers what the work leaves out, and still asks about the rest', async () => {
  const [usual, preferring] = [await gapsIn(fresh), await gapsIn({ ...fresh, job })]
  expect(preferring).toBeGreaterThan(usual + 0.05)
  expect(preferring).toBeLessThan(0.9)
})

test('after it, what someone does at work counts for nothing', async () => {
  const later = { ...fresh, memory: { ...fresh.memory, days: ['2026-11-01'] } }
  expect(await gapsIn({ ...later, job })).toBe(await gapsIn(later))
})
