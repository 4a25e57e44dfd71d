import { expect, test } from '@jest/globals'
import { isShown } from './facts.ts'

test.each([
  ['two identical environments', 'You run two environments that are identical.'],
  ['rollback of a Helm release', '`helm rollback` takes the release back to an earlier revision.'],
  ['no stored password', 'With federation, no secret is stored at all.'],
  ['stores a secret', 'A password is stored.'],
  ['isOutput=true with setvariable', 'echo "##vso[task.setvariable variable=tag;isOutput=true]1.2"'],
  ['include/exclude, max-parallel', '`exclude` takes a combination out; `maxParallel: 2` limits them.'],
])('finds “%s” in “%s”', (fact, text) => {
  expect(isShown(fact, text)).toBe(true)
})

test.each([
  ['two identical environments', 'A canary gets a small share of the traffic.'],
  ['deployment frequency, lead time for changes, change failure rate', 'The lead time for changes is one of them.'],
  ['incremental leaves, complete deletes', ''],
])('doesn’t find “%s” in “%s”', (fact, text) => {
  expect(isShown(fact, text)).toBe(false)
})

test('three of five words are enough, half of them are not', () => {
  expect(isShown('alpha bravo charlie delta echo', 'alpha bravo charlie')).toBe(true)
  expect(isShown('alpha bravo charlie delta', 'alpha bravo')).toBe(false)
})
