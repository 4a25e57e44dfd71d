import { readFileSync } from 'node:fs'
import { features } from '../../../src/features/index.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { Situation } from '../../../src/kernel/meaning.ts'
import { createReader, type Reader, type Reading } from '../../../src/router/reader/reader.ts'

/** A sentence by somebody who knows neither the code nor the examples. */
export interface Sentence {
  readonly text: string
  readonly context: Situation
  readonly means: string
  /** What else it can honestly be taken for. */
  readonly or?: readonly string[]
  readonly slots?: Readonly<Record<string, unknown>>
}

export interface Score {
  readonly sentences: number
  readonly understood: number
  /** Not sure, but the right meaning is on a button. */
  readonly offered: number
  /** Sure of something else that changes what is stored. */
  readonly wrongChanges: number
  /** Sure of something else that only shows something. */
  readonly wrongCards: number
  readonly missed: readonly string[]
}

export const unseen = (): Sentence[] =>
  readFileSync(new URL('unseen.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence)

export const today = '2026-03-06'

export const productReader = (catalog: Catalog): Reader =>
  createReader(
    features.flatMap(({ meanings = [] }) => meanings),
    catalog,
  )

/** Several meanings stand behind one label of the sentences. */
const labels: Readonly<Record<string, string>> = {
  'mock.continue': 'mock.resume',
  'mock.words': 'mock.flag',
  wrong: 'quiz',
  why: 'more',
  end: 'cancel',
  route: 'exam-fact',
  board: 'team.board',
  challenge: 'team.challenge',
  leave: 'team.leave',
  'more.verdict': 'more',
  'start-daily': 'quiz',
  'mock.topic': 'mock',
  'mock.skip': 'skip',
  'mock.hint': 'hint',
  'mock.cancel': 'mock.end',
}
/** Feelings whose answers say much the same. */
const kin: readonly (readonly string[])[] = [
  ['happy', 'compliment', 'thanks', 'ok', 'yes'],
  ['too-easy', 'bored'],
  ['frustrated', 'too-hard', 'tired', 'insult', 'nervous'],
  ['mock.end', 'cancel'],
]
/** Nothing that a coach can do: a helpful notice or a refusal with a source is right. */
const beyond = new Set(['nonsense', 'off-topic', 'not-covered'])
const changes =
  /^(?:set-|remove-exam|pause|resume|stop|snooze|answer|skip|dont-know|mock\.(?:submit|end)|team\.(?:quiz|cancel|close|schedule|unschedule|mute|lead|leave|hide))/

const labelOf = (name: string): string =>
  name.startsWith('exam.') ? 'exam-fact' : name.startsWith('about.') ? 'about-bot' : (labels[name] ?? name)

const isKin = (one: string, other: string): boolean => kin.some((group) => group.includes(one) && group.includes(other))

function hasTopic(reading: Reading, { slots }: Sentence): boolean {
  if (typeof slots?.['topic'] !== 'string' || reading.kind !== 'sure' || reading.meaning.name !== 'quiz') return true
  const { topic } = reading.intent as { topic?: string }
  const words = slots['topic'].toLowerCase().split(/\W+/)
  return topic !== undefined && words.some((word) => topic.includes(word))
}

export function score(read: Reader, sentences: readonly Sentence[]): Score {
  let [understood, offered, wrongChanges, wrongCards] = [0, 0, 0, 0]
  const missed: string[] = []
  for (const sentence of sentences) {
    const reading = read(sentence.text.replaceAll(/@?shipmate[:,]?/gi, ' '), {
      situation: sentence.context,
      today,
      locale: 'en-US',
      options: 4,
    })
    const wanted = [sentence.means, ...(sentence.or ?? [])].map(labelOf)
    const isWanted = (name: string): boolean =>
      wanted.some((label) => label === name || isKin(label, name)) || (name === 'explain' && beyond.has(sentence.means))
    const first =
      reading.kind === 'answer' ? 'answer' : reading.kind === 'sure' ? labelOf(reading.meaning.name) : undefined
    const right = first === undefined ? beyond.has(sentence.means) : isWanted(first) && hasTopic(reading, sentence)
    if (right) understood++
    else {
      const others = reading.kind === 'answer' ? [] : reading.others
      missed.push(`${sentence.context} | ${sentence.text} | ${wanted.join('/')} | ${first ?? 'unsure'}`)
      if (first === undefined && others.some(({ meaning }) => meaning.offer && isWanted(labelOf(meaning.name))))
        offered++
      else if (first !== undefined && changes.test(first)) wrongChanges++
      else if (first !== undefined) wrongCards++
    }
  }
  return { sentences: sentences.length, understood, offered, wrongChanges, wrongCards, missed }
}
