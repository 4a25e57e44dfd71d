import { expect, test } from '@jest/globals'
import { cache } from '../../../src/store/embedded/stored-files.ts'

const item = (pending = 0) => ({ document: { pending, inOrder: <R>(run: () => Promise<R>): Promise<R> => run() } })

test('the cache drops the least recently used documents, but never a busy one', () => {
  const items = cache<ReturnType<typeof item>>(2)
  const busy = items.get('busy', () => item(1))
  const idle = items.get('idle', () => item())
  for (const path of ['a', 'b', 'c']) items.get(path, () => item())
  expect(items.get('idle', () => item())).not.toBe(idle)
  expect(items.get('busy', () => item())).toBe(busy)
  busy.document.pending = 0
  for (const path of ['d', 'e', 'f']) items.get(path, () => item())
  expect(items.get('busy', () => item())).not.toBe(busy)
})
