import { expect, test } from '@jest/globals'
import { Queues } from '../src/queues.ts'

test('work of one key runs in order, even after a failure, and other keys do not wait', async () => {
  const queues = new Queues()
  const ran: string[] = []
  let finishFirst = (): void => {}
  const first = queues.run('a', () =>
    new Promise<void>((resolve) => (finishFirst = resolve)).then(() => ran.push('a1')),
  )
  const second = queues.run('a', () => Promise.reject(new Error('a2')))
  const third = queues.run('a', async () => ran.push('a3'))
  await queues.run('b', async () => ran.push('b1'))
  expect(ran).toEqual(['b1'])
  finishFirst()
  await first
  await expect(second).rejects.toThrow('a2')
  expect(await third).toBe(3)
  expect(ran).toEqual(['b1', 'a1', 'a3'])
})
