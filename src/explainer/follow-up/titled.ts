import type { Note } from '../../domain/note.ts'
import { sentencesOf } from '../compose/sentences.ts'
import { composeTopic } from '../compose/topic.ts'
import type { Before, Topic } from '../explanation.ts'
import { matchedName } from '../find/matched-name.ts'
import type { Passage } from '../find/passages.ts'
import { questions } from '../note-headings.ts'
import { asking, stemsIn } from '../find/vocabulary.ts'
import type { Kind } from '../read/kind.ts'
import { askedFor } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { askedAlike } from './asks-alike.ts'
import { contextOf } from './context-of.ts'
import type { Grounds } from './grounds.ts'
import { notesInFocus } from './go-on.ts'
import { namesAll, namesOne } from './has-words.ts'
import { asksWhich, bareChoice, condition, likening, platformWord, saysNothing } from './wording.ts'

/** From here on, a title asks the same as a question. */
const asksSame = 0.68
/** If nothing else answers, this is near enough. */
const asksNearly = 0.52
/** The same if the passage has been read already, or if it's about the side of a pair that wasn't asked about. */
const surelySame = 0.88
/** Fewer words of a question's own could be meant of any topic. */
const leastOwn = 2
/** With less of a lead, both sides of a pair are meant. */
const leadOfSide = 0.08
/** How much the words of a passage's text, and what was said before, count beside its title. */
const textShare = 0.25
/** Asks about both sides of a pair. */
const ofPair = new RegExp(`${asksWhich.source}|${bareChoice.source}|\\b(?:both|together)\\b`)
/** A longer question, in words, says itself what it's about. */
const mostWords = 14
/** Kinds with a form of their own, whatever a title says. */
const ownForm: ReadonlySet<Kind> = new Set(['example', 'simpler', 'exam', 'interview'] as const)

