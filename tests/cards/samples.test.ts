import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { cardData } from '../../src/teams/card-data.ts'
import { sampleViews } from './sample-views.ts'

const folder = new URL('../../cards/', import.meta.url)

// When this fails after a change that is meant: npx tsx tests/cards/write-samples.ts
test.each(Object.entries(sampleViews))('cards/%s.sample.json is what its template is bound to', (name, view) => {
  const sample: unknown = JSON.parse(readFileSync(new URL(`${name}.sample.json`, folder), 'utf8'))
  expect(sample).toEqual(JSON.parse(JSON.stringify(cardData(view))))
})

test('no sample is left over', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sample.json'))
  expect(files.toSorted()).toEqual(
    Object.keys(sampleViews)
      .map((name) => `${name}.sample.json`)
      .toSorted(),
  )
})
