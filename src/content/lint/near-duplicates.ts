import { snippetOf, textLists } from '../../domain/question/question-texts.ts'
import type { Question } from '../../domain/question/question.ts'
import { wordsOf } from '../words-of.ts'

/** Two questions and how alike they are, 0 to 1. */
export interface Likeness {
  readonly a: Question
  readonly b: Question
  readonly likeness: number
}

/**
 * Pairs of questions that share most of their words: the Jaccard index of the sets of words (`wordsOf`) in stem, options,
 * steps, statements and snippet, so that a rewritten stem over the same options is found as well.
 * @returns pairs with at least `from`, the most alike first
 */
export function alikePairs(questions: readonly Question[], from: number): Likeness[] {
  const sets = questions.map((question) => ({ question, words: new Set(wordsOf(textOf(question))) }))
  const pairs: Likeness[] = []
  for (const [index, a] of sets.entries())
    for (const b of sets.slice(index + 1)) {
      // No index can be larger than the smaller set allows.
      if (Math.min(a.words.size, b.words.size) < from * Math.max(a.words.size, b.words.size)) continue
      const likeness = jaccard(a.words, b.words)
      if (likeness >= from) pairs.push({ a: a.question, b: b.question, likeness })
    }
  return pairs.toSorted((one, other) => other.likeness - one.likeness)
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / (a.size + b.size - both)
}

const textOf = (question: Question): string =>
  [
    question.stem,
    snippetOf(question)?.text ?? '',
    ...textLists(question).flatMap(({ items }) => items.map(({ text }) => text)),
  ].join(' ')
