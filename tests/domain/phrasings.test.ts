import { expect, test } from '@jest/globals'
import { readPhrasings, writePhrasings } from '../../src/domain/phrasings.ts'

test('phrasings are read as they were written, passage by passage', () => {
  const text = writePhrasings([
    { id: 'canary-release', passages: [{ title: 'When?', asked: ['which day', 'a\ttab and\n a line'] }] },
    { id: 'bicep', passages: [{ title: 'Cost', asked: ['is it free'] }] },
  ])
  expect(readPhrasings(text)).toEqual([
    { note: 'canary-release', title: 'When?', asked: ['which day', 'a tab and a line'] },
    { note: 'bicep', title: 'Cost', asked: ['is it free'] },
  ])
})

test('an empty text has no phrasings', () => {
  expect(readPhrasings('')).toEqual([])
})
