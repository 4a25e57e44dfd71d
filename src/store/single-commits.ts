import type { Store } from './store.ts'

/** The commits of one document, for an engine that has `commit`. */
export const singleCommits = (commit: Store['commit']): Pick<Store, 'commitLearner' | 'commitTeam'> => ({
  async commitLearner(key, value, expected, entries) {
    await commit([{ kind: 'learner', key, value, expected, entries }])
    return expected + 1
  },
  async commitTeam(key, value, expected) {
    await commit([{ kind: 'team', key, value, expected }])
    return expected + 1
  },
})
