import { realWorld, startApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { smallCatalog } from '../../features/small-catalog.ts'

// The coach in its own process, to be attacked and killed. The parent sends commands for what HTTP can't do.
type Asked = { readonly ask: number; readonly call: string; readonly argument?: string }

let aheadMs = process.env['START_AT'] ? Date.parse(process.env['START_AT']) - Date.now() : 0
const clock = (): Date => new Date(Date.now() + aheadMs)
const app = await startApp(readConfig(process.env), {
  ...realWorld,
  clock,
  chance: seededChance(process.env['CHANCE'] ?? ''),
  catalog: smallCatalog(),
  reminders: process.env['REMINDERS'] === 'on',
})

const calls: Readonly<Record<string, (argument: string) => unknown>> = {
  remind: () => app.remind(),
  teamEvents: () => app.teamEvents(),
  settled: () => app.settled(),
  moveTo: (instant) => (aheadMs = Date.parse(instant) - Date.now()),
  /** Bytes in use after garbage collection, and the peak of the process. */
  memory: () => {
    globalThis.gc?.()
    return { used: process.memoryUsage().heapUsed, peak: process.resourceUsage().maxRSS * 1024 }
  },
}
process.on('message', ({ ask, call, argument = '' }: Asked) => {
  void (async () => process.send?.({ ask, result: await calls[call]?.(argument) }))()
})
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)))
process.on('disconnect', () => process.exit(0))
process.send?.({ port: app.port })
