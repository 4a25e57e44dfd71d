import { dayFormat } from '../text/reader.ts'

/** `2026-07-27` → `27 July 2026`, `July 27, 2026`. */
export const longDay = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' })

/** `2026-12-18` → `Friday 18 December 2026`, `Friday, December 18, 2026`. */
export const fullDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
