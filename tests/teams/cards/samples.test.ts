import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { cardData } from '../../../src/teams/cards/card-data.ts'
import { sampleFile, sampleViews } from './sample-views.ts'

const folder = new URL('../../../cards/', import.meta.url)

// When this fails after a change that is meant: npm run cards:samples
test.each(Object.entries(sampleViews))('%s.sample.json matches the data for its template', (name, view) => {
  const sample: unknown = JSON.parse(readFileSync(sampleFile(name), 'utf8'))
  expect(sample).toEqual(JSON.parse(JSON.stringify(cardData(view))))
})

test('no sample is left over', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sample.json'))
    .map((file) => new URL(file, folder).href)
  expect(files.toSorted()).toEqual(
    Object.keys(sampleViews)
      .map((name) => sampleFile(name).href)
      .toSorted(),
  )
})
