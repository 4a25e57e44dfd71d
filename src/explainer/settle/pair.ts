import { nameKey, wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import { comparison, type Comparer } from '../compose/comparison.ts'
import type { TopicExplainer } from '../compose/explain-topic.ts'
import { fitFor } from '../find/fit-for.ts'
import type { Before, Compared, Explanation, Refusal } from '../explanation.ts'
import { passagesAsked, surelyMeant, tellsTopic } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import { asking, stem, stemsIn } from '../find/vocabulary.ts'
import { topicText } from '../note-headings.ts'
import { differsOrChooses, formOf, onlyInstead } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Named } from './name.ts'

/** Longer parts, in words, are halves of a sentence, not things to compare. */
const shortPart = 4
const maxSides = 3
/** The passage of a title that has nearly all of the question. */
const nearlyWhole = 0.95

export interface Pairs {
  /** The written comparison of things that a question names and sets against each other, whatever else fits. */
  readonly pairNamed: (asked: AskedQuestion, names: Named, before: Before | undefined) => Explanation | undefined
  /** The comparison that a question asks for, its refusal, or the passage that answers instead; undefined if it asks for none. */
  readonly pairAsked: (asked: AskedQuestion, names: Named, before: Before | undefined) => Explanation | undefined
}

/** Settles whether a question asks for a comparison, and of what. */
export function pairsIn(
  { vocabulary, passages, inForm, topics: { find, names, named, namedIn, namedAtEdge } }: Library,
  { written, compareThese, kindsOfOne }: Comparer,
  { explainOne, kindBeside }: TopicExplainer,
  refusal: (unknown: readonly string[], found: readonly Note[]) => Refusal,
): Pairs {
  /**
   * Finds the note for one side of a comparison. A name counts more than the words around it; of several names, the one next
   * to the comparing word wins (`should we put new projects on X or Y for a team of five`).
   */
  const side = (
    part: string,
    compares: boolean,
    isFirst: boolean,
  ): { readonly note?: Note; readonly by?: 'name' | 'words' } => {
    if (part.split(' ').length <= shortPart) return find(part, compares) ?? {}
    const names = namedIn(part)
    const name = names.length < 2 ? names[0] : namedAtEdge(part, isFirst ? 'end' : 'start')
    return name ? { note: name, by: 'name' } : (find(part, compares) ?? {})
  }

  /**
   * The comparison that a question asks for, or the refusal of one; undefined if it asks for none.
   * @param found the written comparison of what the question names
   */
  const comparedIn = (
    { plain, parts: said, kind, compares, weighs, opposes }: AskedQuestion,
    found: Compared | undefined,
    before: Before | undefined,
  ): Explanation | undefined => {
    // Steps, causes, and examples of two things aren't a choice between them.
    if (!compares && (kind === 'how' || kind === 'trouble' || kind === 'example' || kind === 'check')) return undefined
    // What can be done, or what one of two things does, isn't a choice between them.
    if (!compares && asksAbility.test(plain)) return undefined
    if (!compares && kind === 'interview' && !/\bor\b/.test(plain)) return undefined
    // Why something is better, with no other side, isn't a choice either.
    if (kind === 'why' && !opposes) return undefined
    if (found && found.sides.length > 2) return comparison(found)
    const onlyNames = wordsOf(plain).every((word) => asking.has(word)) ? false : isOnlyNames(plain)
    if (compares || weighs || onlyNames) {
      // A comparison that leaves out a named side isn't the one that was asked for.
      const apart = unique(said.flatMap((part) => (part.split(' ').length <= shortPart ? (named(part) ?? []) : [])))
      if (found && apart.length <= found.sides.length) return comparison(found)
    }
    const parts = said.filter(names).slice(0, maxSides)
    // `and vs rolling?` has only one side. The other is the previous topic.
    const [onlySide] = parts
    const already = before?.notes[before.focus ?? 0]
    if (opposes && parts.length === 1 && onlySide && before && already) {
      const other = find(onlySide, true)?.note
      if (before.notes.length === 1 || before.focus !== undefined) {
        const pair = written(onlySide, [already.title])
        if (pair) return comparison(pair)
        if (other && other !== already) return comparison(compareThese([already, other], kind, plain))
      } else if (before.notes.length === 2 && other && !before.notes.includes(other)) {
        // What somebody has written says more than notes laid side by side: the topic before the pair may have it.
        const all = written(`${[...before.notes, other].map(({ title }) => title).join(', ')}, ${plain}`)
        const topics = [...(before.earlier?.[0]?.notes ?? []), ...before.notes]
        const pair = all?.sides.length === 3 ? all : topics.map(({ title }) => written(onlySide, [title])).find(Boolean)
        return comparison(pair ?? compareThese([...before.notes, other], kind, plain))
      }
    }
    const both = weighs ? namedIn(plain).slice(0, maxSides) : []
    // Why one thing is done instead of another isn't which one to choose.
    if (kind === 'why') return undefined
    if (parts.length > 1 && (compares || onlyNames || weighs)) {
      const surely = parts.map((part, index) => ({ part, ...side(part, false, index === 0) }))
      const sides = surely.some(({ note }) => note)
        ? surely.map((found, index) => (found.note ? found : { ...found, ...side(found.part, compares, index === 0) }))
        : surely
      const known = unique(sides.flatMap(({ note }) => note ?? []))
      const unknown = sides.filter(({ note }) => !note).map(({ part }) => part)
      const certain = compares || sides.every(({ part, by }) => by === 'name' || part.split(' ').length <= shortPart)
      if (certain && known.length > 1 && unknown.length === 0) return comparison(compareThese(known, kind, plain))
      const [one] = known
      // Two sides within one note: stages, jobs, and steps.
      if (one && known.length === 1 && unknown.length > 0 && unknown.every((part) => speaksOf(one, part)))
        return undefined
      // What someone does instead of something is often a task of one topic: `pointer files instead of the content`.
      if (compares && unknown.length > 0 && both.length < 2 && !onlyInstead.test(plain)) {
        const [sure] = passages.best(plain, 1)
        return sure && sure.score >= tellsTopic ? undefined : refusal(unknown, known)
      }
    }
    const isChoice = /\b(?:or|still need|instead|(?:need|use|have|want|choose|combine|keep) both)\b/.test(plain)
    return both.length > 1 && (compares || (isChoice && (kind === 'when' || kind === 'what' || kind === 'fact')))
      ? comparison(compareThese(both, kind, plain))
      : undefined
  }

  /** Whether a note uses all words of a text, each in several sentences. */
  const speaksOf = (note: Note, text: string): boolean => {
    const said = wordsOf(topicText(note)).map(stem)
    return vocabulary.wordsOfQuestion(text).every((word) => said.filter((one) => one === stem(word)).length > 1)
  }

  /** Whether a text is nothing but two or more names and what joins them. */
  const isOnlyNames = (plain: string): boolean => {
    const found = namedIn(plain)
    if (found.length < 2) return false
    const own = stemsIn(found.flatMap(({ title, aliases }) => [title, ...aliases]))
    return wordsOf(plain).every((word) => asking.has(word) || own.has(stem(vocabulary.correct(word))))
  }

  /**
   * The passage that answers rather than a comparison. To a choice, it's one on the same choice, and if somebody has written about
   * the two things, one that has another word of the question.
   */
  const entryInstead = ({ plain, parts, kind, compares }: AskedQuestion, pair: Compared): Passage | undefined => {
    const isWritten = pair.sources.length > 0
    const isChoice = compares || /\bor\b/.test(plain) || isOnlyNames(plain)
    const words = vocabulary
      .wordsOfQuestion(plain)
      .filter((word) => !asking.has(word))
      .map(stem)
    const ofSides = stemsIn(pair.sides.flatMap(({ name, note }) => [name, note.title, ...note.aliases]))
    const isOnSame = ({ title }: Passage, score: number): boolean => {
      if (score >= nearlyWhole && formOf(title) === 'yes-or-no' && formOf(plain) === 'yes-or-no') return true
      const said = stemsIn([title])
      const named = parts.filter((part) => vocabulary.wordsOfQuestion(part).some((word) => said.has(stem(word))))
      return differsOrChooses.test(title) && named.length >= Math.min(parts.length, pair.sides.length)
    }
    const asked = new Set(words)
    const namedSides = pair.sides
      .map(({ name }) => wordsOf(name).map(stem))
      .filter((side) => side.every((word) => asked.has(word)))
    const saysMore = ({ title }: Passage): boolean => {
      const said = stemsIn([title])
      const hasSides = namedSides.every((side) => side.every((word) => said.has(word)))
      return hasSides && words.some((word) => !ofSides.has(word) && said.has(word))
    }
    const [best] = inForm
      .best(plain, passagesAsked)
      .filter(({ passage }) => (passage.type === 'example') === (kind === 'example'))
      .filter(({ passage, score }) => (!isChoice || isOnSame(passage, score)) && (!isWritten || saysMore(passage)))
      .map(({ passage, score }) => ({ passage, fit: fitFor(kind, passage, score) }))
      .toSorted((a, b) => b.fit - a.fit)
    return best && best.fit >= (isWritten ? surelyMeant : tellsTopic) ? best.passage : undefined
  }

  const pairNamed: Pairs['pairNamed'] = (asked, { owner, together, titled }, before) => {
    if (!together) return undefined
    // A note can be about two things: Forks and branches.
    const isOwnTitle = nameKey(owner?.title ?? '') === nameKey(asked.whole)
    // Both names can also be another note's name: a migration from one to the other.
    if (!isOwnTitle && asked.parts.length > 1 && asked.parts.every((part) => named(part) !== undefined))
      return comparison(together)
    if (!asked.opposes) return undefined
    return (titled ? undefined : comparedIn(asked, together, before)) ?? comparison(together)
  }

  const pairAsked: Pairs['pairAsked'] = (asked, { together, isBare }, before) => {
    const { plain } = asked
    const ofOne = together ? undefined : kindsOfOne(plain)
    if (ofOne) return comparison(ofOne)
    const pair = comparedIn(asked, together, before)
    const isFinal = before !== undefined || isBare || pair?.kind !== 'comparison'
    const entry = isFinal ? undefined : entryInstead(asked, pair.comparison)
    return entry ? explainOne(entry.note, plain, kindBeside(entry.note, plain), {}, entry) : pair
  }

  return { pairNamed, pairAsked }
}

/** Asks what is possible, or what something does: `can CodeQL scan Terraform`. */
const asksAbility =
  /^(?:(?:and|but|so|also)[ ,]+)*(?:can|could|may|does|did|has|have|will|is there|are there)\b(?!.*\b(?:same|replaces?|enough|both)\b)/

const unique = (notes: readonly Note[]): Note[] => [...new Set(notes)]
