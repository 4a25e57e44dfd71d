/** From which figures on the bank gives itself away or leans to one side; `check-bank.ts` fails by them. */
export const thresholds = {
  /** How often the longest option may be a key, in times of chance. */
  longestKey: 1.15,
  /** Standard deviations above chance at which another property of options tells the key. */
  keySigmas: 2,
  /** A chi-square p-value below it means that the places of the keys are uneven. */
  placeP: 0.05,
  /** A corrected p-value below it means that a word belongs to distractors, or to keys. */
  wordP: 0.05,
  /** Share of words (Jaccard index) from which on two questions ask the same. */
  likeness: 0.5,
  /** How far shares of kinds and skill areas may be from what is wanted, in points of 1. */
  share: 0.05,
  /** Questions in which absolute words stand in distractors only. */
  absoluteWords: 0,
  questionsPerObjective: 3,
  notesPerObjective: 1,
} as const
