import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { cardData } from '../../../src/teams/cards/card-data.ts'
import { sampleFile, sampleViews } from './sample-views.ts'

// Run after a change of data or views: `npm run cards:samples`. The tests say when it is needed.
for (const [name, view] of Object.entries(sampleViews)) {
  const text = await format(JSON.stringify(cardData(view)), { parser: 'json', printWidth: 120 })
  writeFileSync(sampleFile(name), text)
}
