import { Worker } from 'node:worker_threads'
import { expect, test } from '@jest/globals'
import { variantOf } from '../../src/domain/task/task.ts'
import { gradingThread } from '../../src/grading/grade-in-thread.ts'
import { realContent } from '../real-content.ts'

const { tasks } = await realContent()
const task = variantOf(tasks.get('deploy-after-approval')!, 0)

test('an answer is graded in the thread as it is here', async () => {
  const grade = gradingThread(60_000)
  expect((await grade(task, task.solution))?.credit).toBe(1)
  expect((await grade(task, 'jobb: 1'))?.fault?.message).toContain('"jobb"')
})

test('an answer that keeps the thread busy gets no grade, and neither do those behind it; the next one gets a new thread', async () => {
  let threads = 0
  const grade = gradingThread(300, () => {
    threads++
    return new Worker("require('node:worker_threads').parentPort.on('message', () => { for (;;); })", { eval: true })
  })
  expect(await Promise.all([grade(task, 'a'), grade(task, 'b')])).toEqual([undefined, undefined])
  expect(threads).toBe(1)
  expect(await grade(task, 'c')).toBeUndefined()
  expect(threads).toBe(2)
})

test('an answer that fills the memory ends only the thread', async () => {
  const grade = gradingThread(60_000, () => {
    const code = "require('node:worker_threads').parentPort.on('message', () => { const a = []; for (;;) a.push({}); })"
    return new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 20 } })
  })
  expect(await grade(task, 'a')).toBeUndefined()
})
