import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from './chromium.ts'
import { realContent } from '../real-content.ts'
import { openPlayground } from './open-playground.ts'
import { Room } from './room.ts'
import { busy } from './week/busy.ts'
import { keen } from './week/keen.ts'
import { playThreeWeeks } from './week/past.ts'
import { Person, type Script } from './week/person.ts'
import { returning } from './week/returning.ts'

// Plays a week of three learners in the Playground under a moved clock: `npm run walk:week -- [folder] [names]`.

if (!chromiumPath) throw new Error('No Chromium was found. Install it, or set CHROMIUM_PATH.')

// The Playground gives its own time zone as the learner's.
process.env['TZ'] = 'Europe/Berlin'

const [given, ...names] = process.argv.slice(2)
const folder = given ?? (await mkdtemp(join(tmpdir(), 'shipmate-week-')))
await mkdir(folder, { recursive: true })
const catalog = await realContent()

for (const script of [keen, busy, returning]) if (names.length === 0 || names.includes(script.name)) await walk(script)
console.log(`The screenshots and what was said are in ${folder}.`)

async function walk(script: Script): Promise<void> {
  const room = new Room()
  const data = await mkdtemp(join(tmpdir(), 'shipmate-week-data-'))
  await rm(join(folder, `${script.name}.md`), { force: true })
  const start =
    script === returning
      ? await playThreeWeeks(catalog, room.ownerKey, data)
      : new Date(new Date(script.days[0]?.at ?? '').getTime() - 600_000)
  const opened = await openPlayground(catalog, 56400, { DATA_DIR: data }, {}, room, start)
  try {
    await opened.chat.page.setViewportSize({ width: script.width, height: 900 })
    await new Person(opened, catalog, script, folder).live()
  } finally {
    await opened.close()
    await rm(data, { recursive: true, force: true })
  }
}
