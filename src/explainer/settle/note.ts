import type { Note } from '../../domain/note.ts'
import { othersShown, type TopicExplainer } from '../compose/explain-topic.ts'
import { bestFit, fitFor } from '../find/fit-for.ts'
import type { Topic } from '../explanation.ts'
import { answersFollowUp, lead, leastFit, passagesAsked, surelyFits, surelyMeant, tellsTopic } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import { matchedName } from '../find/matched-name.ts'
import type { Passage } from '../find/passages.ts'
import { stem } from '../find/vocabulary.ts'
import type { Kind } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import { asksWhatItIs } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'

/** Notes whose passages may answer a question. */
const notesAsked = 4
/** A name with a smaller share of a question's weight is only its setting. */
const subjectShare = 0.35

export interface Notes {
  /** How well the best passage of a note answers. */
  readonly fit: (note: Note, question: string, kind: Kind, context?: string) => number
  /** Whether a question is about a note, and doesn't only mention its name. */
  readonly isSubject: (note: Note, question: string) => boolean
  /** The note that a question is about, and others that it might be about; undefined if no note covers it. */
  readonly noteFor: (asked: AskedQuestion) => { note: Note; others: readonly Note[]; named: boolean } | undefined
  /**
   * The first note, unless a passage of another one answers this kind of question clearly better.
   * @param sure the note that the question is surely about
   */
  readonly bestNote: (ranked: readonly Note[], question: string, kind: Kind, sure: Note | undefined) => Note
  /** The passage of any note that surely answers what a note answers with a general section, or with another example, only. */
  readonly surePassage: (asked: AskedQuestion, answer: Topic) => Passage | undefined
}

/** Settles which note answers. */
export function notesFor(
  { vocabulary, passages, inForm, topics: { find } }: Library,
  { wordsAsked, kindBeside }: TopicExplainer,
): Notes {
  const fit = (note: Note, question: string, kind: Kind, context?: string): number =>
    bestFit(kind, inForm.within(note, question, context))

  const isSubject = (note: Note, question: string): boolean => {
    const words = vocabulary.wordsOfQuestion(question)
    const name = matchedName(note, words)
    return vocabulary.weigh(words.filter((word) => name.has(stem(word)))) >= subjectShare * vocabulary.weigh(words)
  }

  const fittingNotes = (question: string, kind: Kind): Note[] =>
    inForm
      .best(question, passagesAsked)
      .filter(({ passage, score }) => fitFor(kind, passage, score) >= leastFit)
      .map(({ passage }) => passage.note)

  const bestNote = (ranked: readonly Note[], question: string, kind: Kind, sure: Note | undefined): Note => {
    const [first] = ranked as [Note, ...Note[]]
    const own = bestFit(kind, [
      ...inForm.from(first, question),
      ...(sure === first ? inForm.within(first, question) : []),
    ])
    const [other] = ranked
      .slice(1)
      .map((note) => ({ note, fit: bestFit(kind, inForm.from(note, question)) }))
      .toSorted((a, b) => b.fit - a.fit)
    if (!other) return first
    const ahead = sure === first && other.fit < surelyMeant ? lead * 2 : lead
    return other.fit > Math.max(own + ahead, leastFit) ? other.note : first
  }

  const noteFor: Notes['noteFor'] = ({ plain, whole, kind: asked }) => {
    const found = find(whole)
    const outside = outsideOf(whole) !== undefined
    const [sure] = passages.best(whole, 1)
    const said = vocabulary.wordsOfQuestion(whole)
    // A question of several words, all of which the notes use, is about the field.
    const isKnown =
      said.length > 2 && said.every((word) => vocabulary.isKnown(word) && vocabulary.trust(whole)(word) === 1)
    const isSure = sure !== undefined && sure.score >= (isKnown ? leastFit : tellsTopic) && !outside && said.length > 1
    if (!found && !isSure) return undefined
    const ranked = unique([...(found ? [found.note, ...found.others] : []), ...(isSure ? [sure.passage.note] : [])])
    const kind = found ? kindBeside(found.note, plain, asked) : asked
    const candidates = unique([...ranked.slice(0, notesAsked), ...(outside ? [] : fittingNotes(whole, kind))])
    const note = bestNote(candidates, plain, kind, found && isSubject(found.note, plain) ? found.note : undefined)
    const others = ranked.filter((other) => other !== note).slice(0, othersShown)
    return { note, others, named: found?.by === 'name' && note === found.note }
  }

  const surePassage: Notes['surePassage'] = ({ plain, whole }, { note, asked, named: isNamed, answeredBy }) => {
    if ((answeredBy !== undefined && asked !== 'example') || outsideOf(whole) !== undefined) return undefined
    const isDefined = asked === 'what' && asksWhatItIs.test(plain)
    if (general.has(asked) || (isNamed && (isDefined || wordsAsked(note, plain, asked).length === 0))) return undefined
    const ranked = inForm
      .best(plain, passagesAsked * 2)
      .map(({ passage, score }) => ({ passage, fit: fitFor(asked, passage, score) }))
      .toSorted((a, b) => b.fit - a.fit)
    const best = ranked.find(({ passage }) => asked !== 'example' || passage.type === 'example')
    const own = ranked.find(({ passage }) => passage.title === answeredBy)?.fit ?? 0
    const least = asked === 'example' ? Math.max(answersFollowUp, own + lead) : surelyFits
    return best && best.fit >= least ? best.passage : undefined
  }

  return { fit, isSubject, noteFor, bestNote, surePassage }
}

/** Kinds whose section is the answer. */
const general: ReadonlySet<Kind> = new Set(['simpler', 'exam', 'check', 'trade-offs', 'when-not'] as const)

const unique = (notes: readonly Note[]): Note[] => [...new Set(notes)]
