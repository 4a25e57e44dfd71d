import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { replay } from '../../src/domain/memory/replay.ts'
import { checkInvariants } from '../../src/store/invariants.ts'
import type { Store } from '../../src/store/store.ts'
import { commitsContract } from './contract/commits.ts'
import { dueContract } from './contract/due.ts'
import { learnersContract } from './contract/learners.ts'
import { logsContract } from './contract/logs.ts'
import { modelContract } from './contract/model.ts'
import { teamsContract } from './contract/teams.ts'

/** A store under test that can be closed and opened again on the same data. */
export interface StoreUnderTest {
  readonly store: Store
  reopen(): Promise<Store>
  /** Closes it and removes its data. */
  end(): Promise<void>
}

/** What every engine must do. The test file of an engine calls this with a function that opens a store. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the ${name} store`, () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await open()
      store = under.store
    })
    afterEach(async () => {
      store = await under.reopen()
      expect(await checkInvariants(store, replay)).toEqual([])
      await under.end()
    })
    const opened = {
      get store() {
        return store
      },
      async reopen() {
        store = await under.reopen()
      },
    }
    learnersContract(opened)
    logsContract(opened)
    dueContract(opened)
    commitsContract(opened)
    teamsContract(opened)
    modelContract(opened)

    test('can take a write', async () => {
      await expect(store.probe()).resolves.toBeUndefined()
    })

    test('keeps one key for export links, even after it is reopened', async () => {
      const exportKey = await store.exportKey()
      expect(exportKey.length).toBeGreaterThanOrEqual(32)
      store = await under.reopen()
      expect(await store.exportKey()).toEqual(exportKey)
    })
  })
}
