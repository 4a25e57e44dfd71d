import { wordsOf } from '../../content/words-of.ts'
import { bestSentences } from '../compose/best-sentences.ts'
import { compareNotes, comparison } from '../compose/comparison.ts'
import { sentencesOf } from '../compose/sentences.ts'
import { bestFit } from '../find/fit-for.ts'
import type { Before, Compared, Explanation } from '../explanation.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import { whenToChooseIt, whyItMatters } from '../note-headings.ts'
import type { Kind } from '../read/kind.ts'
import { startsQuestion } from '../read/question-words.ts'
import { answersFollowUp } from '../find/fits.ts'
import { leastCompared, surelyAnswers, surelyBeside, wordsOfPart } from './fits.ts'
import type { Grounds } from './grounds.ts'
import { namesOne } from './has-words.ts'
import type { OfTopic } from './of-topic.ts'
import { asksWhich, bareChoice, choice, comparative, isSurelyTrouble, likening, situation } from './wording.ts'

export interface OfPair {
  /** The comparison of what was compared, for another question. */
  readonly comparedAgain: (before: Before, kind: Kind, question: string) => Compared
  /** The comparison with another topic that somebody takes for the same or weighs against it: `so it's basically a canary?` */
  readonly likened: (plain: string, before: Before) => Compared | undefined
  /** The written comparison of two kinds of the topic, named in short: `system or user assigned?` */
  readonly eitherOf: (plain: string, before: Before) => Compared | undefined
  /** Which of a pair fits somebody's situation: what the comparison says about it, unless a passage of either topic answers better. */
  readonly chosen: (plain: string, kind: Kind, before: Before) => Explanation | undefined
  /** The side that fits what was asked last better than the others; undefined if none does. */
  readonly chosenSide: (before: Before) => number | undefined
  /** After a choice, *it* is what was chosen. */
  readonly withChoice: (plain: string, before: Before) => Before
}

