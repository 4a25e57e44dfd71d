import type { Qualifier } from './qualifier.ts'

export type Intent =
  /** A round of questions whose qualifier decides: one qualifier, or all of them. */
  | { readonly kind: 'qualifiers'; readonly qualifier?: Qualifier; readonly count?: number }
  /** The tips on searching Microsoft Learn, before the round. */
  | { readonly kind: 'open-book' }
  | { readonly kind: 'open-book.start'; readonly count?: number }
