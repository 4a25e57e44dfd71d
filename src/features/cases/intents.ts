export type Intent =
  /** Starts a case study: the one that's named, one on a topic, or the one that the learner knows least. */
  { readonly kind: 'case'; readonly case?: string; readonly topic?: string } | { readonly kind: 'cases' }
