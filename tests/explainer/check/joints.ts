import type { Note } from '../../../src/domain/note.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import { readSentences, type PlantedSentence } from './planted.ts'
import { proseOf, type Said } from './prose.ts'

// Sentences that test how claims are joined: halves of two sentences, changed connectives, and symbols in place of words. The
// counterparts are whole sentences that are joined, split, and reordered, which the notes still support.

/** Notes of these areas are held out: never tune on them. */
const heldOut = /^d[245]\./
export const isHeldOut = ({ objectives }: Note): boolean => heldOut.test(objectives[0] ?? '')

/** Sentences about held-out notes, written by hand before the check handled joins. */
export const heldOutSentences = (): PlantedSentence[] => readSentences('held-out.jsonl')

type Make = (one: Said, other: Said, chance: () => number) => string | undefined

const prepositions = /^(?:of|in|on|to|for|with|by|from|at|into|over)$/
const dependent = /^(?:because|so|which|that|when|unless|if|until|where)$/
const joints = /^(?:and|or|but|so|while|whereas|then|nor)$/
const minHalf = 3
const verbs =
  /^(?:is|are|has|have|can|needs?|shows?|suits?|keeps?|runs?|gives?|takes?|makes?|lists?|stores?|starts?|reads?|lets?|fits?|costs?|uses?|holds?|asks?|answers?|sets?|finds?|tells?|says?|stays?|goes|adds?|sends?|waits?|works?|lives?|belongs?|decides?|describes?|compares?|creates?|deletes?|publish(?:es)?|deploys?|replaces?|returns?|limits?|prevents?|blocks?|lacks?|supports?|loses|lose|hides?|means?)$/

const pick = <T>(list: readonly T[], chance: () => number): T | undefined => list[Math.floor(chance() * list.length)]
const wordsOf = (text: string): string[] => text.split(' ')
const ended = (text: string): string => `${text.replace(/[.,;:]+$/, '')}.`

/** Joins the start of one sentence and the end of another, both cut before a matching word. */
const glued =
  (isCut: (words: readonly string[], index: number) => boolean, least = minHalf): Make =>
  (one, other, chance) => {
    const cutIn = (words: readonly string[]): number | undefined =>
      pick(
        words.flatMap((_, index) =>
          index >= least && words.length - index >= minHalf && isCut(words, index) ? [index] : [],
        ),
        chance,
      )
    const [a, b] = [wordsOf(one.text), wordsOf(other.text)]
    const [i, j] = [cutIn(a), cutIn(b)]
    if (i === undefined || j === undefined) return undefined
    return ended([...a.slice(0, i - 1), (a[i - 1] as string).replace(/[,;:]$/, ''), ...b.slice(j)].join(' '))
  }

/** Replaces one of these words with one that means something else. */
const exchanged =
  (pairs: Readonly<Record<string, readonly string[]>>): Make =>
  ({ text }, _, chance) => {
    const there = pick(
      Object.keys(pairs).filter((word) => text.includes(` ${word} `)),
      chance,
    )
    return there && text.replace(` ${there} `, ` ${pick(pairs[there] ?? [], chance)} `)
  }

const faults: Readonly<Record<string, Make>> = {
  // The subject of one sentence with the claim of another.
  'glued at a verb': glued((words, index) => verbs.test(words[index] ?? ''), 1),
  'glued at a preposition': glued((words, index) => prepositions.test(words[index] ?? '')),
  'glued at a word': glued(
    (words, index) =>
      !/[,;:]$/.test(words[index - 1] ?? '') &&
      !joints.test(words[index] ?? '') &&
      !joints.test(words[index - 1] ?? ''),
  ),
  'glued at a dependent clause': glued((words, index) => dependent.test(words[index] ?? '')),
  'and, or': exchanged({ and: ['or'], or: ['and'] }),
  'another connective': exchanged({
    because: ['so', 'until', 'unless', 'but'],
    if: ['unless', 'so'],
    unless: ['if', 'because'],
    when: ['until', 'unless'],
    until: ['when', 'because'],
    so: ['because', 'unless'],
    but: ['because', 'so'],
    while: ['because', 'if'],
  }),
  'an arrow': (one, _, chance) => {
    const word = pick([' and ', ' to ', ' of ', ' in ', ' is ', ' with ', ' for '], chance) ?? ''
    return one.text.includes(word) ? one.text.replace(word, ` ${pick(['→', '=>', '->', '⇒'], chance)} `) : undefined
  },
}

