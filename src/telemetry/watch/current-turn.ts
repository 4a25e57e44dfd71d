import { AsyncLocalStorage } from 'node:async_hooks'
import type { Part } from '../names.ts'
import type { WatchedTurn } from '../telemetry.ts'

/** A turn under way. */
export interface Running extends WatchedTurn {
  /** In `performance.now()` time. */
  readonly startedAt: number
  isOver: boolean
  /** The explainer's last word. */
  explained?: 'covered' | 'refused'
}

/** The turn that the running code belongs to. Work that a turn leaves behind, such as edits of a team's cards, outlives it. */
export class CurrentTurn {
  readonly #storage = new AsyncLocalStorage<Running>()

  /** Undefined outside a turn, and after its end. */
  get(): Running | undefined {
    const running = this.#storage.getStore()
    return running?.isOver ? undefined : running
  }

  run<T>(running: Running, work: () => T): T {
    return this.#storage.run(running, work)
  }

  /** Runs something as a part of the turn. */
  async part<T>(name: Part, work: () => Promise<T>): Promise<T> {
    const end = this.begin(name)
    try {
      const result = await work()
      end(false)
      return result
    } catch (error) {
      end(true)
      throw error
    }
  }

  /** @returns ends the part */
  begin(name: Part): (failed: boolean) => void {
    const turn = this.get()
    if (!turn) return () => {}
    const from = performance.now() - turn.startedAt
    return (failed) => {
      if (!turn.isOver) turn.parts.push({ name, from, to: performance.now() - turn.startedAt, failed })
    }
  }
}
