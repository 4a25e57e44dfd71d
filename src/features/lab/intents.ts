import type { Track } from '../../domain/practice/lab.ts'

export type Intent =
  /** The overview of the lab, or one step (from 1). `way`: from now on, where there are two. */
  | { readonly kind: 'lab'; readonly step?: number; readonly track?: Track; readonly way?: 'free' | 'usual' }
  /** A file, or an address of one, pasted below a step. */
  | { readonly kind: 'lab.check'; readonly text: string }
  | { readonly kind: 'lab.evidence'; readonly step: string; readonly track: Track; readonly text: string }
  | { readonly kind: 'lab.export' }
