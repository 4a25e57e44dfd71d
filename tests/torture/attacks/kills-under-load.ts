import { replay } from '../../../src/domain/memory/replay.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Attack } from '../attack.ts'
import { createClient } from '../people/client.ts'
import type { AskedProcess } from '../processes/coach-process.ts'
import { person, tenant, type Person } from '../people/people.ts'
import { answerOne } from '../people/study.ts'
import { messageOf, Tally } from '../tally.ts'
import { eventually, pause } from '../wait.ts'

const kills = 5
const people = 12
const mostMs = 1_500
/** Enough for one answer per person. */
const patienceMs = 15_000

/** SIGKILL at random moments while people answer; every acknowledged answer is stored exactly once. */
export const killsUnderLoad: Attack = {
  name: 'SIGKILL under load',
  async run(rig) {
    const tally = new Tally()
    const chance = rig.chance('kills')
    const dir = await rig.folder()
    const connector = await rig.connector()
    const crowd = Array.from({ length: people }, (_, index) => person(`kill-${index}`))
    const acknowledged = new Map<Person, string[]>(crowd.map((who) => [who, []]))
    for (let kill = 0; kill < rig.times(kills); kill++) {
      const coach: AskedProcess = await rig.child(dir, { LOG_LEVEL: 'warn' })
      const client = createClient(() => coach.address, connector.url)
      const live = async (who: Person): Promise<void> => {
        while (coach.isAlive()) {
          const answered = await answerOne(client, connector, who)
          if (answered !== undefined && !acknowledged.get(who)?.includes(answered))
            acknowledged.get(who)?.push(answered)
        }
      }
      const crowded = Promise.all(crowd.map(live))
      const count = (): number => [...acknowledged.values()].flat().length
      const before = count()
      await eventually(patienceMs, () => count() >= before + people)
      await pause(chance() * mostMs)
      coach.kill('SIGKILL')
      await coach.gone(5_000)
      await crowded
      await tally.attempt(`kill ${kill}`, () => promised(tally, dir, acknowledged, kill))
    }
    const count = [...acknowledged.values()].flat().length
    tally.check(count >= rig.times(kills) * people, `only ${count} answers were acknowledged, too few to tell`)
    return tally
  },
}

async function promised(tally: Tally, dir: string, acknowledged: ReadonlyMap<Person, readonly string[]>, kill: number) {
  const store = await openLowdbStore({ dir })
  try {
    const problems = await checkInvariants(store, replay).catch((error: unknown) => [messageOf(error)])
    tally.check(problems.length === 0, `after kill ${kill}: ${problems.join('; ')}`)
    for (const [{ user }, ids] of acknowledged) {
      const logged = (await store.readLog({ tenant, user })).map(({ id }) => id)
      const wrong = ids.filter((id) => logged.filter((other) => other === id).length !== 1)
      tally.check(
        wrong.length === 0,
        `after kill ${kill}: ${wrong.length} of ${ids.length} acknowledged answers are lost or doubled`,
      )
    }
  } finally {
    await store.close()
  }
}
