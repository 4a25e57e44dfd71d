import type { Rig } from './rig.ts'

/** The result of an attack. Each line of `failures` says how to reproduce one or more failures. */
export interface Outcome {
  readonly tried: number
  readonly failed: number
  readonly failures: readonly string[]
  /** Set if this machine doesn't allow the attack. */
  readonly impossible?: string
}

export interface Attack {
  readonly name: string
  /** Mostly waits, so it runs beside the others. */
  readonly waits?: true
  run(rig: Rig): Promise<Outcome>
}
