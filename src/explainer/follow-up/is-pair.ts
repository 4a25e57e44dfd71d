import type { Before } from '../explanation.ts'

/** Whether two things were explained last, or compared. */
export const isPair = ({ notes, compared }: Before): boolean => notes.length > 1 || (compared?.length ?? 0) > 1
