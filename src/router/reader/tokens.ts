import { stemmer } from 'stemmer'
import type { SlotName } from '../../kernel/meaning.ts'

/** A word of a sentence with what the reader knows about it. */
export interface Token {
  readonly text: string
  readonly stem: string
  /** How much it counts when nothing explains it: near 0 for words such as *the*, 1 for words that carry meaning. */
  readonly weight: number
  /** The slots that it may belong to: `friday` is a date and a weekday. */
  readonly slots: ReadonlySet<SlotName>
  /** Part of a name in the content. */
  readonly topical: boolean
}

const stems = new Map<string, string>()
const maxStems = 50_000

/** The stem of a word; short words, numbers, and signs stay. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = /^[a-z]{4,}$/.test(word) ? stemmer(word) : word
  if (stems.size < maxStems) stems.set(word, found)
  return found
}

/** Words that carry no meaning of their own in a request. */
const free = new Set(
  (
    'a an the to of for in on at by me my mine i you your yours it its this that these those is am are be been was were do does did doing have has had ' +
    'will would shall should can could may might must please just now then so and or but shipmate hey hi hello ok some really very kindly want need ' +
    'there here as with if we us our let too well um uh oh ah hmm lol haha mate bro man dude buddy pal sir bot coach much many get ' +
    'going bit little quickly quick actually basically honestly simply literally yet them they he she his her ' +
    'one thing things stuff something somehow kind sort way thanks prefer rather say guess believe feel wish hope try ' +
    'into onto from up out sorry own same even than while supposed'
  ).split(' '),
)

/** Words that say little on their own. */
const soft = new Set(
  'what which how when where who why tell show send know think give get make take go about back up out over from all only still again already one right today maybe something any need like love because since else ever than'.split(
    ' ',
  ),
)

export const weightOf = (word: string): number => (soft.has(word) ? 0.12 : free.has(word) ? 0.03 : 1)
