import type { Attack } from '../attack.ts'
import { createClient, type Client } from '../people/client.ts'
import type { AskedProcess } from '../processes/coach-process.ts'
import { startFlooder } from '../processes/flooder.ts'
import { person, type Person } from '../people/people.ts'
import { Tally } from '../tally.ts'
import { pause } from '../wait.ts'

const count = 1_000
const others = 10
const calmTurns = 200
const rounds = 3
/** The fewest turns for a meaningful p99. */
const fewest = 200
const gapMs = 20
const allowed = (calm: number): number => 2 * calm + 100
const allowedMb = 48
const peakMb = 600

const long = (words: string): string => `${words} `.repeat(Math.ceil(65_000 / (words.length + 1))).slice(0, 65_000)

/** A thousand activities of one kind that one person sends at once. */
const kinds: Readonly<
  Record<string, (index: number) => { text: string } | { verb: string; data?: Record<string, unknown> }>
> = {
  'short messages': (index) => ({ text: `quiz ${index % 9}` }),
  questions: (index) => ({ text: `explain canary number ${index}` }),
  'messages of 65,000 characters': (index) => ({ text: long(`explain the difference between a canary and ${index}`) }),
  'messages of 65,000 odd characters': () => ({ text: long('[a](b)**<at>\u202e\u0301') }),
  presses: (index) => ({ verb: 'quiz', data: { count: index % 9 } }),
  'presses with 65,000 characters': () => ({
    verb: 'report.send',
    data: { question: 'a', revision: 1, reason: 'other', text: long('a') },
  }),
}

/** One person floods; ten others notice nothing. */
export const floods: Attack = {
  name: 'floods',
  async run(rig) {
    const tally = new Tally()
    const dir = await rig.folder()
    const connector = await rig.connector()
    const coach = await rig.child(dir, { LOG_LEVEL: 'warn' })
    const flooder = await startFlooder()
    rig.atEnd(() => flooder.stop())
    const client = createClient(() => coach.address, connector.url)
    const people = Array.from({ length: others }, (_, index) => person(`other-${index}`))
    const flooding = createClient(() => coach.address, flooder.connectorUrl)
    const calmTime = async (): Promise<number> => p99(await turns(client, people, () => calmTurns))
    await turns(client, people, () => calmTurns / 2)
    let calm = await calmTime()
    const before = await memoryOf(coach)
    for (const [kind, what] of Object.entries(kinds)) {
      const sender = person(`flooder-${kind.replaceAll(/\W/g, '')}`)
      let bad: number[] = []
      let failure = ''
      const total = rig.times(count)
      // Other work on the machine can slow one round down, so the best of three counts.
      for (let round = 1; round <= rounds; round++) {
        const bodies = Array.from({ length: total }, (_, index) => flooding.bodyOf(sender, what(index)))
        let isOver = false
        const flooded = flooder.flood(`${coach.address}/api/messages`, bodies).finally(() => (isOver = true))
        const worst = p99(await turns(client, people, (done) => (isOver && done >= fewest ? 0 : Infinity)))
        const failed = (await flooded).filter((status) => status === 0 || status === 500)
        if (failed.length > bad.length) bad = failed
        const earlier = calm
        // The machine's other load may have changed, so the baseline is measured on both sides of a bad round.
        if (worst > allowed(calm)) calm = await calmTime()
        const calmAround = Math.max(earlier, calm)
        failure =
          worst <= allowed(calmAround) ? '' : `p99 of others ${Math.round(worst)} ms, calm ${Math.round(calmAround)} ms`
        if (failure === '') break
      }
      tally.check(failure === '', `${total} ${kind} of one person at once: ${failure}`)
      tally.count(
        total,
        bad.length,
        `${total} ${kind} at once: ${bad.length} answered ${[...new Set(bad)].join(', ')} (0 = nothing)`,
      )
    }
    const after = await memoryOf(coach)
    tally.check(coach.isAlive(), 'the process ended')
    tally.check(after.used - before.used < allowedMb, `after all floods ${after.used - before.used} MB more are in use`)
    tally.check(after.peak < peakMb, `the process grew to ${after.peak} MB`)
    return tally
  },
}

async function memoryOf(coach: AskedProcess): Promise<{ used: number; peak: number }> {
  await pause(500)
  const { used, peak } = await coach.ask<{ used: number; peak: number }>('memory')
  return { used: Math.round(used / 2 ** 20), peak: Math.round(peak / 2 ** 20) }
}

/** Everyone sends turn after turn until enough are done. @returns their latencies */
async function turns(client: Client, people: readonly Person[], wanted: (done: number) => number): Promise<number[]> {
  const latencies: number[] = []
  const live = async (who: Person): Promise<void> => {
    for (let index = 0; latencies.length < wanted(latencies.length); index++) {
      const { status, ms } = await (index % 2 === 0 ? client.press(who, 'progress') : client.say(who, 'help'))
      latencies.push(status === 200 ? ms : Infinity)
      await pause(gapMs)
    }
  }
  await Promise.all(people.map(live))
  return latencies
}

const p99 = (latencies: readonly number[]): number =>
  latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.99)] ?? 0
