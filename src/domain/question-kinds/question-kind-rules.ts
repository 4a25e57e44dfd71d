import type { z } from 'zod'
import type { Picks } from '../question/picks.ts'

/** The order in which a presentation shows things: per group the content's letters, first shown first. */
export type DisplayOrder = readonly (readonly string[])[]

/** Picks in the content's letters, or one sentence that says what does not fit. */
export type ReadAnswer = { readonly ok: true; readonly picks: Picks } | { readonly ok: false; readonly problem: string }

/** A wrong part of an answer. */
export interface Mistake {
  /** What was answered: an option's text, `Yes` to a statement, a step's place. */
  readonly answered: string
  /** Why it does not fit. */
  readonly rationale: string
  /** Id of the mistaken belief behind it, where the content names one. */
  readonly misconception?: string
}

/** A right part of an answer, with its reason. */
export interface Key {
  readonly text: string
  readonly rationale: string
}

/** Code that a question shows, with a marker `[[1]]`, `[[2]]` … for each blank. */
export interface QuestionSnippet {
  readonly language: string
  readonly text: string
}

/** Texts of a question that stand beside each other. */
export interface TextList {
  /** Where they are in the content: `['blanks', 0, 'options']`. */
  readonly path: readonly (string | number)[]
  /** What a learner does with them: picks one or several keys, judges each one, or puts them in order. */
  readonly task: 'pick one' | 'pick several' | 'judge' | 'sort'
  /** Set where the texts are code, whose length and words give nothing away. */
  readonly isCode?: true
  readonly items: readonly ListedText[]
}

export interface ListedText {
  readonly text: string
  /** Set on keys and on true statements. */
  readonly correct?: boolean | undefined
  /** The mistaken belief behind a distractor. */
  readonly misconception?: string | undefined
}

/** Everything that the domain knows about one kind of question. */
export interface QuestionKindRules<Q> {
  readonly schema: z.ZodType<Q> & z.core.$ZodTypeDiscriminable
  /** The name in the heading of a report. */
  readonly heading: string
  /** Share of the bank that the content guide asks for, relative to the shares of the other kinds. */
  readonly share: number
  /** Seconds to answer a question of difficulty 2 and to read the verdict. */
  readonly seconds: number
  /** Whether many people can answer it with one tap, and answers can be counted by option (`options` of the question). */
  readonly fitsTeams: boolean
  /** Whether a mistake already says what would have been right, so that the keys need not be listed beside it. */
  readonly mistakesNameKeys: boolean
  /** The right form of the fields that only this kind has, for messages about the content. */
  readonly fieldHints?: Readonly<Record<string, string>>

  /** The right answer, in the same form as a learner's. */
  keyPicks(question: Q): Picks
  /** How many components of an answer are right. */
  countRight(question: Q, picks: Picks): number
  /** Probability of full credit for a learner who picks at random, 0 to 1. */
  guessChance(question: Q): number

  /** @param shuffle returns the first `count` letters in random order */
  displayOrder(question: Q, shuffle: (count: number) => string[]): string[][]
  /** @param given what was picked on display: at least one text, all of them trimmed, in lower case and not empty */
  readAnswer(question: Q, order: DisplayOrder, given: readonly string[]): ReadAnswer
  /** @param fields what each input of the card holds, trimmed and in lower case; at least one is not empty */
  readDraft(question: Q, order: DisplayOrder, fields: readonly string[]): ReadAnswer
  /** What each input of the card holds for picks that were read before: the reverse of `readDraft`. */
  fieldsOf(question: Q, order: DisplayOrder, picks: Picks): string[]

  /** The wrong parts of an answer, in the question's order. */
  mistakesIn(question: Q, picks: Picks): Mistake[]
  /** The right parts of the answer, in the question's order. */
  keysOf(question: Q): Key[]

  /** All texts beside the stem and the snippet. */
  textLists(question: Q): TextList[]
  /** Left out by kinds that show no code. */
  snippetOf?(question: Q): QuestionSnippet
}
