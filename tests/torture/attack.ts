import type { Rig } from './rig.ts'

/** What came of an attack; each line of `failures` says how to see one or several of those that failed again. */
export interface Outcome {
  readonly tried: number
  readonly failed: number
  readonly failures: readonly string[]
  /** Set when this machine does not allow the attack. */
  readonly impossible?: string
}

export interface Attack {
  readonly name: string
  /** Mostly waits, so it runs beside the others. */
  readonly waits?: true
  run(rig: Rig): Promise<Outcome>
}
