/**
 * An answer, one pick per component, in the content's own letters (file order: the first option is `a`). Each module in
 * `question-kinds/` documents the picks of its kind.
 */
export type Picks = readonly string[]

/** 0 → `a`. */
export const letterAt = (index: number): string => String.fromCharCode(97 + index)

/** 3 → `a`, `b`, `c`. */
export const firstLetters = (count: number): string[] => Array.from({ length: count }, (_, index) => letterAt(index))

/** `a` → 0. */
export const indexOfLetter = (letter: string): number => letter.charCodeAt(0) - 97
