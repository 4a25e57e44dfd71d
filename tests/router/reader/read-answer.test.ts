import { expect, test } from '@jest/globals'
import { readAnswer } from '../../../src/router/reader/read-answer.ts'

test.each([
  ['b', 'b', 'not said'],
  ['B)', 'b', 'not said'],
  ['**b sure**', 'b', 'sure'],
  ['ｂ', 'b', 'not said'],
  ['its a', 'a', 'not said'],
  ["I think it's B", 'b', 'think'],
  ['the answer is b', 'b', 'not said'],
  ['maybe b', 'b', 'think'],
  ['b (sure)', 'b', 'sure'],
  ['b?', 'b', 'guess'],
  ['not sure but c', 'c', 'guess'],
  ['C, never heard of this', 'c', 'guess'],
  ['2', 'b', 'not said'],
  ['the second one', 'b', 'not said'],
  ['last one', 'd', 'not said'],
  ['not a, not c, so b it is', 'b', 'not said'],
  ['it cant be B or C so A', 'a', 'not said'],
  ['a and c', 'ac', 'not said'],
  ['A, C and D, pretty sure', 'acd', 'sure'],
  ['everything except B', 'acd', 'not said'],
  ['cabd', 'cabd', 'not said'],
  ['first D then A then C, last B', 'dacb', 'not said'],
  ['d → a → c → b', 'dacb', 'not said'],
  ["it's B because squash keeps the history linear", 'b', 'not said'],
  ['D for dog', 'd', 'not said'],
])('“%s” answers %s, %s', (text, letters, confidence) => {
  const said = confidence === 'not said' ? { confidence: 'think', assumed: true } : { confidence }
  expect(readAnswer(text)).toEqual({ kind: 'answer', shown: letters.split(''), ...said })
})

test.each([
  ['yes no yes', ['yes', 'no', 'yes']],
  ['Y N Y', ['y', 'n', 'y']],
  ['first yes second no third no', ['yes', 'no', 'no']],
  ['true, false, true', ['true', 'false', 'true']],
])('“%s” answers statements', (text, shown) => {
  expect(readAnswer(text)?.shown).toEqual(shown)
})

test.each([
  'a hint please',
  'give me a clue',
  'typo in option B',
  'what does idempotent mean in option B',
  'is it B or C now, just say it',
  'A or B',
  'yes',
  'no',
  'skip',
  'explain option C first',
  'a b c d e f a b',
  '',
  'i dont know',
  'bad question',
])('“%s” answers nothing', (text) => {
  expect(readAnswer(text)).toBeUndefined()
})

test('positions count from the options on the card', () => {
  expect(readAnswer('last option', 3)?.shown).toEqual(['c'])
  expect(readAnswer('all of them', 3)?.shown).toEqual(['a', 'b', 'c'])
})
