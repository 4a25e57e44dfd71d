import { expect, test } from '@jest/globals'
import { clipped } from '../../../src/kernel/text/words.ts'

test.each([
  ['short enough.', 20, 'short enough.'],
  ['One sentence ends here. Another begins.', 25, 'One sentence ends here…'],
  ['One clause ends here, and another begins.', 24, 'One clause ends here…'],
  ['No dots in the middle of this', 20, 'No dots in the…'],
  ['Everything\n is   one line', 12, 'Everything…'],
])('“%s” in %d characters is “%s”', (text, length, expected) => {
  expect(clipped(text, length)).toBe(expected)
})
