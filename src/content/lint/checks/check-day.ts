import type { Finding } from '../../problem.ts'

/** Facts cannot have been checked in the future. Days compare as text. */
export const checkDay = (checked: string, today: string): Finding[] =>
  checked <= today
    ? []
    : [{ path: ['checked'], message: `is ${checked}, after today (${today}); use the day of the check` }]