const asksWhat = /^(?:(?:and|but|so|ok) )*(?:what(?:'s|s| is| are)|explain|define|describe)\b/
/** A title on how two things differ. */
const tellsApart = /\b(?:same|differ\w*|vs|or)\b/i

/** The titles of passages that have been read. */
const readTitles = ({ told = [], about }: Before): ReadonlySet<string> => new Set(about ? [...told, about] : told)

interface Titled {
  readonly note: Note
  readonly passage: Passage
  readonly likeness: number
  readonly rank: number
}

/** Finds and answers with the passage of the last topic whose title asks the same as a short question. */
export function titledAnswers({ passages, vocabulary, named, namedIn, topic, groundFor, within }: Grounds) {
  const namesOf = (note: Note, { questions: asked = [] }: Before, plain: string) => ({
    names: new Set([
      ...stemsIn([note.title]),
      ...matchedName(note, [plain, ...asked].flatMap(vocabulary.wordsOfQuestion)),
    ]),
    aliases: stemsIn(note.aliases),
  })

  /** The passages of a note by how nearly their titles ask the same, best first. */
  const ranked = (note: Note, plain: string, kind: Kind, before: Before, leastLike: number): Titled[] => {
    const likenessTo = askedAlike(plain, namesOf(note, before, plain))
    const told = readTitles(before)
    const tellsTrouble = kind === 'trouble' || condition.test(plain) || /\bwhy\b/.test(plain)
    const fits = new Map(
      within(note, plain, contextOf(before, vocabulary)).map(({ passage, score }) => [passage, score]),
    )
    return passages
      .of(note)
      .flatMap((passage): Titled[] => {
        const isCause = passage.type === 'cause'
        if (passage.type === 'example' || (isCause && !tellsTrouble)) return []
        const likeness = likenessTo(passage.title, isCause)
        const least = told.has(passage.title) ? surelySame : leastLike
        if (likeness < least) return []
        return [{ note, passage, likeness, rank: likeness + textShare * (fits.get(passage) ?? 0) }]
      })
      .toSorted((a, b) => b.rank - a.rank)
  }

  const placesIn = (plain: string): string[] =>
    vocabulary.wordsOfQuestion(plain.replace(/\b(?:too|also|as well|instead|same)\b/g, ' '))
  const isPlace = (plain: string): boolean =>
    placesIn(plain).every((word) => platformWord.test(word)) && askedFor(plain) === undefined

  /** A place alone, such as `and on GitHub?`, asks what was asked before. */
  const inFull = (plain: string, { questions: asked = [] }: Before): string | undefined => {
    if (!isPlace(plain)) return plain
    const last = asked.map((one) => one.toLowerCase()).find((one) => !isPlace(one))
    return last && `${last.replace(/[?!.\s]+$/, '')} ${plain.replace(/^(?:and|what about|how about|also)\b */, '')}`
  }

  const namesOther =
    (notes: readonly Note[]) =>
    (text: string): boolean =>
      [...namedIn(text), named(text)].some((one) => one !== undefined && !notes.includes(one))

  const find = (asked: AskedQuestion, before: Before, least = asksSame): Titled | undefined => {
    const { kind, opposes, whole } = asked
    const { notes, focus, compared } = before
    const isPair = notes.length > 1 || (compared?.length ?? 0) > 1
    const plain = inFull(asked.plain, before)
    if (plain === undefined || opposes || ownForm.has(kind) || plain.split(' ').length > mostWords) return undefined
    if (isPair && ofPair.test(plain)) return undefined
    const likens = likening.test(plain)
    if (/ (?:or|vs) /.test(plain) && asked.parts.some(namesOther(notes))) return undefined
    // *What is a canary* asks for the topic of that name.
    const other = kind === 'what' && asksWhat.test(plain) ? named(whole) : undefined
    if (other && !notes.includes(other)) return undefined
    const inFocus = focus === undefined ? undefined : notes[focus]
    const place = plain === asked.plain ? [] : placesIn(asked.plain)
    const [best, next] = [...new Set(notes)]
      .flatMap((note) =>
        ranked(note, plain, kind, before, least)
          .filter(({ passage: { title } }) => namesAll(title, place) && (!likens || tellsApart.test(title)))
          .slice(0, 1),
      )
      .filter(({ note, likeness }) => !inFocus || note === inFocus || likeness >= surelySame)
      .toSorted((a, b) => Number(b.note === inFocus) - Number(a.note === inFocus) || b.rank - a.rank)
    if (!best || (next && !inFocus && best.rank - next.rank < leadOfSide)) return undefined
    return best
  }

  /** The titles of the last topic that come nearest to a question and haven't been read, best first. */
  const nearestTitles = ({ plain }: AskedQuestion, before: Before, count: number): string[] => {
    const told = readTitles(before)
    const inFocus = notesInFocus(before)
    return inFocus
      .flatMap((note) => {
        const likenessTo = askedAlike(plain, namesOf(note, before, plain))
        return within(note, plain, contextOf(before, vocabulary)).map(({ passage, score }) => ({
          passage,
          rank: score + likenessTo(passage.title, false),
        }))
      })
      .filter(({ passage: { type, title } }) => (type === 'question' || type === 'task') && !told.has(title))
      .toSorted((a, b) => b.rank - a.rank)
      .slice(0, count)
      .map(({ passage }) => passage.title)
  }

  /** What the last passage says about the place that is all a question names: `and on GitHub?` */
  const inPlace = ({ plain }: AskedQuestion, before: Before): Topic | undefined => {
    const place = placesIn(plain)
    if (!isPlace(plain) || place.length === 0) return undefined
    for (const note of notesInFocus(before)) {
      const passage = passages.of(note).find(({ type, title }) => type === 'question' && title === before.about)
      const said = passage ? sentencesOf(passage.text) : []
      const named = said.filter((text) => namesAll(text, place))
      if (passage && named.length > 0 && named.length < said.length)
        return topic(note, 'fact', {
          lead: named.map((text) => ({ text, heading: questions, source: 1 })),
          parts: [],
          examples: [],
          answeredBy: passage.title,
        })
    }
    return undefined
  }

  /** How nearly a title of any topic asks the same, if the question has words of its own that it has as well. */
  const likenessTo = ({ plain }: AskedQuestion, note: Note, title: string): number => {
    const own = vocabulary
      .wordsOfQuestion(plain)
      .filter((word) => !asking.has(word) && !saysNothing.has(word) && namesOne(title, [word]))
    return own.length < leastOwn
      ? 0
      : askedAlike(plain, { names: stemsIn([note.title]), aliases: stemsIn(note.aliases) })(title, false)
  }

  return {
    likenessTo,
    isPlace,
    nearestTitles,
    inPlace,
    /** Whether a passage of the last topic asks the same. */
    asksSame: (asked: AskedQuestion, before: Before, nearly = false): boolean =>
      find(asked, before, nearly ? asksNearly : asksSame) !== undefined,
    answerTitled(asked: AskedQuestion, before: Before, isLast = false): Topic | undefined {
      const found = find(asked, before, isLast ? asksNearly : asksSame)
      if (!found) return undefined
      const { note, passage } = found
      const kind = passage.type === 'cause' ? 'trouble' : passage.type === 'task' ? 'how' : kindFor(asked.kind)
      return topic(note, kind, composeTopic({ ...groundFor(note, asked.plain, kind), titled: passage }))
    },
  }
}

/** A question that was answered is no trouble. */
const kindFor = (kind: Kind): Kind => (kind === 'trouble' ? 'fact' : kind)
