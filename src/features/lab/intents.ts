import type { Track } from '../../domain/practice/lab.ts'

export type Intent =
  /** The overview of the lab, or one step (from 1). */
  | { readonly kind: 'lab'; readonly step?: number; readonly track?: Track }
  | { readonly kind: 'lab.evidence'; readonly step: string; readonly track: Track; readonly text: string }
  | { readonly kind: 'lab.export' }
