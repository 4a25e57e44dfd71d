import { expect, test } from '@jest/globals'
import { readTurn } from '../../../src/explainer/follow-up/read-turn.ts'

test.each([
  ['btw, what is lead time?', 'what is lead time?'],
  ['ok switch to git. what is rebase', 'what is rebase'],
  ['one more thing: what does trivy do', 'what does trivy do'],
  ['ok, now rings', 'rings'],
  ['never mind, what is a ring', 'what is a ring'],
  ['ok now dependabot, how do I turn it on', 'dependabot, how do I turn it on'],
  ["let's go to tags: how do I mark a release", 'tags: how do I mark a release'],
])('“%s” leaves what was explained', (typed, text) => {
  expect(readTurn(typed)).toEqual({ text, leaves: true, corrects: false })
})

test.each([
  ['back to code owners. what if the owner is on holiday', 'code owners', 'what if the owner is on holiday'],
  ['ok, and back to the two: which has environments', 'the two', 'which has environments'],
  ["let's go back to the first thing", 'the first thing', ''],
])('“%s” goes back to something earlier', (typed, returnsTo, text) => {
  expect(readTurn(typed)).toEqual({ text, leaves: false, returnsTo, corrects: false })
})

test.each([
  ['no, I meant on GitHub', 'on GitHub'],
  ['sorry, I was asking about the runner', 'the runner'],
  ['I meant the slot, not the plan', 'the slot'],
  ['I asked what it is good for', 'what it is good for'],
  ['you did not say where I click', 'where I click'],
  ["but you didn't tell me how to deploy it", 'how to deploy it'],
  ['too long. just tell me how', 'how'],
])('“%s” corrects the last question', (typed, text) => {
  expect(readTurn(typed)).toEqual({ text, leaves: false, corrects: true })
})

test.each([
  'what is a canary release',
  'how do I undo it',
  'no data arrives',
  'can I go back to an older version',
  // These go on.
  'now that it works, how do I undo it',
  'ok now how do I turn it on',
  'you did not say',
  // Nothing is left to ask.
  'never mind.',
  'next!',
])('“%s” is taken as a whole', (typed) => {
  expect(readTurn(typed)).toEqual({ text: typed, leaves: false, corrects: false })
})
