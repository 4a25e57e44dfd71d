import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { cardData } from '../../src/teams/card-data.ts'
import { sampleViews } from './sample-views.ts'

// Run after a change of data or views: `npx tsx tests/cards/write-samples.ts`. The tests say when it is needed.
for (const [name, view] of Object.entries(sampleViews)) {
  const text = await format(JSON.stringify(cardData(view)), { parser: 'json', printWidth: 120 })
  writeFileSync(new URL(`../../cards/${name}.sample.json`, import.meta.url), text)
}
