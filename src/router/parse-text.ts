import type { SaidIntent } from '../kernel/intent.ts'

/** What a person typed. The router reads it when it knows what is on screen. */
export const parseText = (text: string): SaidIntent => ({ kind: 'said', text })
