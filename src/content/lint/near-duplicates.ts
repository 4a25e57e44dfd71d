import { snippetOf, textLists } from '../../domain/question/question-texts.ts'
import type { Question } from '../../domain/question/question.ts'
import { wordsOf } from '../words-of.ts'

/** Two questions and their similarity, 0 to 1. */
export interface Likeness {
  readonly a: Question
  readonly b: Question
  readonly likeness: number
}

/**
 * Finds pairs of questions that share most of their words, by the Jaccard index of the words (`wordsOf`) in stem, options,
 * steps, statements, and snippet. This also finds a rewritten stem over the same options.
 * @returns pairs with a similarity of at least `from`, the most similar first
 */
export function alikePairs(questions: readonly Question[], from: number): Likeness[] {
  const sets = questions.map((question) => ({ question, words: new Set(wordsOf(textOf(question))) }))
  const pairs: Likeness[] = []
  for (const [index, a] of sets.entries())
    for (const b of sets.slice(index + 1)) {
      // The smaller set limits the index.
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
