import { wordsOf } from '../../content/words-of.ts'
import { bestFit, fitFor } from '../find/fit-for.ts'
import type { Before, Explanation } from '../explanation.ts'
import { answersFollowUp, lead, leastSubject, passagesAsked, surelyFits, tellsTopic } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import { matchedName } from '../find/matched-name.ts'
import type { Passage, ScoredPassage } from '../find/passages.ts'
import { asking, stem, stemsIn } from '../find/vocabulary.ts'
import { askedFor } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Notes } from '../settle/note.ts'
import type { FollowUps } from './follow-ups.ts'
import { ownWordsOf } from './own-words.ts'
import {
  asksYesOrNo,
  bareExample,
  condition,
  goesOnWith,
  pronoun,
  saysNothing,
  situation,
  stillWrong,
} from './wording.ts'

/** A longer question, in words, names its topic itself. */
const shortQuestion = 12
/** A follow-up without a topic of its own has at most this many words. */
export const shortFollowUp = 8

export interface Leaving {
  /**
   * Whether a question has a subject of its own: a passage elsewhere asks all of it in its title, and none of the last topic's does. So
   * *how do I lock a branch* leaves variable groups, which have locks too.
   */
  readonly isNewSubject: (asked: AskedQuestion, before: Before) => boolean
  /** Whether a question is about something else than what was explained before, as its answer alone says. */
  readonly leaves: (alone: Explanation, asked: AskedQuestion, before: Before) => boolean
  /**
   * Whether a short follow-up got an answer from a topic that it doesn't name: *does that cost anything* asks what the last topic costs,
   * although a passage elsewhere has the same words.
   */
  readonly strays: (found: Explanation, asked: AskedQuestion, before: Before) => boolean
}

/** Tells whether a question leaves what was explained. */
export function leaving(
  { vocabulary, passages, inForm, topics: { named, namedIn } }: Library,
  { fit }: Notes,
  follow: FollowUps,
): Leaving {
  const isNewSubject = ({ plain, kind }: AskedQuestion, before: Before): boolean => {
    if (pronoun.test(plain) || condition.test(plain) || situation.test(plain) || goesOnWith.test(plain)) return false
    // A choice is between parts of the topic, and what was explained can be rolled back, too.
    if (/ (?:or|vs) |\b(?:roll\w*[ -]?back|undo|revert)\b/.test(plain)) return false
    const words = ownWordsOf(plain, vocabulary)
    if (words.length < leastSubject) return false
    const hasAll = ({ note, title }: Passage): boolean => {
      const said = stemsIn([title, note.title])
      return words.every((word) => said.has(stem(word)))
    }
    if (before.notes.some((note) => passages.of(note).some(hasAll))) return false
    const told = new Set([before, ...(before.earlier ?? [])].flatMap(({ notes: some }) => some))
    return passages
      .best(plain, passagesAsked)
      .some(
        ({ passage, score }) =>
          hasAll(passage) && !told.has(passage.note) && fitFor(kind, passage, score) >= surelyFits,
      )
  }

  const leaves = (alone: Explanation, asked: AskedQuestion, before: Before): boolean => {
    const { plain, whole, kind } = asked
    if (alone.kind === 'refusal') return false
    if (alone.kind === 'comparison') return true
    if (stillWrong.test(plain) || (kind === 'example' && bareExample.test(plain))) return false
    const own = follow.fitOf(asked, before)
    // *Why not in Git* says where, not what.
    const place = /\b(?:in|on|with|for|from|to) (?:the |a |an )?([\w -]+)$/.exec(plain)
    const isPlace = place !== null && wordsOf(plain.slice(0, place.index)).every((word) => asking.has(word))
    if (isPlace || asksWhichThing.test(plain)) return false
    // What the last topic says in the same words is meant, although a topic has one of them as its name.
    const isShort = plain.split(' ').length <= shortQuestion
    if (isShort && kind !== 'what' && (follow.saysIt(asked, before, alone.named) || goesOnWith.test(plain)))
      return false
    // A case of what was explained, something done with it, and the learner's own situation stay with it, whatever else they name.
    const goesOn =
      isShort && (condition.test(plain) || situation.test(plain) || (pronoun.test(plain) && asksYesOrNo.test(plain)))
    // *How do I roll back* is about what was explained, although a topic has that name.
    if (!goesOn && named(whole) !== undefined) return kind === 'what' || own < answersFollowUp
    if (vocabulary.wordsOfQuestion(plain).every((word) => saysNothing.has(word))) return false
    if (before.notes.includes(alone.note)) return false
    const asks = askedFor(plain)
    const isAlike = ({ passage }: ScoredPassage): boolean =>
      asks !== 'who' || askedFor(passage.title.toLowerCase()) === asks
    const other = bestFit(kind, inForm.within(alone.note, plain).filter(isAlike))
    // A question of several words says itself what it's about.
    const words = vocabulary.wordsOfQuestion(plain).filter((word) => !asking.has(word))
    const isOwn = words.length > 2
    const isNamed = alone.named && matchedName(alone.note, words).size * 2 > words.length
    const ahead = isNamed ? -lead : isOwn ? 0 : lead
    if (goesOn) return other > Math.max(own + lead, tellsTopic)
    return !isShort || other > own + ahead || (isNamed && own < surelyFits)
  }

  const strays = (found: Explanation, asked: AskedQuestion, before: Before): boolean => {
    const { plain, kind, opposes, compares } = asked
    if (found.kind === 'refusal' || opposes || compares || plain.split(' ').length > shortFollowUp) return false
    const to = found.kind === 'topic' ? [found.note] : found.comparison.notes
    if (
      to.some((note) => before.notes.includes(note) || before.earlier?.some(({ notes: told }) => told.includes(note)))
    )
      return false
    if (follow.isPlace(plain)) return true
    const names = [...namedIn(plain), named(asked.whole)]
    if (found.kind === 'comparison') return names.every((name) => name === undefined) && !/ (?:or|vs) /.test(plain)
    if (kind === 'what' && asksName.test(plain) && (found.named || names.includes(found.note))) return false
    if (found.answeredBy !== undefined && follow.asksSameElsewhere(asked, found.note, found.answeredBy, before))
      return false
    if (pronoun.test(plain)) return true
    // What a title elsewhere has all words of is a subject of its own, and so is what another topic clearly answers better.
    const said = stemsIn([found.answeredBy ?? '', found.note.title])
    const words = ownWordsOf(plain, vocabulary)
    if (!condition.test(plain) && words.length >= leastSubject) {
      const there = fit(found.note, plain, found.asked)
      const here = Math.max(...before.notes.map((note) => fit(note, plain, found.asked)))
      if (there >= answersFollowUp && there > here + (found.named || words.length > leastSubject ? 0 : lead))
        return false
    }
    if (words.length > leastSubject && words.every((word) => said.has(stem(word)))) return false
    return condition.test(plain) || !names.includes(found.note)
  }

  return { isNewSubject, leaves, strays }
}

/** Asks for one of what the topic has: `I only fixed a bug, which number`. */
const asksWhichThing = /\bwhich (?:number|one|kind|type|level|option|part|role|side|version)$/

/** `ok thanks, what's dependabot then` */
const asksName = /\bwhat(?:'?s| is| are) (?!(?:it|that|this)\b)|\b(?:explain|define|describe) /
