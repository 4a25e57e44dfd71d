import { noteHeadings, type Note } from '../../domain/note.ts'
import { bestSentences } from '../compose/best-sentences.ts'
import { bestFit } from '../find/fit-for.ts'
import type { Before } from '../explanation.ts'
import type { ScoredPassage } from '../find/passages.ts'
import { asking, stem } from '../find/vocabulary.ts'
import type { Kind } from '../read/kind.ts'
import { askedFor } from '../read/question-words.ts'
import { leastSubject } from '../find/fits.ts'
import { contextOf } from './context-of.ts'
import { headStart, surelyAnswers, surelyBeside, surelySays } from './fits.ts'
import type { Grounds } from './grounds.ts'
import { namesOne } from './has-words.ts'
import { otherWordsFor } from './paraphrases.ts'
import { likening, saysNothing, withoutWeak } from './wording.ts'

/** What a passage is worth that has no word of the question itself. */
const withoutWords = 0.6
/** What a passage is worth that has one only below its title. */
const withoutTitle = 0.95
/** What a passage is worth that tells no number although one is asked for. */
const otherNumber = 0.6
/** How much less a passage fits that was the last answer. */
const said = 0.3

export interface OfTopic {
  /** The words of a text that say what it asks about. */
  readonly wordsIn: (text: string) => string[]
  /** The passages of a note. One that has only words of what was said before is less likely meant than one with a word of the question. */
  readonly weighed: (note: Note, text: string, said: string) => ScoredPassage[]
  /** The passages of a note for a question that goes on. What has just been read isn't the answer to the next question. */
  readonly scoredIn: (note: Note, text: string, before: Before) => ScoredPassage[]
  /** The note of the last topic that answers best, the one that was talked about before first. */
  readonly bestOf: (text: string, kind: Kind, before: Before) => { note: Note; fit: number } | undefined
  /** A topic that was explained shortly before, or a neighbor of the last one, whose passage surely answers. */
  readonly besideOf: (plain: string, kind: Kind, before: Before) => { note: Note; fit: number } | undefined
  /** The largest share of a question's words that one sentence of the last topic has. */
  readonly says: (plain: string, before: Before) => number
}

/** Finds what the last topic, and those around it, say about a question that goes on. */
export function ofTopic({ vocabulary, within, neighborsOf }: Grounds): OfTopic {
  const wordsIn = (text: string): string[] => vocabulary.wordsOfQuestion(text).filter((word) => !isAsking(word))

  const candidates = (before: Before): readonly Note[] => {
    const inFocus = before.notes[before.focus ?? 0]
    if (before.focus !== undefined && inFocus && before.notes.length > 1) return [inFocus]
    return [...new Set([...(inFocus ? [inFocus] : []), ...before.notes])]
  }

  const bestOf = (text: string, kind: Kind, before: Before): { note: Note; fit: number } | undefined => {
    const talkedOf = before.earlier?.[0]?.notes ?? []
    return candidates(before)
      .map((note) => ({ note, fit: bestFit(kind, scoredIn(note, text, before)) }))
      .toSorted(
        (a, b) =>
          b.fit + (talkedOf.includes(b.note) ? headStart : 0) - a.fit - (talkedOf.includes(a.note) ? headStart : 0),
      )[0]
  }

  const says = (plain: string, before: Before): number => {
    const words = wordsIn(withoutWeak(plain))
    if (words.length < leastSubject) return 0
    return Math.max(
      0,
      ...before.notes.map((note) => bestSentences(note, noteHeadings, words, vocabulary)[0]?.share ?? 0),
    )
  }

  const besideOf = (plain: string, kind: Kind, before: Before): { note: Note; fit: number } | undefined => {
    const [note] = before.notes
    const earlier = (before.earlier ?? []).flatMap((one) => one.notes)
    const words = wordsIn(plain).filter((word) => !saysNothing.has(word))
    // *What if someone deletes it* asks about the topic itself.
    const isOfTopic = words.length < leastSubject
    const beside = [...earlier, ...(note && !isOfTopic ? neighborsOf(note) : [])].filter(
      (other) => !before.notes.includes(other),
    )
    if (words.length === 0 || says(plain, before) >= surelySays) return undefined
    const least = words.length < leastSubject ? surelyBeside + 0.1 : surelyBeside
    const asks = askedFor(plain)
    const [best] = [...new Set(beside)]
      .map((other) => {
        const scored = scoredIn(other, plain, before)
        const alike = scored.filter(
          ({ passage }) => asks === undefined || askedFor(passage.title.toLowerCase()) === asks,
        )
        return { note: other, fit: bestFit(kind, alike) }
      })
      .filter((found) => found.fit >= (earlier.includes(found.note) ? surelyAnswers : least))
      .toSorted((a, b) => b.fit - a.fit)
    return best
  }

  const scoredIn = (note: Note, text: string, before: Before): ScoredPassage[] => {
    const asks = wordsIn(text).length === 0 ? askedFor(text) : undefined
    return weighed(note, text, contextOf(before, vocabulary))
      .map(({ passage, score }) => {
        // Unless it's asked for again.
        const isTold = passage.title === before.about || before.told?.includes(passage.title) === true
        const isRead = isTold && score < surelyBeside && !likening.test(text)
        // A number is asked for, and what was said before alone doesn't tell one.
        const isOther = asks !== undefined && askedFor(passage.title.toLowerCase()) !== asks
        return { passage, score: isRead ? score - said : isOther ? score * otherNumber : score }
      })
      .toSorted((a, b) => b.score - a.score)
  }

  const weighed = (note: Note, text: string, said: string): ScoredPassage[] => {
    const meant = withoutWeak(text)
    const own = `${meant} ${otherWordsFor(text)}`.trim()
    const words = wordsIn(own)
    // A word of the question in a title says more than one in the text below.
    const worth = (title: string, body: string): number =>
      words.length === 0 || namesOne(title, words) ? 1 : namesOne(body, words) ? withoutTitle : withoutWords
    // A few words need the notes' words for them; more are found by themselves.
    const isShort = wordsIn(meant).length <= leastSubject
    return within(note, isShort ? own : meant, isShort ? said : `${said} ${otherWordsFor(text)}`).map(
      ({ passage, score }) => ({
        passage,
        score: score * worth(passage.title, passage.text),
      }),
    )
  }

  return { wordsIn, weighed, scoredIn, bestOf, besideOf, says }
}

const isAsking = (word: string): boolean =>
  asking.has(word) || asking.has(stem(word)) || asking.has(word.replace(/s$/, ''))
