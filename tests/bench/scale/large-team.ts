import { migrateDatabase } from '../../../src/store/postgres/migrate-database.ts'
import { teamLoad } from '../team-load.ts'
import { line } from '../turns.ts'
import type { Part } from './part.ts'

const most = 5_000
const seconds = 60

/** A large team answers one card on three replicas, within a minute for each round. */
export const largeTeam: Part = {
  name: 'team',
  async run({ server, rounds, learners }) {
    const url = await server.create()
    await migrateDatabase({ url })
    const people = Math.min(most, learners)
    const result = await teamLoad(people, (rounds * seconds * people) / most, url)
    line(
      `answers of ${people} people on three replicas: verdicts, reviews stored, presses again because it was slow`,
      `${result.verdicts}, ${result.reviews}, ${result.again}`,
    )
    line('on the last card', result.lastCard)
    line(
      'requests to the thread, most in 1 s (limit 7), in 30 s (limit 60)',
      `${result.edits}, ${result.mostInOneSecond}, ${result.mostInThirty}`,
    )
  },
}
