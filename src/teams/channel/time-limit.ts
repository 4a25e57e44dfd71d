import { OutOfTime } from './deadline.ts'
import type { Timers } from './timers.ts'

/** Runs a request to the connector that ends after `ms` milliseconds. @throws OutOfTime then */
export async function withTimeLimit<T>(
  timers: Timers,
  ms: number,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController()
  let cancel = (): void => {}
  const over = new Promise<never>((_, reject) => {
    cancel = timers.after(ms, () => {
      ending.abort()
      reject(new OutOfTime('connector'))
    })
  })
  try {
    return await Promise.race([over, request(ending.signal)])
  } finally {
    cancel()
  }
}
