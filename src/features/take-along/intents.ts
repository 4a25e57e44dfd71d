export type Intent =
  /** A link to a cheat sheet, about everything or a topic as typed. `isGuess`: the topic may be other words of the sentence. */
  | { readonly kind: 'cheat-sheet'; readonly topic?: string; readonly isGuess?: true }
  /** A link to an Anki deck with the whole bank, or with what the learner got wrong. */
  | { readonly kind: 'anki'; readonly misses?: true }
