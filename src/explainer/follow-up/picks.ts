import { wordsOf } from '../../content/words-of.ts'
import { noteHeadings, type Note } from '../../domain/note.ts'
import { bestSentences } from '../compose/best-sentences.ts'
import { sentencesOf } from '../compose/sentences.ts'
import { composeTopic } from '../compose/topic.ts'
import { bestFit } from '../find/fit-for.ts'
import type { Answer, Before, Compared, Explanation, Part, Quote, Topic } from '../explanation.ts'
import type { ScoredPassage } from '../find/passages.ts'
import { questions } from '../note-headings.ts'
import { readFacet } from '../read/facet.ts'
import type { Kind } from '../read/kind.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answersFollowUp } from '../find/fits.ts'
import { headStart, surelyAnswers, surelyBeside, wordsOfPart } from './fits.ts'
import type { Grounds } from './grounds.ts'
import { namesAll } from './has-words.ts'
import { nameOf } from './items.ts'
import { isBare, otherPlace, withoutPick, type FollowUp } from './read-follow-up.ts'
import { choice } from './wording.ts'

const sentencesOnItem = 3
/** A sentence about an item has at least this share of its name. */
const onItem = 0.6

/** What picking needs of the other follow-ups. */
export interface Around {
  readonly wordsIn: (text: string) => string[]
  readonly weighed: (note: Note, text: string, said: string) => ScoredPassage[]
  readonly comparedAgain: (before: Before, kind: Kind, question: string) => Compared
  readonly chosenSide: (before: Before) => number | undefined
  /** The answer of one side whose title asks the same. */
  readonly titledOf: (asked: AskedQuestion, note: Note, before: Before) => Topic | undefined
}

