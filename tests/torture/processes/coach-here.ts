import { realWorld, startApp, type App, type World } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { smallCatalog } from '../../features/small-catalog.ts'
import { within } from '../wait.ts'

/** A Monday at nine in Berlin, where the recorded people live. */
export const monday = '2026-11-23T08:00:00Z'

/** A coach in this process, with a clock that an attack moves. Waiting takes real time. */
export interface CoachHere {
  readonly app: App
  readonly address: string
  readonly logged: string[]
  moveTo(instant: string | Date): void
  /** @returns whether it stopped in time */
  stop(ms: number): Promise<boolean>
}

const catalog = smallCatalog()

export async function openHere(
  dir: string,
  env: Record<string, string> = {},
  change: Partial<World> = {},
): Promise<CoachHere> {
  let now = new Date(monday)
  const logged: string[] = []
  const app = await startApp(readConfig({ PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'info', ...env }), {
    ...realWorld,
    clock: () => now,
    chance: seededChance('torture'),
    catalog,
    reminders: false,
    logTo: { write: (line: string) => void logged.push(line) },
    ...change,
  })
  let stopped: Promise<boolean> | undefined
  return {
    app,
    address: `http://127.0.0.1:${app.port}`,
    logged,
    moveTo: (instant) => void (now = new Date(instant)),
    stop: async (ms) => (await within(ms, (stopped ??= app.stop().then(() => true)))) ?? false,
  }
}
