import { expect, test } from '@jest/globals'
import { itemsIn, nameOf } from '../../../src/explainer/follow-up/items.ts'
import type { Part } from '../../../src/explainer/explanation.ts'

const lead = (text: string) => [{ text, heading: 'What it is', source: 1 } as const]
const list = (...texts: string[]): Part => ({
  title: '',
  form: 'list',
  quotes: texts.map((text) => ({ text, heading: 'Questions', source: 1 })),
})

test('bullets are the items of an answer', () => {
  const parts = [list('Rolling: in batches', 'Canary: a share of traffic first')]
  expect(itemsIn({ lead: lead('Two are common: one, two and three.'), parts }, false)).toEqual([
    'Rolling: in batches',
    'Canary: a share of traffic first',
  ])
})

test('without bullets, the names in a sentence are, with what stands in parentheses', () => {
  const said = lead(
    'Three metrics: lead time (from commit to production), frequency (per day, or week) and recovery time.',
  )
  expect(itemsIn({ lead: said, parts: [] }, false)).toEqual([
    'lead time (from commit to production)',
    'frequency (per day, or week)',
    'recovery time',
  ])
  expect(itemsIn({ lead: said, parts: [] }, true)).toEqual([])
})

test('a sentence that lists nothing has no items', () => {
  expect(itemsIn({ lead: lead('A canary is cheap.'), parts: [] }, false)).toEqual([])
})

test.each([
  ['Rolling: in batches', 'Rolling'],
  ['`postRouteTraffic` checks the health', 'postRouteTraffic checks the health'],
  ['lead time (from commit to production)', 'lead time'],
  ['limit merge types', 'limit merge types'],
])('“%s” is called “%s”', (item, name) => {
  expect(nameOf(item)).toBe(name)
})
