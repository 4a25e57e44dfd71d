import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import type { Before, Explanation } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import { matchedName } from '../find/matched-name.ts'
import { stemsIn } from '../find/vocabulary.ts'
import { isAspect } from '../read/aspects.ts'
import { ownWordsOf } from './own-words.ts'

/** How much more like a question ways to ask elsewhere must be than those of the topic, so that it's about something else. */
const aheadElsewhere = 0.12
/** The same if it names where something is done, which may be another topic: *can I leave some pull requests out*. */
const aheadInSetting = 0.2
const settings: ReadonlySet<string> = new Set([
  'aks-container-apps-or-app-service',
  'azure-devops-services',
  'azure-pipelines',
  'github-actions',
  'pull-request-workflow',
])

export interface Elsewhere {
  /** Whether a question is about something else: it names it, or passages elsewhere are asked for more like it than those of the topic. */
  readonly isElsewhere: (question: string, plain: string, before: Before) => boolean
  /** Whether it asks for nothing but the cost, the permission, or the like, without saying of what: *which license do I need*. */
  readonly isBare: (plain: string, found: Explanation) => boolean
}

/** Tells whether a question that found another topic is still about the last one. */
export function elsewhereOf({ inForm, passages, vocabulary, topics: { namedIn } }: Library): Elsewhere {
  /** Whether a question means a thing that was just mentioned: *what rights does the connection need*. */
  const isMentioned = (note: Note, plain: string, { notes, about }: Before): boolean => {
    const name = matchedName(note, wordsOf(plain))
    const told = notes.flatMap((one) => passages.of(one)).find(({ title }) => title === about)
    if (!told || name.size === 0) return false
    const known = new Set([...plain.matchAll(definite)].flatMap(([, words = '']) => [...stemsIn([words])]))
    const said = stemsIn([told.title, told.text])
    return [...name].every((key) => known.has(key) && said.has(key))
  }

  /** How much a question is like the ways to ask for the passages of some notes, at best. */
  const likest = (question: string, isOfTopic: boolean, isMeant: (note: Note) => boolean): number =>
    Math.max(0, ...[...inForm.likeness(question, isOfTopic)].map(([{ note }, like]) => (isMeant(note) ? like : 0)))

  const isElsewhere: Elsewhere['isElsewhere'] = (question, plain, before) => {
    const names = namedIn(plain).filter((note) => !before.notes.includes(note) && !isMentioned(note, plain, before))
    if (names.some(({ id }) => !settings.has(id))) return true
    const isMeant = namedIn(plain).some((note) => isMentioned(note, plain, before))
    if (isMeant || goesOnIn.test(question) || pointsBack.test(plain)) return false
    const others = likest(question, false, (note) => !before.notes.includes(note))
    const here = likest(question, true, (note) => before.notes.includes(note))
    return here < others - (names.length > 0 ? aheadInSetting : aheadElsewhere)
  }

  const isBare: Elsewhere['isBare'] = (plain, found) => {
    if (found.kind === 'topic' && namedIn(plain).includes(found.note)) return false
    const words = ownWordsOf(plain, vocabulary)
    return words.length > 0 && words.every(isAspect)
  }

  return { isElsewhere, isBare }
}

const definite = /\b(?:the|that|this|its|these|those) ((?:[\w-]+ ?){1,2})/g
/** `does it cost extra`, `when do I need one` */
const pointsBack = /\b(?:it|its|them|they)\b|\bone$/
/** `and with test and production` */
const goesOnIn = /^(?:and|but|so) (?:with|for|in|on|by|at|to|from) /i
