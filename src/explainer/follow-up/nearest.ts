import { noteHeadings, type Note } from '../../domain/note.ts'
import { bestSentences } from '../compose/best-sentences.ts'
import { comparison } from '../compose/comparison.ts'
import { gapIn } from '../compose/gap.ts'
import type { Ground } from '../compose/ground.ts'
import { composeTopic } from '../compose/topic.ts'
import type { Before, Explainer, Explanation, Topic } from '../explanation.ts'
import { asking } from '../find/vocabulary.ts'
import { sharedAspects } from '../read/aspects.ts'
import type { Kind } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import { askedFor, startsQuestion } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answersFollowUp } from '../find/fits.ts'
import { contextOf } from './context-of.ts'
import { aheadBeside, headStart, nearEnough, surelyAnswers } from './fits.ts'
import type { Grounds } from './grounds.ts'
import { isPair } from './is-pair.ts'
import type { OfPair } from './of-pair.ts'
import type { OfTopic } from './of-topic.ts'
import { otherWordsFor } from './paraphrases.ts'
import { choice, condition, isSurelyTrouble, pronoun, withoutWeak } from './wording.ts'

/** Kinds with a section of their own, which answers even if no passage of the topic fits. */
const sections: ReadonlySet<Kind> = new Set([
  'when-not',
  'trade-offs',
  'exam',
  'interview',
  'check',
  'simpler',
] as const)
/** A few words name something rather than tell it. */
const shortTold = 3

export interface Nearest {
  /** Answers a question that names nothing else from the last topic; undefined if none of its passages fits. */
  readonly continued: (
    question: string,
    asked: AskedQuestion,
    before: Before,
    least?: number,
  ) => Explanation | undefined
  /** What the last topic says about a question that names nothing else, with the word that it doesn't have. */
  readonly nearest: (
    question: string,
    asked: AskedQuestion,
    before: Before,
    isReturn?: boolean,
  ) => Explanation | undefined
}

/** Answers what names nothing else from the last topic, surely or as nearly as it can. */
export function nearestOf(
  { vocabulary, explainOne, topic, groundFor }: Grounds,
  { wordsIn, scoredIn, bestOf, besideOf }: OfTopic,
  { comparedAgain, withChoice }: OfPair,
  goOn: Explainer['goOn'],
): Nearest {
  /** What an answer that goes on is composed of. */
  const groundAfter = (note: Note, question: string, kind: Kind, before: Before): Ground => {
    const ground = groundFor(note, question, kind)
    const words = ground.words.filter((word) => !asking.has(word))
    return {
      ...ground,
      words:
        words.length > 0
          ? [...words, ...wordsIn(otherWordsFor(question))]
          : wordsIn(`${otherWordsFor(question)} ${contextOf(before, vocabulary)}`),
      passages: scoredIn(note, question, before),
      least: answersFollowUp,
    }
  }

  const continued: Nearest['continued'] = (question, { plain, kind }, given, least = answersFollowUp) => {
    const before = withChoice(plain, given)
    const kinds = kindsOf(plain, kind)
    const [first] = kinds
      .flatMap((one) => {
        const found = bestOf(plain, one, before)
        const isSecond = one !== kind && kind === 'how'
        return found && !(isSecond && found.fit < surelyAnswers)
          ? [{ ...found, kind: one, fit: isSecond ? found.fit - headStart : found.fit }]
          : []
      })
      .toSorted((a, b) => b.fit - a.fit)
    const near = besideOf(plain, kind, before)
    const best = near && near.fit > (first?.fit ?? 0) + aheadBeside ? { ...near, kind } : first
    if (!best || best.fit < least) return undefined
    const ground = groundAfter(best.note, plain, best.kind, before)
    const examples = ground.passages.filter(({ passage }) => passage.type === 'example')
    const isNear =
      /\b(?:examples?|samples?|snippets?|yaml)\b/.test(plain) ||
      (examples[0]?.score ?? 0) >= (ground.passages[0]?.score ?? 0) - aheadBeside
    const isCode = best.kind === 'example' && isNear && !/\bcommands?\b/.test(plain)
    return topic(best.note, best.kind, composeTopic({ ...ground, least, ...(isCode ? { passages: examples } : {}) }))
  }

  const nearest: Nearest['nearest'] = (question, asked, before, isReturn = false) => {
    const { plain, kind } = asked
    const note = before.notes[before.focus ?? 0]
    if (!note || (!isReturn && !pronoun.test(plain) && outsideOf(plain) !== undefined)) return undefined
    if (before.compared && isPair(before) && choice.test(plain)) return comparison(comparedAgain(before, kind, plain))
    const sure = continued(question, asked, before)
    if (sure) return sure
    // Trouble in other words than the notes' may still be one of the usual troubles.
    if (kind === 'trouble') return continued(question, asked, before, nearEnough) ?? goOn('trouble', before)
    if (sections.has(kind)) return explainOne(note, plain, kind)
    const isAsked = startsQuestion.test(plain) || condition.test(plain) || / or /.test(plain) || kind !== 'what'
    const near = continued(question, asked, before, nearEnough) ?? (isAsked ? closest(note, plain) : undefined)
    if (near?.kind !== 'topic') return near
    const gap = gapIn(question, near.note, near, vocabulary)
    if (gap) return { ...near, missing: gap.word }
    // A title that asks for the same number, or about the same aspect, is the answer in other words.
    const title = near.answeredBy?.toLowerCase() ?? ''
    const asks = askedFor(plain)
    const isSame = sharedAspects(plain)(title) > 0 || (asks !== undefined && askedFor(title) === asks)
    return isSame && near.parts.length + near.lead.length > 0 ? near : { ...near, isNear: true }
  }

  /** The sentence that comes closest to what was asked; nothing if none has much of it. */
  const closest = (note: Note, plain: string): Topic => {
    const words = wordsIn(withoutWeak(plain))
    const [best] = words.length === 0 ? [] : bestSentences(note, noteHeadings, words, vocabulary)
    const lead = best && best.share >= nearEnough ? [{ text: best.text, heading: best.heading, source: 1 }] : []
    return topic(note, 'what', { lead, parts: [], examples: [] })
  }

  return { continued, nearest }
}

/** What is told without a question can ask for a fact, for a way to do something, or for a way out of trouble. */
export const kindsOf = (plain: string, kind: Kind): readonly Kind[] => {
  const isTold =
    (kind === 'what' || kind === 'trouble') && !startsQuestion.test(plain) && plain.split(' ').length > shortTold
  // What happens in a case can be a cause of trouble.
  if (condition.test(plain) && kind === 'fact') return ['fact', 'trouble']
  // The way out of a trouble can be the way to do it.
  if (kind === 'how') return ['how', 'trouble']
  if (!isTold) return [kind]
  if (isSurelyTrouble.test(plain)) return ['trouble', 'how', 'fact']
  return ['fact', 'trouble', 'how']
}
