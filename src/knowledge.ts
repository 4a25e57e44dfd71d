import { setImmediate as afterOthers } from 'node:timers/promises'
import type { Catalog } from './content/catalog.ts'
import { explainerOf, explainerWhenAsked } from './explainer/explainer-of.ts'
import type { Explainer } from './explainer/explanation.ts'
import { createStandings } from './features/team/live/standings.ts'
import type { Standings } from './kernel/learner/standings.ts'
import { bankOf } from './kernel/learner/planning.ts'
import { readerOf } from './router/hear.ts'
import type { Store } from './store/store.ts'

/** Everything that is made from the content. */
export interface Knowledge {
  readonly catalog: Catalog
  readonly explainer: Explainer
  readonly standings: Standings
}

/** The knowledge of now: its fields change with a reload, so read them when you need them, and don't spread them at the start. */
export interface CurrentKnowledge extends Knowledge {
  /** Learns what the first messages would otherwise wait for. */
  complete(): Promise<void>
  /** Learns another catalog, then replaces everything at once. Turns run in between. */
  replace(catalog: Catalog): Promise<Knowledge>
}

/**
 * Takes the first catalog. What is learned from it is cached by catalog, so an old one leaves nothing behind.
 * @param watch puts measuring around each explainer
 */
export function createKnowledge(
  store: Store,
  first: Catalog,
  watch: (explainer: Explainer) => Explainer = (explainer) => explainer,
): CurrentKnowledge {
  const made = (catalog: Catalog): Knowledge => ({
    catalog,
    explainer: watch(explainerWhenAsked(catalog)),
    standings: createStandings(store, catalog),
  })
  let now = made(first)
  return {
    get catalog() {
      return now.catalog
    },
    get explainer() {
      return now.explainer
    },
    get standings() {
      return now.standings
    },
    complete: () => learn(now.catalog),
    async replace(catalog) {
      await learn(catalog)
      now = made(catalog)
      return now
    },
  }
}

/** Each step takes a part of a second, and the turns that came meanwhile go first. */
async function learn(catalog: Catalog): Promise<void> {
  for (const step of [readerOf, explainerOf, (now: Catalog) => explainerOf(now).prepare(), bankOf]) {
    await afterOthers()
    step(catalog)
  }
}
