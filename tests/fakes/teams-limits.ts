/** Requests, and the milliseconds that they are counted in. */
export type Limits = readonly (readonly [most: number, ms: number])[]

/** What Teams documents for the messages of an app to a thread, and to a tenant. */
export const threadLimits: Limits = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
]
export const tenantLimits: Limits = [[50, 1_000]]
