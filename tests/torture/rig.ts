import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { World } from '../../src/app.ts'
import { seededChance } from '../../src/domain/shuffle.ts'
import { startConnector, type FakeConnector } from '../fakes/connector.ts'
import { openHere, type CoachHere } from './processes/coach-here.ts'
import { startChild, startMain, type AskedProcess, type CoachProcess } from './processes/coach-process.ts'

/** The tools of an attack. Everything is cleaned up after the attack. */
export interface Rig {
  readonly seed: number
  /** Scales the usual number of attempts; at least one. */
  times(usual: number): number
  chance(name: string): () => number
  folder(): Promise<string>
  connector(): Promise<FakeConnector>
  here(dir: string, env?: Record<string, string>, change?: Partial<World>): Promise<CoachHere>
  child(dir: string, env?: Record<string, string>): Promise<AskedProcess>
  main(dir: string): Promise<CoachProcess>
  /** Registers a cleanup for the end of the attack; last in, first out. */
  atEnd(clean: () => unknown): void
}

const stopMs = 500

export function openRig(seed: number, scale: number): { rig: Rig; close(): Promise<void> } {
  const ends: (() => unknown)[] = []
  let children = 0
  const atEnd = (clean: () => unknown): void => void ends.push(clean)
  const rig: Rig = {
    seed,
    times: (usual) => Math.max(1, Math.round(usual * scale)),
    chance: (name) => seededChance(`${seed}/${name}`),
    async folder() {
      const dir = await mkdtemp(join(tmpdir(), 'shipmate-torture-'))
      atEnd(() => rm(dir, { recursive: true, force: true }))
      return dir
    },
    async connector() {
      const connector = await startConnector()
      atEnd(() => connector.stop())
      return connector
    },
    async here(dir, env, change) {
      const coach = await openHere(dir, env, change)
      atEnd(() => coach.stop(stopMs))
      return coach
    },
    child: async (dir, env) => killedAtEnd(await startChild(dir, { CHANCE: `${seed}/${++children}`, ...env })),
    main: async (dir) => killedAtEnd(await startMain(dir)),
    atEnd,
  }
  const killedAtEnd = <T extends CoachProcess>(coach: T): T => {
    atEnd(async () => {
      if (!coach.isAlive()) return
      coach.kill('SIGKILL')
      await coach.gone(5_000)
    })
    return coach
  }
  return {
    rig,
    async close() {
      for (const end of ends.toReversed()) await Promise.resolve(end()).catch(() => {})
    },
  }
}
