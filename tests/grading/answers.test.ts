import { describe, expect, test } from '@jest/globals'
import { variantOf } from '../../src/domain/task/task.ts'
import { grade } from '../../src/grading/grader.ts'
import { realContent } from '../real-content.ts'
import { answersTo } from './answers.ts'

const { tasks } = await realContent()

const missed = async (task: Parameters<typeof grade>[0], answer: string) => {
  const { rules, fault } = await grade(task, answer)
  return fault ? { fault: fault.line ?? 0 } : { misses: rules.filter(({ isMet }) => !isMet).map(({ rule }) => rule.id) }
}

describe.each([...tasks.values()].map((task) => [`${task.language}: ${task.id}`, task] as const))('%s', (_, task) => {
  test('every variant accepts its solution, and not what the learner starts from', async () => {
    for (const attempt of task.variants.keys()) {
      const variant = variantOf(task, attempt)
      expect(await missed(variant, variant.solution)).toEqual({ misses: [] })
      if (variant.starter === undefined) continue
      expect((await grade(variant, variant.starter)).credit).toBeLessThan(1)
    }
  })

  test('other right answers earn everything, and wrong ones what they deserve', async () => {
    const { right, wrong, blind = [] } = await answersTo(task)
    const variant = variantOf(task, 0)
    for (const [index, answer] of [...right, ...blind].entries())
      expect({ index, ...(await missed(variant, answer)) }).toEqual({ index, misses: [] })
    for (const [index, { answer, ...expected }] of wrong.entries())
      expect({ index, ...(await missed(variant, answer)) }).toEqual({ index, ...expected })
  })

  test('each rule is missed by a wrong answer', async () => {
    const { wrong } = await answersTo(task)
    const found = new Set(wrong.flatMap((one) => ('misses' in one ? one.misses : [])))
    expect(task.rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([])
  })
})

/** Commands that name nothing of the repository are right with any names. */
const sameForAll = new Set(['push-after-a-colleague'])

test.each([...tasks.values()].filter(({ id }) => !sameForAll.has(id)).map((task) => [task.id, task] as const))(
  '%s: tried again, it needs another answer',
  async (_, task) => {
    for (const attempt of task.variants.keys()) {
      const [before, next] = [variantOf(task, attempt), variantOf(task, attempt + 1)]
      expect(await missed(next, before.solution)).not.toEqual({ misses: [] })
    }
  },
)
