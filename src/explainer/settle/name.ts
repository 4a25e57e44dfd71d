import type { Comparer } from '../compose/comparison.ts'
import type { TopicExplainer } from '../compose/explain-topic.ts'
import type { Note } from '../../domain/note.ts'
import type { Before, Compared, Topic } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import { kindOf } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Titles } from './title.ts'

/** A part of *A vs B* has fewer words than this. */
const shortName = 4

/** What a question names. */
export interface Named {
  /** The note with exactly this name. */
  readonly owner: Note | undefined
  /** The title of that note has all words of the question. */
  readonly isTitle: boolean
  /** The passage whose title asks the same. */
  readonly titled: Passage | undefined
  /** The written comparison of what is named. */
  readonly together: Compared | undefined
  /** Nothing but two names: `A vs B`. */
  readonly isBare: boolean
}

export interface Names {
  readonly readNames: (question: string, asked: AskedQuestion, before: Before | undefined) => Named
  /** Answers what is asked for by a name or a title; undefined if nothing is. */
  readonly explainNamed: (asked: AskedQuestion, names: Named) => Topic | undefined
}

/** Settles what a question means by its names. */
export function namesIn(
  { vocabulary, passages, topics: { named } }: Library,
  { explainOne, kindBeside }: TopicExplainer,
  { written }: Comparer,
  { titledExactly, alikeIn }: Titles,
): Names {
  const readNames: Names['readNames'] = (question, asked, before) => {
    const { plain, whole, kind, parts, opposes } = asked
    const owner = named(whole)
    const title = stemsIn([owner?.title ?? ''])
    const isTitle = vocabulary.wordsOfQuestion(whole).every((word) => title.has(stem(word)))
    const isChoice = asked.compares || /\bor\b/.test(plain)
    const together = written(plain, undefined, !isChoice)
    const isBare = opposes && parts.length > 1 && parts.every((part) => part.split(' ').length < shortName)
    // *A vs B* wants both of them, and what somebody has written about two things says more than a passage on the same choice.
    const isWritten = together !== undefined && isChoice
    // *What is X* asks for the topic itself, and every passage that adds one word to its name has nearly the same title.
    const isName = owner !== undefined && kindOf(plain) === 'what'
    const titled =
      titledExactly(question, plain) ??
      (kind === 'trouble' ? passages.coded(plain) : undefined) ??
      (before || isWritten || isName || outsideOf(plain) !== undefined ? undefined : alikeIn(plain, kind, isBare))
    return { owner, isTitle, titled, together, isBare }
  }

  const explainNamed: Names['explainNamed'] = ({ plain, whole, compares }, { owner, isTitle, titled }) => {
    const isWhat = kindOf(plain) === 'what'
    // What another note is about is said best by that note, whatever a passage elsewhere is called.
    const isElsewhere = titled !== undefined && isWhat && isTitle && titled.note !== owner
    if (titled && !isElsewhere)
      return explainOne(
        titled.note,
        plain,
        titled.type === 'cause' ? 'trouble' : kindBeside(titled.note, plain),
        {},
        titled,
      )
    // Another name of a note can be a thing that a passage of its own explains, in whatever note.
    const meant = isWhat && !compares ? passages.meaning(vocabulary.wordsOfQuestion(whole)) : undefined
    if (meant && !isTitle && outsideOf(whole) === undefined) return explainOne(meant.note, plain, 'what')
    // A name can contain a word that separates things: Stages and jobs.
    const exact = compares || outsideOf(whole) === 'everyday' ? undefined : owner
    if (!exact) return undefined
    const isReturn = /\bback to\b/.test(plain)
    // *List the X* has the same name as *X*, but wants the whole list.
    const isOnlyName = isReturn || (plain === whole && kindOf(plain) !== 'list')
    return explainOne(exact, isReturn ? whole : plain, isOnlyName ? 'what' : kindBeside(exact, plain))
  }

  return { readNames, explainNamed }
}
