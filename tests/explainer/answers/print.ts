import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { realContent } from '../../real-content.ts'
import { openDesk } from '../../features/desk.ts'
import { shownIn } from './shown.ts'

// npm run --silent eval:explain:print -- FILE.jsonl
// Asks every line's question, or its dialogue, in a chat of its own, and prints what the learner reads, for a person who grades it.

const Line = z.looseObject({
  id: z.string(),
  q: z.string().optional(),
  turns: z.array(z.looseObject({ q: z.string() })).optional(),
})
const [file = ''] = process.argv.slice(2)
const catalog = await realContent()
for (const text of (await readFile(file, 'utf8')).trim().split('\n')) {
  const { id, q, turns } = Line.parse(JSON.parse(text))
  const desk = await openDesk(catalog)
  console.log(`\n=== ${id}`)
  for (const said of turns ?? [{ q: q ?? '' }]) {
    const lines = shownIn(await desk.type(said.q))
    console.log([`>>> ${said.q}`, ...lines].join('\n'))
  }
  await desk.close()
}
