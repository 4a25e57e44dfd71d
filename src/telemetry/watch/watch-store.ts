import { VersionConflict, type Store } from '../../store/store.ts'
import type { Telemetry } from '../telemetry.ts'
import type { CurrentTurn } from './current-turn.ts'

/** Measures commits, counts their conflicts, and counts readiness checks. */
export function watchStore(store: Store, telemetry: Telemetry, current: CurrentTurn): Store {
  const timed = async <T>(documents: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now()
    const ended = (commit: 'stored' | 'conflict' | 'failed'): void =>
      telemetry.record('shipmate.commit.duration', performance.now() - from, { documents, commit })
    try {
      const result = await current.part('commit', work)
      ended('stored')
      return result
    } catch (error) {
      ended(error instanceof VersionConflict ? 'conflict' : 'failed')
      throw error
    }
  }
  return {
    ...store,
    commit: (changes) => {
      if (changes.length === 0) return store.commit(changes)
      const [{ kind }] = changes as [(typeof changes)[number]]
      return timed(changes.length > 1 || kind === 'report' ? 'several' : kind, () => store.commit(changes))
    },
    commitLearner: (...args) => timed('learner', () => store.commitLearner(...args)),
    commitTeam: (...args) => timed('team', () => store.commitTeam(...args)),
    async probe() {
      let readiness = 'not ready'
      try {
        await store.probe()
        readiness = 'ready'
      } finally {
        telemetry.record('shipmate.readiness.checks', 1, { readiness })
      }
    },
  }
}
