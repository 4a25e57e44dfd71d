import { connect } from 'node:net'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { Review } from '../../../src/domain/memory/review.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import { review } from '../../domain/valid.ts'
import type { Attack } from '../attack.ts'
import { createClient } from '../people/client.ts'
import { monday } from '../processes/coach-here.ts'
import { person, tenant } from '../people/people.ts'
import { ownExport, sentTo } from '../people/study.ts'
import { Tally } from '../tally.ts'
import { pause } from '../wait.ts'

const answers = 3_000
const atOnce = 300
const batch = 500

/** Many clients fetch an export link with 3,000 answers at once, and some stop reading. */
export const exportFlood: Attack = {
  name: 'export link',
  async run(rig) {
    const tally = new Tally()
    const dir = await rig.folder()
    const [ana, ben] = [person('ana'), person('ben')]
    await studied(dir, ana.user, answers)
    const connector = await rig.connector()
    const coach = await rig.child(dir, { LOG_LEVEL: 'warn' })
    const client = createClient(() => coach.address, connector.url)
    const first = await ownExport(client, connector, ana)
    tally.check(
      entriesIn(first.text) === answers,
      `GET of the export link: ${first.status}, ${entriesIn(first.text)} entries instead of ${answers}`,
    )
    const paths = [...(sentTo(connector, ana).at(-1) ?? '').matchAll(/\/export\?token=[\w.%-]+/g)].map(([path]) => path)
    for (const path of paths) {
      const rounds = Array.from({ length: rig.times(atOnce) }, () => client.ask(path))
      const turn = await client.press(ben, 'progress')
      tally.check(
        turn.status === 200 && turn.ms < 12_000,
        `another person’s turn during ${rounds.length} GETs: ${turn.status} after ${Math.round(turn.ms)} ms`,
      )
      const statuses = (await Promise.all(rounds)).map(({ status }) => status)
      const wrong = statuses.filter((status) => ![200, 429, 503].includes(status))
      tally.count(
        statuses.length,
        wrong.length,
        `${statuses.length} GETs of one export link at once: ${wrong.length} answered ${[...new Set(wrong)].join(', ')} (0 = nothing)`,
      )
      tally.check(statuses.includes(200), `${rounds.length} GETs of one export link at once: none answered 200`)
      await halfRead(coach.address, path, 50)
      tally.check(coach.isAlive(), `the process ended after GETs of ${path.slice(0, 20)}…`)
      if (!coach.isAlive()) return tally
    }
    const last = await ownExport(client, connector, ana)
    tally.check(
      entriesIn(last.text) === answers,
      `the export afterwards: ${last.status} with ${entriesIn(last.text)} entries`,
    )
    tally.check((await client.ask('/healthz')).status === 200, 'GET /healthz is not answered afterwards')
    return tally
  },
}

/** Requests the file, reads nothing, and disconnects. */
async function halfRead(address: string, path: string, count: number): Promise<void> {
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
    return socket.pause()
  })
  await pause(1_000)
  for (const socket of sockets) socket.resetAndDestroy()
}

function entriesIn(text: string): number {
  try {
    return (JSON.parse(text) as { log: unknown[] }).log.length
  } catch {
    return 0
  }
}

/** Gives a learner a history, through the store. */
async function studied(dir: string, user: string, count: number): Promise<void> {
  const store = await openLowdbStore({ dir })
  const key = { tenant, user }
  const entries = Array.from({ length: count }, (_, index): Review => ({ ...review, id: `p${index}` }))
  for (let done = 0; done < count; done += batch) {
    const learner = {
      ...newLearner(key, new Date(monday), 'Europe/Berlin', 'en'),
      welcomed: true,
      memory: replay(entries.slice(0, done + batch)),
    }
    await store.commitLearner(key, learner, done / batch, entries.slice(done, done + batch))
  }
  await store.close()
}
