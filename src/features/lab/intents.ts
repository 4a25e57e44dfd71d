import type { Track } from '../../domain/practice/lab.ts'

/** The step that a card shows, and how. */
export interface OnCard {
  readonly step: string
  readonly track: Track
  readonly way: 'free' | 'usual'
}

export type Intent =
  /**
   * The overview of the lab, or one step (from 1). `way`: from now on, where there are two. `apart`: in a message of its own, so that the pressed
   * card stays.
   */
  | {
      readonly kind: 'lab'
      readonly step?: number
      readonly track?: Track
      readonly way?: 'free' | 'usual'
      readonly apart?: true
    }
  /** A file, or an address of one: from the box of a step's card, or pasted below it. Pasted, it has no `of` and belongs to the step on screen. */
  | { readonly kind: 'lab.check'; readonly text: string; readonly of?: OnCard }
  | { readonly kind: 'lab.evidence'; readonly step: string; readonly track: Track; readonly text: string }
  /** Asks for the file of the step on screen instead of writing it. */
  | { readonly kind: 'lab.solution' }
  | { readonly kind: 'lab.export' }
