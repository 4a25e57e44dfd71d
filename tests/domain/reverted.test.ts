import { expect, test } from '@jest/globals'
import { reverted } from '../../src/domain/reverted.ts'

const before = { push: { status: 'on', unanswered: 1 }, due: {}, same: { big: true } }
const after = {
  push: { status: 'on', unanswered: 2, offered: 'x' },
  due: { daily: { last: 'row' } },
  same: before.same,
}

test('a change is undone, with what it added', () => {
  expect(reverted<object>(structuredClone(after), before, after)).toEqual(before)
})

test('what changed since stays', () => {
  const latest = { ...after, push: { ...after.push, status: 'paused', unanswered: 0 }, extra: 1 }
  expect(reverted<object>(latest, before, after)).toEqual({
    ...before,
    push: { status: 'paused', unanswered: 0 },
    extra: 1,
  })
})

test('parts that did not change are not copied', () => {
  expect((reverted<object>(after, before, after) as typeof before).same).toBe(before.same)
})
