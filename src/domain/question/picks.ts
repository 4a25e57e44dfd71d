/**
 * An answer, one pick per component, in the content's own letters (file order: first option `a`). Each module of
 * `question-kinds/` says what the picks of its kind are.
 */
export type Picks = readonly string[]

/** 0 → `a`. */
export const letterAt = (index: number): string => String.fromCharCode(97 + index)

/** `a` → 0. */
export const indexOfLetter = (letter: string): number => letter.charCodeAt(0) - 97
