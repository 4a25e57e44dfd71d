import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readContent } from '../../content/read-content.ts'
import { wordsOf } from '../../content/words-of.ts'
import { writeWordVectors, type WordVectors } from '../../domain/word-vectors.ts'
import { likeliestBy } from '../find/likeliest.ts'
import { wordsOfNote } from '../find/note-words.ts'
import { passageFinder } from '../find/passages.ts'
import { stem, vocabularyOf } from '../find/vocabulary.ts'
import { countsOf, forMeaning, inCommon, isPair, passageWords, saidIn, weightsOf } from '../find/word-meaning.ts'
import { learnWordVectors, type Lesson } from './train.ts'

// npm run learn:words                  learns what words mean from content/phrasings, and writes content/word-vectors.txt
// npm run learn:words -- --hold-out    leaves one phrasing of each passage out, and tells how often its passage is found

const training = { dimensions: 64, rounds: 5, seed: 1 }
/** What a title and a note's sample question count, beside 1 for a question that somebody asked for a passage. */
const ofTitle = 0.3
const ofNote = 0.5
/** What a question counts without the topic's name, as people ask it when they have just read about the topic. */
const ofFollowUp = 1
const fewestWords = 2
/** How often a pair of neighboring words must be asked with. */
const leastAsked = 24
const file = 'content/word-vectors.txt'

const { values } = parseArgs({ options: { 'hold-out': { type: 'boolean', default: false } } })
const { content, problems, read } = await readContent('content')
if (!content || problems.length > 0) throw new Error('The content has problems: run npm run content:check.')
const finder = passageFinder(content.notes, vocabularyOf(content.notes.map(wordsOfNote)))
const passages = content.notes.flatMap((note) => finder.of(note))
const keyOf = (note: string, title: string): string => `${note}\n${title}`
const places = new Map(passages.map(({ note, title }, place) => [keyOf(note.id, title), place]))

interface Asked {
  readonly note: string
  readonly text: string
  readonly answer: number
  readonly isHeldOut: boolean
}
let count = 0
const asked = read.phrasings.entries.flatMap(({ value: { id, passages } }) =>
  passages.flatMap(({ title, asked }): Asked[] => {
    const answer = places.get(keyOf(id, title))
    const heldOut = values['hold-out'] ? count++ % asked.length : undefined
    return answer === undefined
      ? []
      : asked.map((text, index) => ({ note: id, text, answer, isHeldOut: index === heldOut }))
  }),
)

const lessonOf = (text: string, answers: readonly number[], weight: number): Lesson[] => {
  const [first, ...others] = answers
  const words = countsOf(saidIn(text))
  return first === undefined || wordsOf(text).length === 0 ? [] : [{ words, answers: [first, ...others], weight }]
}
const learned = asked.filter(({ isHeldOut }) => !isHeldOut)
const namesOf = new Map(
  content.notes.map((note) => [
    note.id,
    new Set([note.title, ...note.aliases].flatMap((name) => wordsOf(name).map(stem))),
  ]),
)
/** The same question as a follow-up, which leaves out the topic's name; none if hardly anything else is left. */
const withoutTopic = ({ note, text, answer }: Asked): Lesson[] => {
  const said = saidIn(text)
  const rest = said.filter((word) => namesOf.get(note)?.has(word) !== true)
  return new Set(rest).size < fewestWords || rest.length === said.length
    ? []
    : [{ words: countsOf(rest), answers: [answer], weight: ofFollowUp }]
}
const allLessons = [
  ...learned.flatMap(({ text, answer }) => lessonOf(text, [answer], 1)),
  ...learned.flatMap(withoutTopic),
  ...passages.flatMap(({ title }, place) => lessonOf(title, [place], ofTitle)),
  // A note's names and sample questions are about any of its passages.
  ...content.notes.flatMap((note) => {
    const own = finder.of(note).map(({ title }) => places.get(keyOf(note.id, title)) as number)
    return [note.title, ...note.aliases, ...note.asks].flatMap((text) => lessonOf(text, own, ofNote))
  }),
]
/** Pairs that hardly anyone says teach nothing about other questions. */
const timesAsked = new Map<string, number>()
for (const { words, weight } of allLessons)
  for (const key of weight >= 1 ? words.keys() : []) timesAsked.set(key, (timesAsked.get(key) ?? 0) + 1)
const withoutRare = (weights: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...weights].filter(([key]) => !isPair(key) || (timesAsked.get(key) ?? 0) >= leastAsked))
const lessons = allLessons.map((lesson) => ({ ...lesson, words: withoutRare(lesson.words) }))
const numbers = new Map(content.notes.map((note, number) => [note, number]))
const known = passages.map((passage) => {
  const words = passageWords(passage)
  return {
    note: numbers.get(passage.note) as number,
    meaning: withoutRare(weightsOf(words, forMeaning)),
    common: withoutRare(weightsOf(words, inCommon)),
  }
})
const onRound = (round: number): void => console.error(`round ${round + 1} of ${training.rounds}`)
const vectors = learnWordVectors(known, lessons, { ...training, onRound })

if (values['hold-out']) {
  const held = asked.filter(({ isHeldOut }) => isHeldOut)
  console.log(`${held.length} phrasings left out, learned from ${asked.length - held.length}`)
  console.log('the passage comes first     of all     within its note')
  const nothing = new Map(
    [...vectors.words].map(([word, { rarity }]) => [word, { rarity, vector: new Float32Array(1) }]),
  )
  console.log(`by words in common          ${foundFirst(held, { dimensions: 1, words: nothing })}`)
  console.log(`by words and their meaning  ${foundFirst(held, vectors)}`)
} else {
  await writeFile(file, writeWordVectors(vectors))
  console.log(`${file}: ${vectors.words.size} words, learned from ${asked.length} phrasings`)
}

function foundFirst(held: readonly Asked[], wordVectors: WordVectors): string {
  const ways = passages.map((): string[][] => [])
  if (wordVectors === vectors) for (const { text, answer } of learned) ways[answer]?.push(saidIn(text))
  const { likeliest } = likeliestBy(passages, wordVectors, () => ways)
  let ofAll = 0
  let within = 0
  for (const { note, text, answer } of held) {
    const words = countsOf(saidIn(text))
    const isFound = (bias?: (passage: { readonly note: { readonly id: string } }) => number): boolean =>
      likeliest(words, 1, bias)[0]?.passage === passages[answer]
    if (isFound()) ofAll++
    if (isFound((passage) => (passage.note.id === note ? 0 : -Infinity))) within++
  }
  const share = (found: number): string => `${((100 * found) / held.length).toFixed(1)} %`
  return `${share(ofAll)}      ${share(within)}`
}