/** Goes on with a comparison, or makes one of the last topic. */
export function ofPair({ vocabulary, namedIn, written, within }: Grounds, { wordsIn, bestOf }: OfTopic): OfPair {
  const comparedAgain = (before: Before, kind: Kind, question: string): Compared =>
    written([...(before.compared ?? before.notes.map(({ title }) => title)), question].join(', ')) ??
    compareNotes(before.notes, kind)
  const likened = (plain: string, { notes, focus }: Before): Compared | undefined => {
    const note = notes[focus ?? 0]
    const other = likening.test(plain) ? namedIn(plain).find((one) => !notes.includes(one)) : undefined
    return note && other
      ? (written(plain, [note.title]) ?? written(`${other.title}, ${plain}`, [note.title]))
      : undefined
  }

  const eitherOf = (plain: string, { notes, focus }: Before): Compared | undefined => {
    const parts = plain.split(/ (?:or|vs) /)
    const note = notes[focus ?? 0]
    if (!note || parts.length !== 2 || parts.some((part) => part.split(' ').length > wordsOfPart)) return undefined
    for (const name of [note.title, ...note.aliases]) {
      const found = written(parts.map((part) => `${part} ${name}`).join(' or '))
      const isOfParts = parts.every((part) => found?.sides.some((side) => namesOne(side.name, wordsIn(part))))
      if (found && isOfParts) return found
    }
    return undefined
  }

  const chosen = (plain: string, kind: Kind, before: Before): Explanation | undefined => {
    const compared = comparedAgain(before, kind, plain)
    const isBare = bareChoice.test(plain)
    const isChoice = isBare || asksWhich.test(plain) || tells(plain)
    if ((!isChoice || tells(plain)) && namesOther(plain, before)) return undefined
    // *Which* fits whatever was asked before, so that only the words of the question count.
    const own = !isChoice
      ? (bestOf(plain, kind, before)?.fit ?? 0)
      : wordsIn(plain).length > 0
        ? Math.max(0, ...before.notes.map((note) => bestFit(kind, within(note, plain))))
        : 0
    // Which of the two suits a team is what the comparison says.
    if (tells(plain)) return comparison(compared)
    const isTold = isChoice
      ? own >= surelyBeside && compared.fit === 0
      : own >= answersFollowUp && compared.fit < leastCompared
    if (isTold || (!isChoice && own >= surelyAnswers)) return undefined
    const better = compared.fit === 0 ? comparative.exec(plain)?.[0] : undefined
    return comparison(better ? { ...compared, missing: better } : compared)
  }

  /** Whether a text names a topic besides those that were explained. */
  const namesOther = (plain: string, { notes, compared = [] }: Before): boolean => {
    const own = stemsIn([...compared, ...notes.flatMap(({ title, aliases }) => [title, ...aliases])])
    return namedIn(plain).some(
      ({ title, aliases }) =>
        !notes.some((note) => note.title === title) &&
        ![title, ...aliases].some((name) => wordsOf(name).every((word) => own.has(stem(word)))),
    )
  }

  const withChoice = (plain: string, before: Before): Before => {
    if (!before.compared || before.focus !== undefined || !/\bit\b/.test(plain)) return before
    const [last = ''] = before.questions ?? []
    // What was talked about before it was compared is still *it*.
    const talkedOf = before.notes.findIndex((note) => before.earlier?.[0]?.notes.includes(note))
    const focus = choice.test(last.toLowerCase()) ? chosenSide(before) : talkedOf < 0 ? undefined : talkedOf
    return focus === undefined ? before : { ...before, focus }
  }

  const chosenSide = (before: Before): number | undefined => {
    const { notes, questions: asked = [] } = before
    const words = wordsIn((asked[0] ?? '').toLowerCase())
    return (
      surelyHighest(ruleFits(before, words)) ??
      surelyHighest(
        notes.map((note) => bestSentences(note, [whenToChooseIt, whyItMatters], words, vocabulary)[0]?.share ?? 0),
      )
    )
  }

  /** How well the sentences of a comparison's rule that name one side only fit some words, by side. */
  const ruleFits = (before: Before, words: readonly string[]): readonly number[] => {
    const { sides, lead } = comparedAgain(before, 'what', '')
    const names = sides.map(({ name }) => stemsIn([name]))
    const sentences = lead.flatMap(({ text }) => sentencesOf(text)).map((text) => stemsIn([text]))
    const isNamed = (name: ReadonlySet<string>, has: ReadonlySet<string>) => [...name].every((key) => has.has(key))
    return names.map((name) =>
      Math.max(
        0,
        ...sentences
          .filter((has) => isNamed(name, has) && names.filter((other) => isNamed(other, has)).length === 1)
          .map((has) => vocabulary.weigh(words.filter((word) => has.has(stem(word))))),
      ),
    )
  }

  return { comparedAgain, likened, eitherOf, chosen, chosenSide, withChoice }
}

/** How large a team is, or how often it releases. */
const ofTeam =
  /\b(?:people|persons|developers|devs|engineers|of us)\b|\b(?:small|big|large|single|\d+) (?:\w+ )?(?:teams?|company|startup)\b|\b(?:daily|weekly|monthly|(?:every|once an?|times an?) (?:hour|day|week|month))\b/

/** Tells of one's own team without a question, so that after a comparison, a choice is wanted: `we're five people and ship daily`. */
export const tells = (plain: string): boolean =>
  situation.test(plain) && ofTeam.test(plain) && !startsQuestion.test(plain) && !isSurelyTrouble.test(plain)
/** The place of the highest number; undefined if all are zero or two are the highest. */
function surelyHighest(numbers: readonly number[]): number | undefined {
  const best = Math.max(0, ...numbers)
  return best > 0 && numbers.filter((number) => number === best).length === 1 ? numbers.indexOf(best) : undefined
}
