import { expect, test } from '@jest/globals'
import { plainModelText } from '../../../src/explainer/model/plain-model-text.ts'

const sentence = 'A canary limits risk.'

test.each([
  ['a bell and an escape sequence', 'A \u0007canary\u001b limits risk.', 'A canary limits risk.'],
  ['C1 controls', 'A\u0085canary\u009b limits risk.', sentence],
  ['a right-to-left override', 'A \u202ecanary\u202c limits risk.', sentence],
  ['isolates and marks of direction', '\u2066A canary\u2069 \u200elimits\u200f\u061c risk.', sentence],
  ['characters of no width', 'A can\u200bary\u200c lim\u2060its ri\ufeffsk\u00ad.', sentence],
  ['tags', 'A canary limits risk.\u{e0041}\u{e0042}\u{e007f}', sentence],
  ['variation selectors', 'A\ufe0f canary limits\u{e0100} risk.', sentence],
  ['fillers', 'A canary\u3164 limits\u115f risk.', sentence],
  ['half of a pair', 'A canary\ud800 limits risk.', sentence],
  ['line and paragraph separators', 'A\u2028canary\u2029limits\r\n\trisk.', sentence],
  ['letters of mathematics', 'A canary limits \u{1D42B}\u{1D422}\u{1D42C}\u{1D424}.', sentence],
  ['full-width letters', 'A canary limits \uff52\uff49\uff53\uff4b.', sentence],
  ['bold', 'A **canary** limits __risk__.', sentence],
  ['strike-through', 'A ~~canary~~ limits risk.', sentence],
  ['a bullet', '- A canary limits risk.', sentence],
  ['a heading in a quote', '> ## A canary limits risk.', sentence],
  ['a number', '1. A canary limits risk.', sentence],
  ['marks of sources', 'A canary limits risk [P1, P2] [3].', sentence],
])('%s is taken out', (_, raw, plain) => {
  expect(plainModelText(raw)).toBe(plain)
})

test('a letter and its accent become one character', () => {
  expect(plainModelText('re\u0301sume\u0301')).toBe('résumé')
})

test('code keeps its punctuation', () => {
  expect(plainModelText('The filter `**/*.yml` and `__init__.py`, a **filter**.')).toBe(
    'The filter `**/*.yml` and `__init__.py`, a filter.',
  )
})
