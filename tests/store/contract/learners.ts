import { expect, test } from '@jest/globals'
import type { LearnerKey } from '../../../src/domain/learner/learner.ts'
import { newTeam } from '../../../src/domain/team/team.ts'
import { VersionConflict } from '../../../src/store/store.ts'
import { collect } from '../../collect.ts'
import { after, answer, key, learnerOf, now, type Opened } from './given.ts'

/** Learners: reading, committing, deleting. */
export function learnersContract(opened: Opened): void {
  test('has nothing about an unknown learner', async () => {
    expect(await opened.store.readLearner(key)).toBeUndefined()
    expect(await opened.store.readLog(key)).toEqual([])
  })

  test('returns what was committed, even after it is reopened', async () => {
    const learner = after(learnerOf(key), [answer('p1')])
    expect(await opened.store.commitLearner(key, learner, 0, [answer('p1')])).toBe(1)
    expect(await opened.store.readLearner(key)).toMatchObject({ value: learner, version: 1 })
    await opened.reopen()
    expect(await opened.store.readLearner(key)).toMatchObject({ value: learner, version: 1 })
    expect(await opened.store.readLog(key)).toEqual([answer('p1')])
  })

  test('refuses a commit of an old version, and changes neither document nor log', async () => {
    const learner = after(learnerOf(key), [answer('p1')])
    await opened.store.commitLearner(key, learner, 0, [answer('p1')])
    for (const expected of [0, 2, 7])
      await expect(opened.store.commitLearner(key, learnerOf(key), expected, [answer('p2')])).rejects.toBeInstanceOf(
        VersionConflict,
      )
    expect((await opened.store.readLearner(key))?.value).toEqual(learner)
    expect(await opened.store.readLog(key)).toEqual([answer('p1')])
  })

  test('lets exactly one of two commits on the same version win', async () => {
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map((locale) => opened.store.commitLearner(key, learnerOf(key, { locale }), 0, [])),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('keeps tenants apart, even if the object ids are equal', async () => {
    const other = { tenant: 'tenant-2', user: key.user }
    await opened.store.commitLearner(key, learnerOf(key, { locale: 'en-GB' }), 0, [])
    expect(await opened.store.readLearner(other)).toBeUndefined()
    await opened.store.commitLearner(other, learnerOf(other, { locale: 'fr-FR' }), 0, [])
    await opened.store.deleteLearner(other)
    expect((await opened.store.readLearner(key))?.value.locale).toBe('en-GB')
  })

  test('refuses a document that belongs to another learner', async () => {
    const other = { tenant: 'tenant-2', user: 'user-1' }
    await expect(async () => opened.store.commitLearner(key, learnerOf(other), 0, [])).rejects.toThrow(
      'another learner',
    )
  })

  test.each(['ÅÄÖ', 'a/b', '..', '../../etc/passwd', 'UPPER', 'upper', 'x'.repeat(300), '💥', 'con', '.', ' '])(
    'takes the user id “%s” like any other',
    async (user) => {
      const odd = { tenant: 'tenant-1', user }
      await opened.store.commitLearner(odd, after(learnerOf(odd), [answer('p1')]), 0, [answer('p1')])
      await opened.store.commitLearner(key, learnerOf(key), 0, [])
      await opened.reopen()
      expect((await opened.store.readLearner(odd))?.value.user).toBe(user)
      expect(await opened.store.readLog(odd)).toHaveLength(1)
      const all: LearnerKey[] = []
      for await (const found of opened.store.learners()) all.push(found)
      expect(all).toHaveLength(2)
    },
  )

  test('distinguishes ids that differ only in case', async () => {
    const upper = { tenant: 'tenant-1', user: 'ABC' }
    const lower = { tenant: 'tenant-1', user: 'abc' }
    await opened.store.commitLearner(upper, learnerOf(upper, { locale: 'fr' }), 0, [])
    expect(await opened.store.readLearner(lower)).toBeUndefined()
  })

  test('deletes everything about a learner, including reports, and nothing else', async () => {
    const report = {
      id: 'r1',
      at: now.toISOString(),
      ...key,
      question: 'q',
      revision: 1,
      reason: 'typo' as const,
      text: '',
    }
    await opened.store.commitLearner(key, after(learnerOf(key), [answer('p1')]), 0, [answer('p1')])
    await opened.store.addReport(report)
    await opened.store.addReport({ ...report, id: 'r2', user: 'user-2' })
    await opened.store.deleteLearner(key)
    await opened.store.deleteLearner(key)
    await opened.reopen()
    expect(await opened.store.readLearner(key)).toBeUndefined()
    expect(await opened.store.readLog(key)).toEqual([])
    expect((await collect(opened.store.reports())).map(({ id }) => id)).toEqual(['r2'])
    expect(await opened.store.commitLearner(key, learnerOf(key), 0, [])).toBe(1)
  })

  test('deletes a learner’s answers to open team questions, and no one else’s', async () => {
    const team = { tenant: 'tenant-1', conversation: '19:abc@thread.tacv2' }
    await opened.store.commitTeam(team, newTeam(team, now, 'UTC'), 0)
    for (const user of [key.user, 'user-2'])
      await opened.store.addTeamAnswer(team, {
        id: `q/${user}`,
        quiz: 'q',
        user,
        viewer: `29:${user}`,
        at: now.toISOString(),
        picks: ['a'],
        confidence: 'sure',
        credit: 1,
      })
    await opened.store.deleteLearner(key, ['Puffin', '29:user-1', ''])
    expect((await opened.store.teamAnswers(team, 'q')).map(({ user }) => user)).toEqual(['user-2'])
    await opened.reopen()
    expect((await opened.store.teamAnswers(team, 'q')).map(({ user }) => user)).toEqual(['user-2'])
  })
}
