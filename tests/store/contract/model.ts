import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Learner } from '../../../src/domain/learner/learner.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { VersionConflict } from '../../../src/store/store.ts'
import { after, answer, learnerOf, type Opened } from './given.ts'

/** Random sequences of operations, compared with a plain model. */
export function modelContract(opened: Opened): void {
  test('equals a plain model after any sequence of commits, stale commits, and reopenings', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          what: fc.constant('commit' as const),
          user: fc.constantFrom('u1', 'u2'),
          stale: fc.constant(false),
          entries: fc.nat(4),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          what: fc.constant('commit' as const),
          user: fc.constantFrom('u1', 'u2'),
          stale: fc.constant(true),
          entries: fc.nat(4),
        }),
      },
      { weight: 1, arbitrary: fc.record({ what: fc.constant('reopen' as const) }) },
      {
        weight: 1,
        arbitrary: fc.record({ what: fc.constant('delete' as const), user: fc.constantFrom('u1', 'u2') }),
      },
    )
    let runs = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const tenant = `model-${runs++}`
        const model = new Map<string, { version: number; learner: Learner; log: Review[] }>()
        let ids = 0
        for (const item of steps) {
          if (item.what === 'reopen') await opened.reopen()
          else if (item.what === 'delete') {
            await opened.store.deleteLearner({ tenant, user: item.user })
            model.delete(item.user)
          } else {
            const who = { tenant, user: item.user }
            const before = model.get(item.user) ?? { version: 0, learner: learnerOf(who), log: [] }
            const entries = Array.from({ length: item.entries }, () => answer(`p${++ids}`))
            const learner = after(before.learner, entries)
            if (item.stale) {
              await expect(
                opened.store.commitLearner(who, learner, before.version + 1, entries),
              ).rejects.toBeInstanceOf(VersionConflict)
            } else {
              await opened.store.commitLearner(who, learner, before.version, entries)
              model.set(item.user, { version: before.version + 1, learner, log: [...before.log, ...entries] })
            }
          }
        }
        for (const user of ['u1', 'u2']) {
          const expected = model.get(user)
          expect((await opened.store.readLearner({ tenant, user }))?.value).toEqual(expected?.learner)
          expect(await opened.store.readLog({ tenant, user })).toEqual(expected?.log ?? [])
        }
      }),
      { numRuns: 25, seed: 7 },
    )
  })
}
