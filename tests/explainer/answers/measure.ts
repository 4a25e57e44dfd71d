import { isShown } from './facts.ts'
import type { Answered, AnsweredTurn } from './chat.ts'

/** A count of some in all; all is 0 if the figure doesn't apply. */
export interface Share {
  readonly some: number
  readonly all: number
}

export const shareOf = <T>(list: readonly T[], test: (item: T) => boolean): Share => ({
  some: list.filter(test).length,
  all: list.length,
})

export const isOutside = ({ asked }: Answered): boolean => asked.kind === 'outside'
export const isAnswer = (view: string): boolean => view === 'note' || view === 'comparison'

/** Every side has a column of its own, and its name is in what is shown. */
export function showsBothSides({ asked, card }: Answered): boolean {
  const sides = asked.topics.length
  return (
    card.view === 'comparison' &&
    card.columns.length >= Math.max(2, sides) &&
    (sides < 2 || asked.topics.every((topic) => isShown(topic, card.text)))
  )
}

/** Words in a topic answer, and in a comparison. */
const topicWords = { least: 60, most: 120 }
const comparisonWords = 180

/** What a set of answers is worth, without a reader. */
export function measure(answers: readonly Answered[]) {
  const inScope = answers.filter((answer) => !isOutside(answer))
  const facts = inScope.flatMap(({ asked, card }) => asked.facts.map((fact) => ({ fact, card })))
  const given = inScope.filter(({ card }) => isAnswer(card.view))
  const topics = given.filter(({ card }) => card.view === 'note')
  const comparisons = given.filter(({ card }) => card.view === 'comparison')
  const isAnswered = ({ card }: { card: Answered['card'] }): boolean => isAnswer(card.view)
  return {
    questions: answers.length,
    shares: {
      'key facts shown': shareOf(facts, (one) => isAnswered(one) && isShown(one.fact, one.card.text)),
      'in the first two sentences': shareOf(facts, (one) => isAnswered(one) && isShown(one.fact, one.card.opening)),
      'non-answers': shareOf(inScope, (one) => !isAnswered(one)),
      'outside refused': shareOf(answers.filter(isOutside), (one) => !isAnswered(one)),
      'both sides shown': shareOf(
        inScope.filter(({ asked }) => asked.kind === 'comparison'),
        showsBothSides,
      ),
      'topic answers of 60 to 120 words': shareOf(
        topics,
        ({ card }) => card.words >= topicWords.least && card.words <= topicWords.most,
      ),
      'comparisons up to 180 words': shareOf(comparisons, ({ card }) => card.words <= comparisonWords),
    },
    words: {
      median: quantile(
        given.map(({ card }) => card.words),
        0.5,
      ),
      p90: quantile(
        given.map(({ card }) => card.words),
        0.9,
      ),
    },
  }
}

/** The smallest value that this share of all doesn't exceed; 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

const thanks = /^\W*(?:many |ok(?:ay)?,? |great,? |perfect,? |cool,? )*(?:thanks|thank you|thx|ty|cheers|bye)\b/i
const quiz = /\b(?:quiz|test me|practice questions?)\b/i
const refusal = /\b(?:refus\w*|outside|out of scope|declin\w*|not covered)\b/i
const change = /\b(?:new topic|switch\w*|chang\w*)\b/i

/** Which view a turn should get, judged by its words and by what the writer expected. */
export function fits({ q, expect, card }: Pick<AnsweredTurn, 'q' | 'expect' | 'card'>): boolean {
  if (quiz.test(q)) return card.view === 'question'
  if (refusal.test(expect)) return !isAnswer(card.view)
  return isAnswer(card.view)
}

/** Whether a turn asks for something; one that only thanks doesn't. */
export const asks = ({ q }: Pick<AnsweredTurn, 'q'>): boolean => !thanks.test(q)

/** What a set of dialogues is worth, without a reader. Turns that only thank are left out. */
export function measureTurns(turns: readonly AnsweredTurn[]): Record<string, Share> {
  const asking = turns.filter(asks)
  const later = asking.filter(({ turn }) => turn > 1)
  const topicOf = (dialogue: string, turn: number): Set<string> =>
    new Set(turns.filter((one) => one.dialogue === dialogue && one.turn < turn).flatMap(({ notes }) => notes))
  return {
    'turns with a fitting answer': shareOf(asking, fits),
    'follow-ups with a fitting answer': shareOf(later, fits),
    'follow-ups that keep the topic': shareOf(
      later.filter(({ notes, expect }) => notes.length > 0 && !change.test(expect)),
      ({ dialogue, turn, notes }) => {
        const before = topicOf(dialogue, turn)
        return notes.some((note) => before.has(note))
      },
    ),
  }
}
