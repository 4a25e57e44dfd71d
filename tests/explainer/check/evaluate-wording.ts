import { realContent } from '../../real-content.ts'
import { heldOutSentences, isHeldOut, jointSentences } from './joints.ts'
import { pinnedNotes } from './pinned-notes.ts'
import { plantedSentences, shownOf, type PlantedSentence } from './planted.ts'

// npm run --silent eval:wording            how many sentences with and without a fault pass the check, by kind
// npm run --silent eval:wording -- --tune  only the notes for tuning the check, with the sentences that went wrong

const isTuning = process.argv.includes('--tune')
const { notes } = await realContent()
const list = [...notes.values()]
const sets: Record<string, readonly PlantedSentence[]> = {
  'written by hand, looked at while tuning': plantedSentences(),
  'made from the notes, looked at while tuning': jointSentences(
    list.filter((note) => !isHeldOut(note)),
    100,
    'tune',
  ),
  ...(isTuning
    ? {}
    : {
        'made from the notes, held out': jointSentences(list.filter(isHeldOut), 100, 'held out'),
        'written by hand, held out': heldOutSentences(),
      }),
}
for (const [name, sentences] of Object.entries(sets)) {
  const shown = new Set(await shownOf(sentences, name.startsWith('written') ? pinnedNotes() : notes))
  console.log(`\n${name}`)
  for (const supported of [false, true]) {
    const all = sentences.filter((sentence) => sentence.supported === supported)
    line(supported ? 'supported' : 'not supported', all, shown)
    const kinds = new Set(all.map(({ fault }) => fault))
    if (kinds.size < 20)
      for (const kind of kinds)
        line(
          `  ${kind}`,
          all.filter(({ fault }) => fault === kind),
          shown,
        )
    if (isTuning && !name.startsWith('written'))
      for (const sentence of all.filter((one) => shown.has(one) !== supported))
        console.log(`      [${sentence.fault}] ${sentence.cites[0]?.note}: ${sentence.text}`)
  }
}

function line(name: string, all: readonly PlantedSentence[], shown: ReadonlySet<PlantedSentence>): void {
  const count = all.filter((sentence) => shown.has(sentence)).length
  console.log(
    `  ${name.padEnd(34)} ${`${count} of ${all.length}`.padStart(12)} shown  ${((100 * count) / all.length).toFixed(1).padStart(5)} %`,
  )
}
