import type { Finding } from '../../problem.ts'

/** Checks that facts weren't checked in the future. Days compare as text. */
export const checkDay = (checked: string, today: string): Finding[] =>
  checked <= today
    ? []
    : [{ path: ['checked'], message: `is ${checked}, after today (${today}); use the day of the check` }]
