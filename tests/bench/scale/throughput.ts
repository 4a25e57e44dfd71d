import { cpus } from 'node:os'
import { realContent } from '../../real-content.ts'
import { startLoadClient } from '../load.ts'
import { activitiesOf, line } from '../turns.ts'
import { startBuiltCoach } from './built-coach.ts'
import { filledDatabase, keyOf, tenant } from './learners.ts'
import type { Part } from './part.ts'

const people = 300
const perRound = 900
const texts = ['quiz 1', 'progress', 'help'] as const

/** What three replicas do compared with one. */
export const throughput: Part = {
  name: 'throughput',
  async run({ server, rounds, learners }) {
    const clients = await Promise.all([startLoadClient(), startLoadClient(), startLoadClient()])
    process.once('exit', () => clients.forEach((client) => client.stop()))
    const activity = activitiesOf(tenant, clients[0].connectorUrl)
    const { url } = await filledDatabase(server, await realContent(), Math.min(learners, 10_000))
    const coaches = [await startBuiltCoach(url), await startBuiltCoach(url), await startBuiltCoach(url)]
    const bodies = () =>
      Array.from({ length: perRound }, (_, index) =>
        activity(keyOf(index % people).user, {
          type: 'message',
          text: texts[index % texts.length] as string,
        }),
      )
    const rate = async (used: typeof coaches): Promise<{ perSecond: number; cores: number }> => {
      const cpu = async () => (await Promise.all(used.map((coach) => coach.cpuSeconds()))).reduce((a, b) => a + b)
      const [before, started] = [await cpu(), performance.now()]
      // Each replica gets its part, as a load balancer shares them.
      const parts = used.map((_, part) => bodies().filter((__, index) => index % used.length === part))
      await Promise.all(used.map((coach, part) => (clients[part] ?? clients[0]).run(coach.url, parts[part] ?? [], 12)))
      const seconds = (performance.now() - started) / 1_000
      return { perSecond: perRound / seconds, cores: ((await cpu()) - before) / seconds }
    }
    const ones: number[] = []
    const threes: number[] = []
    const cores: number[] = []
    for (const coach of coaches) await clients[0].run(coach.url, bodies().slice(0, 150), 12)
    // In turns, because the machine's speed changes.
    for (let round = 0; round < rounds; round++) {
      ones.push((await rate(coaches.slice(0, 1))).perSecond)
      const three = await rate(coaches)
      threes.push(three.perSecond)
      cores.push(three.cores)
    }
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
    line(
      `turns a second of one replica, of three, on ${cpus().length} cores`,
      `${mean(ones).toFixed(0)}, ${mean(threes).toFixed(0)}`,
    )
    line(
      'three replicas as a multiple of one (goal: at least 2.2 where cores allow)',
      (mean(threes) / mean(ones)).toFixed(2),
    )
    line('cores that three replicas used together', mean(cores).toFixed(1))
    for (const coach of coaches) await coach.stop()
    for (const client of clients) client.stop()
  },
}