/** A sentence that refers to the previous one doesn't make sense alone. */
const leaning =
  /^(?:It|They|This|These|Those|Both|Each|Such|One|Its|Their|The same|Here|There|An? other|Others|What it)\b/
/** So doesn't one that ends with a word for what was said before: `use rulesets there`. */
const leaningEnd = /\b(?:instead|there|that|so)[.]?$/
const pronoun = /\b(?:it|its|they|their|them|both|one|others|neither)\b/
/** Lowercases the start of a sentence that continues another: `The hook …`. */
const goingOn = (text: string): string =>
  text.replace(/^(?:An?|The|Each|Every|When|With|On|In) /, (word) => word.toLowerCase())
const starting = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const stands = ({ text }: Said): boolean => !leaning.test(text) && /[.]$/.test(text)

const faithful: Readonly<Record<string, Make>> = {
  'two sentences with and': (one, other) =>
    stands(one) && stands(other) ? `${one.text.replace(/\.$/, '')}, and ${goingOn(other.text)}` : undefined,
  'two sentences with a semicolon': (one, other) =>
    stands(one) && stands(other) ? `${one.text.replace(/\.$/, '')}; ${goingOn(other.text)}` : undefined,
  'two sentences with while': (one, other) =>
    stands(one) && stands(other) && one.section === other.section
      ? `${one.text.replace(/\.$/, '')}, while ${goingOn(other.text)}`
      : undefined,
  'a part behind a semicolon': ({ text }) => {
    const part = text.split('; ')[1]
    return part && !leaningEnd.test(part) && !pronoun.test(part.split(' ').slice(0, 4).join(' '))
      ? ended(starting(part))
      : undefined
  },
  'without its reason': ({ text }) => {
    const [claim = '', reason] = text.split(/, (?:because|since|so that) /)
    return reason && claim.split(' ').length > 4 ? ended(claim) : undefined
  },
  'the reason first': ({ text }) => {
    const [, claim = '', reason = ''] = /^([^,;:]+), because ([^;:]+)\.$/.exec(text) ?? []
    return claim && !pronoun.test(reason) ? ended(`Because ${reason}, ${goingOn(claim)}`) : undefined
  },
  'the condition last': ({ text }) => {
    const [, condition = '', claim = ''] = /^When ([^,;:]+), ([^,;:]+)\.$/.exec(text) ?? []
    return claim && !pronoun.test(claim) ? ended(`${starting(claim)} when ${condition}`) : undefined
  },
}

/**
 * @param each maximum number of sentences of each kind
 * @returns the same sentences for the same notes and seed
 */
export function jointSentences(notes: readonly Note[], each: number, seed: string): PlantedSentence[] {
  const made = (kinds: Readonly<Record<string, Make>>, supported: boolean): PlantedSentence[] =>
    Object.entries(kinds).flatMap(([fault, make]) => {
      const chance = seededChance(`${seed}: ${fault}`)
      const found = new Map<string, PlantedSentence>()
      for (let tries = 0; found.size < each && tries < each * 100; tries++) {
        const note = pick(notes, chance) as Note
        const said = proseOf(note).filter(({ text }) => text.split(' ').length > 5)
        const [one, other] = [pick(said, chance), pick(said, chance)]
        if (!one || !other || one === other) continue
        const text = make(one, other, chance)
        if (text === undefined || said.some((own) => own.text === text) || text.length > 400) continue
        const sections =
          text.startsWith(one.text.slice(0, 10)) || kinds === faults ? [one.section, other.section] : [one.section]
        const cites = [...new Set(sections)].map((section) => ({ note: note.id, section }))
        found.set(text, { cites, text, supported, fault })
      }
      return [...found.values()]
    })
  return [...made(faults, false), ...made(faithful, true)]
}
