import type { QuestionKind } from '../domain/question.ts'

/** From which figures on the bank gives itself away or leans to one side. Printed for now, so nothing fails by them. */
export const thresholds = {
  /** Standard deviations above chance at which the length or wording of options tells the key. */
  keySigmas: 2,
  /** A chi-square p-value below it means that the places of the keys are uneven. */
  placeP: 0.01,
  /** How far shares of kinds and skill areas may be from what is wanted, in points of 1. */
  share: 0.05,
  /** Questions in which absolute words stand in distractors only. */
  absoluteWords: 0,
} as const

/** The shares that the content guide asks for. */
export const kindShares: Readonly<Record<QuestionKind, number>> = {
  single: 0.55,
  multiple: 0.15,
  order: 0.1,
  complete: 0.12,
  statements: 0.08,
}
