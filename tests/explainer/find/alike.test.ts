import { expect, test } from '@jest/globals'
import { alikeTo } from '../../../src/explainer/find/alike.ts'

test('articles, plurals, and other forms of the same small word make no difference', () => {
  expect(alikeTo('does the managed identity cost anything').share('Do managed identities cost anything?')).toBe(1)
  expect(alikeTo('what happens when nobody approves').share('What happens when no one approves?')).toBe(1)
})

test('what a title adds in parentheses, or asks behind what it tells, makes no difference', () => {
  const { share } = alikeTo('the diagram shows only code')
  expect(share('The diagram shows only code (on Azure Repos)')).toBe(1)
  expect(share('The diagram shows only code: why?')).toBe(1)
})

test('a title that begins differently asks something else', () => {
  const { share, isSame } = alikeTo('how do I rotate secrets')
  expect(share('How often should I rotate secrets?')).toBe(0)
  expect(isSame('Why do I rotate secrets?')).toBe(false)
  expect(isSame('How do I rotate secrets?')).toBe(true)
})

test('a title without one of the telling words isn’t the same', () => {
  expect(alikeTo('how do I roll back a Helm release').isSame('How do I delete a Helm release?')).toBe(false)
})
