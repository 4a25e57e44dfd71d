/** The limits beyond which a bank gives its keys away or is unbalanced; `check-bank.ts` fails beyond them. */
export const thresholds = {
  /** How often the longest option can be a key, as a multiple of chance. */
  longestKey: 1.15,
  /** Standard deviations above chance at which another property of options gives the key away. */
  keySigmas: 2,
  /** A chi-square p-value below this means that the positions of keys are uneven. */
  placeP: 0.05,
  /** A corrected p-value below this means that a word belongs to distractors, or to keys. */
  wordP: 0.05,
  /** Share of words (Jaccard index) at which two questions count as the same. */
  likeness: 0.5,
  /** How much more than chance a model of surface features can find in questions it hasn't seen, out of 1. */
  surface: 0.04,
  /** How far the shares of kinds and skill areas can be from their targets, out of 1. */
  share: 0.05,
  /** Questions with absolute words only in distractors. */
  absoluteWords: 0,
  /** Words of the shortest rationale: fewer don't teach. */
  rationaleWords: 15,
  questionsPerObjective: 5,
  notesPerObjective: 1,
} as const