/** Answers questions about one of the things that were shown: `the second one`, `and the other one`. */
export function picks(
  { vocabulary, named, explainOne, topic, groundFor, within, fit }: Grounds,
  { wordsIn, weighed, comparedAgain, chosenSide, titledOf }: Around,
) {
  const comparison = (compared: Compared): Explanation => ({ kind: 'comparison', comparison: compared })

  /** The side of a pair that the last answer was about, or that fits what was asked last. */
  const sideInMind = (before: Before): number => before.focus ?? chosenSide(before) ?? 0

  /** What a place in the last list or pair stands for. */
  const pickedFrom = (before: Before, place: number): { name: string; note: Note; isItem: boolean } | undefined => {
    const { notes, compared = [], items = [] } = before
    const [first] = notes
    if (!first) return undefined
    const isOther = place === otherPlace
    const names = items.length > 0 && !isOther ? items : compared.length > 1 ? compared : []
    const count = names.length || notes.length
    // Of three, the other one is more likely the one that was added last.
    const at = isOther
      ? count - 1 === sideInMind(before)
        ? count - 2
        : count - 1
      : place < 0
        ? (names.length || notes.length) + place
        : place
    const name = names[at]
    if (name === undefined) {
      const note = notes[at]
      return note && { name: note.title, note, isItem: false }
    }
    const isSide = names === compared
    const own = isSide && compared.length === notes.length ? notes[at] : undefined
    // A side can be a part of its note: Git Flow is one of the branching strategies.
    const isWhole =
      own !== undefined && (namesAll(own.title, wordsOf(name)) || (own.id === named(name)?.id && isTitled(own, name)))
    return { name, note: own ?? first, isItem: !isWhole }
  }

  const picked = (
    followUp: Extract<FollowUp, { kind: 'pick' }>,
    asked: AskedQuestion,
    before: Before,
  ): Explanation | undefined => {
    const { kind, plain } = asked
    const found = pickedFrom(before, followUp.place)
    if (!found) return undefined
    const { name, note, isItem } = found
    const rest = isBare(followUp.rest) ? '' : followUp.rest
    const [last = ''] = before.questions ?? []
    const own = kind === 'what' || kind === 'fact' ? aspectIn(plain) : kind
    const goesOn = rest === '' && own === 'what' && /^(?:(?:ok|so|but) )*(?:and|what about|how about)\b/.test(plain)
    const question = rest !== '' ? rest : goesOn ? withoutPick(last.toLowerCase()) : ''
    if (!isItem) {
      const titled = rest === '' ? undefined : titledOf({ ...asked, plain: rest }, note, before)
      if (titled) return titled
      const wasChoice = before.compared !== undefined && choice.test(last.toLowerCase())
      const asks = !goesOn ? own : wasChoice ? 'when' : (before.asked ?? own)
      if (question !== '' && fit(note, question, asks) >= answersFollowUp)
        return topic(note, asks, composeTopic({ ...groundFor(note, question, asks, name), least: answersFollowUp }))
      return rest === '' || rest === question ? explainOne(note, rest, asks) : explainOne(note, '', asks)
    }
    const isSide = before.compared?.includes(name) === true && before.items === undefined
    if (isSide && rest !== '' && bestFit(own, weighed(note, rest, name)) < surelyAnswers)
      return comparison(comparedAgain(before, own, rest))
    return onThing(name, note, rest, own, before)
  }

  /** What the notes say about one thing of a list. */
  const onThing = (item: string, listing: Note, rest: string, kind: Kind, before: Before): Explanation => {
    const name = nameOf(item)
    // A longer item is a sentence of its list, although its words may name another topic.
    const own = name.split(' ').length <= wordsOfPart ? named(name) : undefined
    if (rest === '') {
      const isExplained = bestFit('what', within(listing, name)) >= surelyBeside
      if (own && own !== listing && !isExplained) return { ...explainOne(own, '', kind), answeredBy: name }
      const aspect = kind === 'what' || kind === 'fact' ? undefined : kind
      const quotes = sentencesOn(item, name, listing)
      const [best] = within(listing, name)
      const parts = best && best.score >= surelyAnswers ? groundFor(listing, name, 'what') : undefined
      const more = aspect
        ? composeTopic({ ...groundFor(listing, name, aspect, item), least: answersFollowUp })
        : parts && composeTopic(parts)
      const said = new Set(quotes.map(({ text }) => text))
      const added = more ? withoutQuotes(more, said) : undefined
      if (aspect && added) return topic(listing, kind, added, { focus: name, answeredBy: name })
      return topic(
        listing,
        kind,
        {
          lead: quotes.slice(0, 1),
          parts: [
            ...(quotes.length > 1 ? [{ title: '', form: 'text' as const, quotes: quotes.slice(1) }] : []),
            ...(added ? asParts(added) : []),
          ],
          examples: added?.examples ?? [],
        },
        { focus: name, answeredBy: name },
      )
    }
    const [best] = [...new Set([...(own ? [own] : []), listing, ...before.notes])]
      .map((note) => ({ note, fit: bestFit(kind, weighed(note, rest, item)) + (note === own ? headStart : 0) }))
      .toSorted((a, b) => b.fit - a.fit)
    const note = best?.note ?? listing
    const ground = { ...groundFor(note, rest, kind), passages: weighed(note, rest, item), least: answersFollowUp }
    return topic(note, kind, composeTopic(ground), {
      answeredBy: name,
      ...(note === listing ? { focus: name } : {}),
    })
  }

  /** The item itself, and the sentences of its note that name it. */
  const sentencesOn = (item: string, name: string, note: Note): Quote[] => {
    const heading = noteHeadings.find((one) => note.sections[one].includes(item)) ?? questions
    const isSentence = sentencesOf(note.sections[heading]).includes(item)
    const others = bestSentences(note, noteHeadings, wordsIn(name), vocabulary)
      .filter(({ text, share }) => share >= onItem && text !== item)
      .slice(0, sentencesOnItem)
      .map(({ text, heading: of }): Quote => ({ text, heading: of, source: 1 }))
    return [...(isSentence ? [{ text: item, heading, source: 1 }] : []), ...others]
  }

  return picked
}

/** What short words ask for about a thing; `what` if they name nothing. */
function aspectIn(plain: string): Kind {
  const facet = readFacet(plain)
  return facet === 'further' || facet === 'links' || facet === 'simpler' ? 'what' : facet
}

/** Whether a note is named so in its first words, and not only by one of its other names. */
const isTitled = ({ title, id }: Note, name: string): boolean =>
  wordsOf(`${title} ${id}`).some((word) => wordsOf(name).includes(word))

/** An answer without the sentences that have been said. */
function withoutQuotes({ lead, parts, ...rest }: Answer, said: ReadonlySet<string>): Answer {
  const isNew = ({ text }: Quote): boolean => !said.has(text)
  return {
    ...rest,
    lead: lead.filter(isNew),
    parts: parts
      .map((part) => ({ ...part, quotes: part.quotes.filter(isNew) }))
      .filter(({ quotes }) => quotes.length > 0),
  }
}

const asParts = ({ lead, parts }: Answer): Part[] => [
  ...(lead.length > 0 ? [{ title: '', form: 'text' as const, quotes: lead }] : []),
  ...parts,
]
