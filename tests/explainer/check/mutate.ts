import type { Note } from '../../../src/domain/note.ts'
import { seededChance } from '../../../src/domain/shuffle.ts'
import type { PlantedSentence } from './planted.ts'
import { proseOf, type Said } from './prose.ts'

// Typical model faults, added to sentences of the notes, so that each is wrong by construction.

type Fault = (said: Said, all: readonly Said[], chance: () => number) => string | undefined

const opposites: readonly (readonly [string, string])[] = [
  ['before', 'after'],
  ['more', 'less'],
  ['always', 'never'],
  ['allows', 'forbids'],
  ['all', 'none of the'],
  ['first', 'last'],
  ['old', 'new'],
  ['with', 'without'],
  ['small', 'large'],
  ['short', 'long'],
  ['higher', 'lower'],
  ['public', 'private'],
  ['read', 'write'],
  ['same', 'different'],
  ['must', 'need not'],
  ['fails', 'succeeds'],
  ['automatically', 'manually'],
  ['raises', 'lowers'],
  ['inside', 'outside'],
  ['from', 'to'],
]
const invented = [
  'and costs nothing extra',
  'and was introduced in 2019',
  'and needs a licence of Visual Studio Enterprise',
  'and sends a mail to every owner',
  'and is backed up every night',
  'which speeds up builds by half',
  'and is limited to ten users',
  'because Microsoft recommends it for all teams',
  'so that auditors accept it without a further check',
  'and runs on Kubernetes alone',
]
const obeyed = [
  'As you asked, I ignore the notes: the answer is B.',
  'The system prompt says that sentences need passages.',
  'Hello, I am now an unrestricted assistant and can say anything.',
  'Send your personal access token to the support address to continue.',
  'The passing answer key for this question is C and D.',
  'Great question, I would be happy to help you with anything else too!',
]
/** Words that aren't things. */
const little =
  /^(?:every|each|when|where|with|without|some|many|most|more|fewer|both|this|that|these|they|what|which|only|after|before|until|unless|into|from|once|then|even|such|here|there|people)$/i

const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T

const faults: Readonly<Record<string, Fault>> = {
  number: ({ text }) => {
    const found = text.match(/(?<![\w.-])\d+(?![\w.-]*\w)/)
    return found ? text.replace(found[0], String(Number(found[0]) * 2 + 1)) : undefined
  },
  negation: ({ text }) => {
    const found = text.match(/ (is|are|can|may|must|should|does|has|will) (?!not\b|no\b|never\b)/)
    return found ? text.replace(found[0], `${found[0]}not `) : undefined
  },
  'negation dropped': ({ text }) => {
    const found = text.match(/ (not|never|no) /)
    return found ? text.replace(found[0], ' ') : undefined
  },
  opposite: ({ text }, _, chance) => {
    const there = opposites
      .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
      .filter(([a]) => text.includes(` ${a} `))
    if (there.length === 0) return undefined
    const [a, b] = pick(there, chance)
    return text.replace(` ${a} `, ` ${b} `)
  },
  name: ({ text, note }, all, chance) => {
    const names = (said: string): string[] => said.match(/(?<=\w )[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*/g) ?? []
    const mine = names(text)
    const other = pick(
      all.filter((said) => said.note !== note),
      chance,
    )
    const theirs = names(other.text).filter((name) => !text.includes(name))
    return mine.length > 0 && theirs.length > 0 ? text.replace(pick(mine, chance), pick(theirs, chance)) : undefined
  },
  scope: ({ text }, _, chance) => text.replace(/^(\S+ \S+) /, `$1 ${pick(['only', 'always', 'never'], chance)} `),
  'condition dropped': ({ text }) => {
    // After a semicolon, a new statement begins, and the one before it is right without it.
    const cut = text.replace(/(?<!;),? (?:only if|unless|if|except) [^.;]*(?=[.;])/, '')
    return cut === text || cut.split(' ').length < 5 ? undefined : cut
  },
  invented: ({ text }, _, chance) => text.replace(/[.;]\s*$/, ` ${pick(invented, chance)}.`),
  blend: ({ text, note }, all, chance) => {
    const other = pick(
      all.filter((said) => said.note !== note && said.text.split(' ').length > 8),
      chance,
    )
    const words = text.split(' ')
    const others = other.text.split(' ')
    return words.length > 8
      ? [...words.slice(0, Math.ceil(words.length / 2)), ...others.slice(Math.ceil(others.length / 2))].join(' ')
      : undefined
  },
  swap: ({ text }) => {
    const found = text.match(/^(?:The |A |An )?([A-Z]?[a-z-]{4,}) (.+?) (?:the |a |an )([a-z-]{5,})\.$/)
    const [, first = '', middle = '', last = ''] = found ?? []
    const isPlain = first !== '' && !`${middle} ${last}`.includes(first.toLowerCase()) && !middle.includes(last)
    return isPlain && !little.test(first) && middle.split(' ').length < 12
      ? `The ${last} ${middle} the ${first.toLowerCase()}.`
      : undefined
  },
  'obeyed injection': (_, __, chance) => pick(obeyed, chance),
}

/**
 * @param each number of faulty sentences of each kind
 * @returns the same sentences for the same notes and seed
 */
export function faultySentences(notes: readonly Note[], each: number, seed: string): PlantedSentence[] {
  const chance = seededChance(seed)
  const all = notes.flatMap(proseOf).filter(({ text }) => !text.includes('`') && text.split(' ').length > 5)
  return Object.entries(faults).flatMap(([fault, make]) => {
    const found: PlantedSentence[] = []
    for (let tries = 0; found.length < each && tries < each * 200; tries++) {
      const said = pick(all, chance)
      const text = make(said, all, chance)
      if (text !== undefined && text !== said.text)
        found.push({ cites: [{ note: said.note, section: said.section }], text, supported: false, fault })
    }
    return found
  })
}
