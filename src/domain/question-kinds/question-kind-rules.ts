import type { z } from 'zod'
import type { Picks } from '../question/picks.ts'

/** The order in which a presentation shows things: the content's letters per group, as displayed from top to bottom. */
export type DisplayOrder = readonly (readonly string[])[]

/** Why an answer can't be graded. `wrong-count` compares the parts that were given with those that the question asks for. */
export type AnswerProblem =
  | { readonly code: 'no-answer' }
  | { readonly code: 'unknown-letter'; readonly text: string }
  | { readonly code: 'repeated-letter' }
  | { readonly code: 'wrong-count'; readonly given: number; readonly wanted: number }

/** Picks in the content's letters, or why the answer can't be read. */
export type ReadAnswer =
  { readonly ok: true; readonly picks: Picks } | { readonly ok: false; readonly problem: AnswerProblem }

/**
 * A part of an answer: an option that was picked, a step with its place (from 1), or a statement that was judged. A step without a
 * place and a statement without a judgment were left out, as a mock exam allows.
 */
export type AnswerPart =
  | { readonly task: 'pick'; readonly text: string }
  | { readonly task: 'sort'; readonly text: string; readonly place?: number }
  | { readonly task: 'judge'; readonly text: string; readonly isTrue?: boolean }

/** A wrong part of an answer. */
export interface Mistake {
  readonly answered: AnswerPart
  /** Why it is wrong. */
  readonly rationale: string
  /** Id of the misconception behind it, if the content names one and the part was answered. */
  readonly misconception?: string
}

/** A right part of an answer. */
export interface Key {
  readonly part: Required<AnswerPart>
  readonly rationale: string
}

/** Code that a question shows, with a marker `[[1]]`, `[[2]]` … for each blank. */
export interface QuestionSnippet {
  readonly language: string
  readonly text: string
}

/** Texts of a question that are shown side by side. */
export interface TextList {
  /** Where they are in the content: `['blanks', 0, 'options']`. */
  readonly path: readonly (string | number)[]
  /** What a learner does with them: picks one or several keys, judges each one, or puts them in order. */
  readonly task: 'pick-one' | 'pick-several' | 'judge' | 'sort'
  /** Set if the texts are code, whose length and words give nothing away. */
  readonly isCode?: true
  readonly items: readonly ListedText[]
}

export interface ListedText {
  readonly text: string
  /** Set on keys and on true statements. */
  readonly correct?: boolean | undefined
  /** The misconception behind a distractor. */
  readonly misconception?: string | undefined
}

/** All domain rules of one kind of question. */
export interface QuestionKindRules<Q> {
  /** Describe the fields that only this kind has: the content check quotes the description when a value doesn't fit. */
  readonly schema: z.ZodType<Q> & z.core.$ZodTypeDiscriminable
  /** The name in the heading of a report. */
  readonly heading: string
  /** Share of the bank that the content guide asks for, relative to the shares of the other kinds. */
  readonly share: number
  /** Seconds to answer a question of difficulty 2 and to read the verdict. */
  readonly seconds: number
  /** Whether many people can answer it with one tap, and answers can be counted by option (`options` of the question). */
  readonly fitsTeams: boolean
  /** Whether a mistake already implies the right answer, so that keys need not be listed beside it. */
  readonly mistakesNameKeys: boolean

  /** The right answer, in the same form as a learner's. */
  keyPicks(question: Q): Picks
  /** How many components of an answer are right. */
  countRight(question: Q, picks: Picks): number
  /** Probability of full credit for a learner who picks at random, 0 to 1. */
  guessChance(question: Q): number

  /** @param shuffle returns the first `count` letters in random order */
  displayOrder(question: Q, shuffle: (count: number) => string[]): string[][]
  /** @param given the displayed picks: at least one text, all of them trimmed, in lower case, and not empty */
  readAnswer(question: Q, order: DisplayOrder, given: readonly string[]): ReadAnswer
  /** @param fields the value of each input on the card, trimmed and in lower case; at least one is not empty */
  readDraft(question: Q, order: DisplayOrder, fields: readonly string[]): ReadAnswer
  /** The value of each input on the card for picks read earlier: the reverse of `readDraft`. */
  fieldsOf(question: Q, order: DisplayOrder, picks: Picks): string[]

  /** The wrong parts of an answer, in the question's order. */
  mistakesIn(question: Q, picks: Picks): Mistake[]
  /** The right parts of the answer, in the question's order. */
  keysOf(question: Q): Key[]

  /** All texts except the stem and the snippet. */
  textLists(question: Q): TextList[]
  /** Left out by kinds that show no code. */
  snippetOf?(question: Q): QuestionSnippet
}
