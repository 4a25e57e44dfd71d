import { stemmer } from 'stemmer'
import { wordsOf } from '../content/words-of.ts'
import type { Note } from '../domain/note.ts'
import { corrector } from './correct-word.ts'
import { synonyms } from './synonyms.ts'

/** Words that people ask with, and that say nothing of the topic. */
export const asking = new Set(
  'we our us you your they them their there this that these those some someone somebody something anybody people person want need needed get got make made see have has had was were been will would should could so if then than because such very just also only even really good best better way thing happen happened happens mean please help tell show give know put find let try now again where who whose why when between after before without not no sure one two several many much whole all any every each often always time else safer faster cheaper easier harder worse same different difference similar prefer choose recommended recommend versus compare compared comparison pick pro con'.split(
    ' ',
  ),
)

/** Short words are mostly abbreviations, which have no forms (GHAS is not GHA). */
export const stem = (word: string): string => (word.length < 5 ? word : stemmer(word))

/** A word and those that mean the same. */
export const meanings = (word: string): readonly string[] => [word, ...(synonyms[word] ?? [])]

/** `stock` is a slip away from `stack`, and is not what was meant. */
const correctedTrust = 0.75
/** Names of the whole field say little about a topic of it. */
const ofTheField = new Set(['azure', 'microsoft', 'devop', 'github'])
const fieldShare = 0.5

/** The words of all notes. */
export interface Vocabulary {
  /** The words that carry a question, misspelt ones corrected; all of its words when nothing else is left. */
  readonly wordsOfQuestion: (text: string) => string[]
  /** How far a word of `wordsOfQuestion` can be trusted to be what was meant: less when it had to be corrected. */
  readonly trust: (text: string) => (word: string) => number
  /** A word as the notes write it, when it is a slip away from one of their names. */
  readonly correct: (word: string) => string
  /** Sum of the words' inverse document frequencies; a word that no note has is the rarest. */
  readonly weigh: (words: readonly string[]) => number
}

export function vocabularyOf(notes: readonly Note[]): Vocabulary {
  const known = new Set<string>()
  /** Notes that have a word, by stem: `founded` is no rarer than `found`. */
  const counts = new Map<string, number>()
  for (const note of notes) {
    const words = wordsOf([note.title, ...note.aliases, ...note.asks, ...Object.values(note.sections)].join(' '))
    for (const word of words) known.add(word)
    for (const key of new Set(words.map(stem))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const names = new Set(notes.flatMap((note) => [note.title, ...note.aliases].flatMap(wordsOf)))
  const correct = corrector(names, (word) => known.has(word))
  const rarity = (word: string): number =>
    Math.log(1 + notes.length / (0.5 + (counts.get(stem(word)) ?? 0))) * (ofTheField.has(word) ? fieldShare : 1)
  return {
    correct,
    wordsOfQuestion(text) {
      const words = wordsOf(text)
      const carrying = words.filter((word) => !asking.has(word))
      return (carrying.length > 0 ? carrying : words).map(correct)
    },
    trust(text) {
      const said = new Set(wordsOf(text))
      return (word) => (said.has(word) ? 1 : correctedTrust)
    },
    weigh: (words) => words.reduce((sum, word) => sum + rarity(word), 0),
  }
}
