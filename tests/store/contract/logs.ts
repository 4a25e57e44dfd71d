import { expect, test } from '@jest/globals'
import type { Review } from '../../../src/domain/memory/review.ts'
import { collect } from '../../collect.ts'
import { after, answer, key, learnerOf, now, type Opened } from './given.ts'

/** The log of a learner, and the reports. */
export function logsContract(opened: Opened): void {
  test('appends an entry once, even if it arrives several times', async () => {
    const one = after(learnerOf(key), [answer('p1')])
    await opened.store.commitLearner(key, one, 0, [answer('p1')])
    await opened.store.commitLearner(key, one, 1, [answer('p1')])
    await opened.reopen()
    await opened.store.commitLearner(key, one, 2, [answer('p1')])
    expect(await opened.store.readLog(key)).toEqual([answer('p1')])
  })

  test('keeps a long log in order, with each entry once, over many commits and reopenings', async () => {
    let learner = learnerOf(key)
    const entries = Array.from({ length: 150 }, (_, index) => answer(`p${index}`))
    for (const [version, entry] of entries.entries()) {
      learner = after(learner, [entry])
      await opened.store.commitLearner(key, learner, version, [entry])
      if (version % 40 === 39) await opened.reopen()
      if (version === 100)
        await opened.store
          .commitLearner(key, learner, 101, [entries[3] as Review])
          .then(() => opened.store.commitLearner(key, learner, 102, []))
      if (version >= 100) break
    }
    expect((await opened.store.readLog(key)).map(({ id }) => id)).toEqual(entries.slice(0, 101).map(({ id }) => id))
  })

  test('streams the log, including entries that move while it is read', async () => {
    const entries = Array.from({ length: 90 }, (_, index) => answer(`p${index}`))
    let learner = learnerOf(key)
    const commit = async (from: number, to: number): Promise<void> => {
      for (const [index, entry] of entries.slice(from, to).entries()) {
        learner = after(learner, [entry])
        await opened.store.commitLearner(key, learner, from + index, [entry])
      }
    }
    expect(await collect(opened.store.logEntries(key))).toEqual([])
    await commit(0, 50)
    expect(await collect(opened.store.logEntries(key))).toEqual(entries.slice(0, 50))
    const reading = opened.store.logEntries(key)[Symbol.asyncIterator]()
    const given = [(await reading.next()).value]
    await commit(50, 90)
    for (let next = await reading.next(); !next.done; next = await reading.next()) given.push(next.value)
    expect(given.slice(0, 50)).toEqual(entries.slice(0, 50))
    expect(new Set(given).size).toBe(given.length)
    await opened.reopen()
    expect(await collect(opened.store.logEntries(key))).toEqual(entries)
  })

  test('stores each report once, in order of arrival', async () => {
    const report = (id: string) => ({
      id,
      at: now.toISOString(),
      ...key,
      question: 'q',
      revision: 1,
      reason: 'other' as const,
      text: 'Zeile\n“zwei”',
    })
    for (const id of ['b', 'a', 'b']) await opened.store.addReport(report(id))
    await opened.reopen()
    expect(await collect(opened.store.reports())).toEqual([report('b'), report('a')])
  })
}
