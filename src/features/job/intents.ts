export type Intent =
  /** What the learner's work covers; without a choice so far, the choice. */
  | { readonly kind: 'job' }
  /** The choice. `does` is checked at first; otherwise, it's what was picked before. */
  | { readonly kind: 'job.choose'; readonly does?: readonly string[] }
  /** Ids of responsibilities; none removes them. `adds`: to what was picked before. */
  | { readonly kind: 'job.save'; readonly does: readonly string[]; readonly adds?: true }
  /** A sentence about one's work. Nothing is saved before the learner confirms it. */
  | { readonly kind: 'job.say'; readonly text: string }
