import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readContent } from '../../content/read-content.ts'
import { wordsOf } from '../../content/words-of.ts'
import { writeWordVectors, type WordVectors } from '../../domain/word-vectors.ts'
import { wordsOfNote } from '../find/note-words.ts'
import { passageFinder } from '../find/passages.ts'
import { stem, vocabularyOf } from '../find/vocabulary.ts'
import { passageWords, weightsOf } from '../find/word-meaning.ts'
import { learnWordVectors, type Chapter } from './train.ts'

// npm run learn:words                  learns what words mean from content/phrasings, and writes content/word-vectors.txt
// npm run learn:words -- --hold-out    leaves one phrasing of each passage out, and tells how often its passage is found

const training = { dimensions: 64, rounds: 5, seed: 1 }
const file = 'content/word-vectors.txt'

const { values } = parseArgs({ options: { 'hold-out': { type: 'boolean', default: false } } })
const { content, problems, read } = await readContent('content')
if (!content || problems.length > 0) throw new Error('The content has problems: run npm run content:check.')
const notes = new Map(content.notes.map((note) => [note.id, note]))
const vocabulary = vocabularyOf(content.notes.map(wordsOfNote))
const byWords = passageFinder(content.notes, vocabulary)

interface Asked {
  readonly note: string
  readonly text: string
  readonly answer: number
  readonly isHeldOut: boolean
}
let count = 0
const asked = read.phrasings.entries.flatMap(({ value: { id, passages } }) => {
  const note = notes.get(id)
  if (!note) return []
  const titles = byWords.of(note).map(({ title }) => title)
  return passages.flatMap(({ title, asked }): Asked[] => {
    const heldOut = values['hold-out'] ? count++ % asked.length : undefined
    return asked.map((text, index) => ({ note: id, text, answer: titles.indexOf(title), isHeldOut: index === heldOut }))
  })
})

const countsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text).map(stem)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
const scoresOf = (id: string, text: string, finder = byWords): number[] => {
  const note = notes.get(id)
  if (!note) return []
  const scores = new Map(finder.within(note, text).map(({ passage, score }) => [passage.title, score]))
  return finder.of(note).map(({ title }) => scores.get(title) ?? 0)
}
const chapters = content.notes.map((note): Chapter => ({
  passages: byWords.of(note).map((passage) => weightsOf(passageWords(passage))),
  lessons: asked
    .filter((one) => one.note === note.id && !one.isHeldOut)
    .map(({ text, answer }) => ({ words: countsOf(text), answer, byWords: scoresOf(note.id, text) })),
}))
const onRound = (round: number): void => console.error(`round ${round + 1} of ${training.rounds}`)
const vectors = learnWordVectors(chapters, { ...training, onRound })

if (values['hold-out']) {
  const held = asked.filter(({ isHeldOut }) => isHeldOut)
  console.log(`${held.length} phrasings left out, learned from ${asked.length - held.length}`)
  console.log(`found first by words            ${foundFirst(held)}`)
  console.log(`found first by words and meaning ${foundFirst(held, vectors)}`)
} else {
  await writeFile(file, writeWordVectors(vectors))
  console.log(`${file}: ${vectors.words.size} words, learned from ${asked.length} phrasings`)
}

function foundFirst(held: readonly Asked[], wordVectors?: WordVectors): string {
  const finder = passageFinder(content?.notes ?? [], vocabulary, wordVectors)
  const found = held.filter(({ note, text, answer }) => {
    const scores = scoresOf(note, text, finder)
    return scores.indexOf(Math.max(...scores)) === answer
  })
  return `${((100 * found.length) / held.length).toFixed(1)} %`
}
