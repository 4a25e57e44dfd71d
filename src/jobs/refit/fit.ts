import { parameterCount } from '../../domain/memory/scheduler.ts'
import type { Look } from '../../domain/plan/refit.ts'
import { startThread } from '../../threads.ts'

/** A fit that takes longer than this has failed. */
const patienceMs = 60_000

/**
 * Fits FSRS-6 parameters to a learner's looks at objectives, in a worker thread.
 * @param until ends the thread when it aborts
 * @returns undefined if the library fails, takes too long, is aborted, or returns anything but a set of parameters
 */
export function fit(looks: readonly (readonly Look[])[], until?: AbortSignal): Promise<readonly number[] | undefined> {
  return new Promise((resolve) => {
    if (until?.aborted) return resolve(undefined)
    const end = (): void => settle(undefined)
    const worker = startThread(new URL('./fit-worker.js', import.meta.url), { workerData: looks })
    const timer = setTimeout(end, patienceMs)
    until?.addEventListener('abort', end, { once: true })
    const settle = (found: unknown): void => {
      clearTimeout(timer)
      until?.removeEventListener('abort', end)
      void worker.terminate()
      resolve(isParameters(found) ? found : undefined)
    }
    worker.once('message', settle)
    worker.once('error', end)
    worker.once('exit', end)
    worker.unref()
  })
}

const isParameters = (found: unknown): found is number[] =>
  Array.isArray(found) && found.length === parameterCount && found.every((value) => Number.isFinite(value))
