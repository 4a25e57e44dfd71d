import { expect, test } from '@jest/globals'
import { FairShare } from '../../../src/teams/turn/fair-share.ts'

const rounds = async (count: number): Promise<void> => {
  for (let round = 0; round < count; round++) await new Promise((resolve) => setImmediate(resolve))
}

test('someone who arrives after twenty pieces of another person’s work is second in line', async () => {
  const share = new FairShare()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(name)
    await rounds(1)
  }
  const all = [
    ...Array.from({ length: 20 }, (_, index) => share.run('a', work(`a${index}`))),
    share.run('b', work('b')),
  ]
  await Promise.all(all)
  expect(order.indexOf('b')).toBeLessThanOrEqual(1)
  expect(order.filter((name) => name !== 'b')).toEqual(Array.from({ length: 20 }, (_, index) => `a${index}`))
})

test('one piece of work per key runs at a time, and other keys don’t wait for it', async () => {
  const share = new FairShare()
  let release = (): void => {}
  const stuck = share.run('a', () => new Promise<void>((resolve) => (release = resolve)))
  const behind = share.run('a', async () => 'behind')
  expect(await share.run('b', async () => 'done')).toBe('done')
  release()
  await stuck
  expect(await behind).toBe('behind')
})

test('work that fails fails alone, and frees its place', async () => {
  const share = new FairShare()
  await expect(share.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await share.run('a', async () => 1)).toBe(1)
})

test('a key is full at twenty waiting pieces, and other keys aren’t', async () => {
  const share = new FairShare()
  const waiting = Array.from({ length: 20 }, () => share.run('a', async () => 1))
  expect([share.isFull('a'), share.isFull('b')]).toEqual([true, false])
  await Promise.all(waiting)
  expect(share.isFull('a')).toBe(false)
})
