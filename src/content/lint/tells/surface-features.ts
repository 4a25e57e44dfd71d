import type { ListedText, TextList } from '../../../domain/question-kinds/question-kind-rules.ts'
import { wordsOf } from '../../words-of.ts'

/** What somebody sees of an option without understanding it. All numbers are about −1 to 1. */
export function surfaceFeatures(list: TextList, stem: string): number[][] {
  const { items } = list
  const lengths = items.map(({ text }) => text.length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / items.length
  const words = items.map(({ text }) => new Set(wordsOf(text)))
  const stemWords = new Set(wordsOf(stem))
  return items.map(({ text }, index) => {
    const own = words[index] as Set<string>
    const longer = lengths.filter((length) => length > text.length).length
    const shorter = lengths.filter((length) => length < text.length).length
    return [
      (shorter - longer) / Math.max(1, items.length - 1),
      longer === 0 ? 1 : 0,
      shorter === 0 ? 1 : 0,
      longer === 1 ? 1 : 0,
      Math.max(-1, Math.min(1, text.length / mean - 1)),
      ...[0, 1, 2, 3].map((place) => (index === place ? 1 : 0)),
      share(own, stemWords),
      likeness(own, words, index),
      ...wordClasses.map((pattern) => (pattern.test(text) ? 1 : 0)),
    ]
  })
}

/** What somebody sees of a statement: its own features, and how the statement before it was judged. */
export const statementFeatures = (items: readonly ListedText[], index: number): number[] => {
  const { text } = items[index] as ListedText
  const mean = items.reduce((sum, item) => sum + item.text.length, 0) / items.length
  const before = items[index - 1]
  return [
    1,
    Math.max(-1, Math.min(1, text.length / mean - 1)),
    Math.min(1, text.length / 200),
    ...[0, 1, 2, 3].map((place) => (index === place ? 1 : 0)),
    before === undefined ? 0 : before.correct ? 1 : -1,
    ...wordClasses.map((pattern) => (pattern.test(text) ? 1 : 0)),
  ]
}

/** Classes of words that a guesser may go by. */
const wordClasses: readonly RegExp[] = [
  /\b(?:not|no|never|without|cannot|can't|doesn't|don't|isn't|nothing|nobody)\b/i,
  /\b(?:only|all|every|each|always|any|alone|just|whole|entire)\b/i,
  /\b(?:can|may|might|could|should|would|must)\b/i,
  /\b(?:so that|so|which|that|because|where|whose)\b/i,
  /\b(?:before|after|when|while|until|once|during|then)\b/i,
  /\b(?:and|or|as well|both|also)\b/i,
  /\b(?:manual|manually|by hand|email|script|wait)\b/i,
  /\b(?:new|own|separate|second|another|other|further)\b/i,
  /\b(?:same|existing|current|default)\b/i,
  /\d/,
  /`/,
  /[A-Z][a-z]+ [A-Z]/,
  /[,;:(]/,
  /^(?:a|an|the)\b/i,
]

const share = (own: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...own].filter((word) => others.has(word)).length / Math.max(1, own.size)

/** How much an option resembles the others: the mean share of its words that each of them has. */
const likeness = (own: ReadonlySet<string>, all: readonly ReadonlySet<string>[], index: number): number =>
  all.reduce((sum, other, at) => sum + (at === index ? 0 : share(own, other)), 0) / Math.max(1, all.length - 1)
