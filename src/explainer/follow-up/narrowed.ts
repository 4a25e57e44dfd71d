import { noteHeadings } from '../../domain/note.ts'
import { bestSentences } from '../compose/best-sentences.ts'
import { missingLanguage } from '../compose/example.ts'
import type { Ground } from '../compose/ground.ts'
import { composeTopic } from '../compose/topic.ts'
import type { Before, Topic } from '../explanation.ts'
import type { Passage, ScoredPassage } from '../find/passages.ts'
import type { Kind } from '../read/kind.ts'
import { otherVerb } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answersFollowUp } from '../find/fits.ts'
import { contextOf } from './context-of.ts'
import { aheadBeside } from './fits.ts'
import { notesInFocus, sideBySide } from './go-on.ts'
import type { Grounds } from './grounds.ts'
import { namesAll } from './has-words.ts'
import type { OfTopic } from './of-topic.ts'
import type { FollowUp } from './read-follow-up.ts'
import { condition, language, platformWord, pronoun } from './wording.ts'

/** What an earlier question says about the kind of the next: `and on GitHub?` after a how-to is a how-to. */
const inherited: ReadonlySet<Kind> = new Set(['how', 'example', 'trouble'] as const)

export interface Narrowing {
  /** Answers from what was explained before; if it says nothing about it, from the note of that name. */
  readonly narrowed: (
    question: string,
    asked: AskedQuestion,
    followUp: Extract<FollowUp, { kind: 'about' }>,
    before: Before,
  ) => Topic | undefined
  /** The example in a language that is all that the question names: `kql for that?` */
  readonly inLanguage: (about: string, before: Before) => Topic | undefined
}

/** Narrows the last topic to a place, a thing, or a language: `and on GitHub?` */
export function narrowing(
  { vocabulary, named, find, explainOne, topic, groundFor, within }: Grounds,
  { scoredIn }: OfTopic,
): Narrowing {
  const context = (before: Before): string => contextOf(before, vocabulary)

  const narrowed = (
    question: string,
    { plain, kind: own }: AskedQuestion,
    { about, isClear }: Extract<FollowUp, { kind: 'about' }>,
    before: Before,
  ): Topic | undefined => {
    const those = notesInFocus(before)
    const words = vocabulary.wordsOfQuestion(about)
    const takesOver = isClear && own === 'what' && before.asked !== undefined && inherited.has(before.asked)
    const isPlace = words.every((word) => platformWord.test(word))
    const answersAs = (kind: Kind) =>
      those.flatMap((note) => {
        // One passage can have both places.
        const found = distinct(
          [about, plain].flatMap((text) =>
            isPlace ? within(note, text, context(before)) : scoredIn(note, text, before),
          ),
        )
        // A place alone says nothing about a passage that doesn't name it.
        const inPlace = isPlace
          ? found.filter(({ passage }) => namesAll(`${passage.title} ${passage.text}`, words))
          : found
        const fitting = kind === own ? inPlace : inPlace.filter(({ passage: { type } }) => type === typeFor[kind])
        const ground: Ground = {
          ...groundFor(note, plain, kind),
          words,
          passages: fitting,
          otherVerb: otherVerb(plain),
        }
        const [best] = fitting
        const sentences = bestSentences(note, noteHeadings, words, vocabulary)
        const isShown = kind === 'example' && fitting.some(({ passage }) => passage.type === 'example')
        const fits = Math.max(best?.score ?? 0, kind === 'example' && !isShown ? 0 : (sentences[0]?.share ?? 0))
        return fits >= answersFollowUp && (kind === own || (best?.score ?? 0) >= answersFollowUp)
          ? [{ note, kind, fit: fits, answer: composeTopic({ ...ground, least: answersFollowUp }) }]
          : []
      })
    const taken = takesOver && before.asked ? answersAs(before.asked) : []
    const answers = taken.length > 0 ? taken : answersAs(own)
    const other = named(about)
    const [best] = answers.toSorted((a, b) => b.fit - a.fit)
    if (!best) {
      const found = find(about)
      // *Can I put that in Bicep* is about what was explained, and a case of it as well.
      const isOurs = condition.test(plain) || (!isClear && pronoun.test(plain))
      const note = isOurs ? undefined : (other ?? (found?.by === 'name' ? found.note : undefined))
      return note && explainOne(note, question, own)
    }
    // A second topic that fits much less only distracts.
    const isApart = best.kind === 'how' || best.kind === 'example'
    const quoted = those.length > 1 ? answers.filter(({ fit }) => !isApart || fit >= best.fit - aheadBeside) : [best]
    const its = other && !before.notes.includes(other) ? [other] : []
    const answer = sideBySide(
      quoted.map(({ note }) => note),
      quoted.map(({ answer }) => answer),
    )
    return topic(best.note, best.kind, answer, {
      ...(isClear ? { focus: question.match(new RegExp(escaped(about), 'i'))?.[0] ?? about } : {}),
      sources: quoted.map(({ note }) => note),
      others: its,
    })
  }

  const inLanguage = (about: string, before: Before): Topic | undefined => {
    const words = vocabulary.wordsOfQuestion(about)
    const [note] = notesInFocus(before)
    if (!note || !words.every((word) => language.test(word))) return undefined
    const answer = composeTopic({
      ...groundFor(note, about, 'example'),
      words,
      passages: within(note, '', context(before)).filter(({ passage }) => passage.type === 'example'),
    })
    return answer.examples.length > 0 && missingLanguage(words, answer.examples) === undefined
      ? topic(note, 'example', answer)
      : undefined
  }

  return { narrowed, inLanguage }
}

const typeFor: Partial<Record<Kind, Passage['type']>> = { how: 'task', example: 'example', trouble: 'cause' }

/** Each passage once, by title, best first. */
const distinct = (all: readonly ScoredPassage[]): ScoredPassage[] =>
  all
    .toSorted((a, b) => b.score - a.score)
    .filter(({ passage }, index, sorted) => sorted.findIndex((one) => one.passage.title === passage.title) === index)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
