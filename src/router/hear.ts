import type { Catalog } from '../content/catalog.ts'
import { localDay } from '../domain/calendar.ts'
import { features } from '../features/index.ts'
import type { Context } from '../kernel/context.ts'
import { isAnswer, isSaid, type Intent, type UnknownIntent } from '../kernel/intent.ts'
import type { OnScreen, Situation } from '../kernel/meaning.ts'
import type { Turn } from '../kernel/turn.ts'
import { createReader, type Reader, type Reading, type Setting } from './reader/reader.ts'

/** Longer text is kept to this length for a helpful reply. */
const maxKept = 300

const meanings = features.flatMap(({ meanings: own = [] }) => own)

const readers = new WeakMap<Catalog, Reader>()

/** The reader for a catalog, learned when it's first asked for, which takes a part of a second. */
export function readerOf(catalog: Catalog): Reader {
  const known = readers.get(catalog)
  if (known) return known
  const reader = createReader(meanings, catalog)
  readers.set(catalog, reader)
  return reader
}

/** What people say before they go on: `perfect, works now. And the same for Azure DevOps?` Only what follows is meant. */
const pleasantry =
  /^\s*(?:(?:ah|oh|ok|okay|cool|perfect|great|awesome|nice|super|excellent|thanks|thank you|thx|ty|cheers|got it|i see|makes sense|that (?:helps|helped|works?|worked)|a lot|so much|very much|mate|man|now|it|works?|worked|for that|you)\b[ ,]*)+[.!]+\s+(?=\S+\s+\S+)/i

/** Reads a sentence in the personal chat, as an answer to what is on screen. Other intents stay as they are. */
export function hear(context: Context, intent: Intent): Intent {
  if (!isSaid(intent)) return intent
  const text = intent.text.replace(pleasantry, '')
  const { catalog, learner, today } = context
  const cards = features.flatMap(({ onScreen }) => onScreen?.(context) ?? [])
  const settingAt = (card: OnScreen | undefined): Setting => ({
    situation: card?.situation ?? 'idle',
    today,
    ...(learner.locale ? { locale: learner.locale } : {}),
    ...(card?.options ? { options: card.options } : {}),
  })
  // A step of the lab waits for a file, and for sentences about it.
  const spoken = cards.filter(({ situation }) => situation !== 'lab')
  const shown = newest(spoken)
  // Nothing answers an explanation, so an answer below one is for the card above it.
  const isAnswered = ({ situation }: OnScreen): boolean => situation !== 'explanation'
  const waiting = newest(spoken.filter(isAnswered))
  // What an interview question waits for may look like anything. Below any other card, pasted code is for the newest one that takes some.
  const isInterview = waiting?.situation === 'drill'
  const code = isInterview
    ? undefined
    : newest(cards.filter(({ takes }) => takes))?.takes?.(intent.lines ?? intent.text)
  if (code) return code
  const taken = shown?.situation === 'drill' ? undefined : takenBy(text, shown?.situation ?? 'idle', catalog)
  if (taken) return taken
  const reader = readerOf(catalog)
  const answer = waiting && waiting !== shown ? readAt(waiting, reader, text, settingAt(waiting)) : undefined
  // *Why not B?* below the explanation of a verdict is still about that verdict.
  const above = answer && waiting?.situation === 'verdict' ? waiting.reads?.(text, answer, 1) : undefined
  const heard = answer && isAnswer(answer) ? answer : (above ?? readAt(shown, reader, text, settingAt(shown), context))
  // Below a step of the lab, a few sentences are about it, whatever was explained in between.
  const step = newest(cards.filter(isAnswered))
  const aboutStep = step?.situation === 'lab' && !isAnswer(heard) ? step.reads?.(text, heard, 1) : undefined
  if (aboutStep) return aboutStep
  const accepted = acceptedOffer(context, heard, shown?.since ?? '')
  return accepted === undefined ? heard : withAsked(intentOf(reader(accepted, settingAt(shown)), accepted), heard)
}

function takenBy(text: string, situation: Situation, catalog: Catalog): Intent | undefined {
  for (const { takes } of features) {
    const taken = takes?.(text, situation, catalog)
    if (taken) return taken
  }
  return undefined
}

const newest = (cards: readonly OnScreen[]): OnScreen | undefined =>
  cards.reduce<OnScreen | undefined>((last, card) => (!last || card.since > last.since ? card : last), undefined)

/** Words that can mean one thing only score about 1.4. */
const certain = 1.4
const doubtOf = (reading: Reading): number =>
  reading.kind === 'sure' ? Math.max(0, 1 - reading.score / certain) : reading.kind === 'unsure' ? 1 : 0

/** Reads a sentence, and lets the card on screen take it, or a feature that is surer of it than the reader. */
function readAt(
  shown: OnScreen | undefined,
  reader: Reader,
  text: string,
  setting: Setting,
  context?: Context,
): Intent {
  const reading = reader(text, setting)
  const heard = intentOf(reading, text)
  if (isAnswer(heard)) return heard
  const doubt = doubtOf(reading)
  return shown?.reads?.(text, heard, doubt) ?? (context && doubted(context, text, reading, doubt, setting)) ?? heard
}

/** Situations in which nothing waits for an answer. */
const free: ReadonlySet<Situation> = new Set<Situation>(['idle', 'verdict', 'explanation'])

function doubted(
  context: Context,
  text: string,
  reading: Reading,
  doubt: number,
  { situation }: Setting,
): Intent | undefined {
  if (reading.kind !== 'sure' || reading.meaning.ends || doubt === 0 || !free.has(situation)) return undefined
  for (const { takesDoubtful } of features) {
    const taken = takesDoubtful?.(context, text, doubt)
    if (taken) return taken
  }
  return undefined
}

/** Reads a sentence in a team or group chat. */
export function hearInTeam(catalog: Catalog, turn: Turn, timeZone: string, intent: Intent): Intent {
  if (!isSaid(intent)) return intent
  const today = localDay(turn.now, turn.timeZone ?? timeZone)
  const reading = readerOf(catalog)(intent.text, {
    situation: 'team',
    today,
    ...(turn.locale ? { locale: turn.locale } : {}),
  })
  return intentOf(reading, intent.text)
}

/** An offer can be accepted for this long. */
const offerMs = 10 * 60_000

/** *Yes* to what was offered says it, and so does *quiz me on that* if the offer is newer than the card on screen. */
function acceptedOffer({ learner: { offered }, turn }: Context, intent: Intent, since: string): string | undefined {
  if (!offered) return undefined
  const isThat = intent.kind === 'quiz' && 'same' in intent && offered.at >= since
  if (intent.kind !== 'talk.yes' && !isThat) return undefined
  return turn.now.getTime() - Date.parse(offered.at) < offerMs ? offered.says : undefined
}

/** `5 hard ones on that` keeps what it says besides *that*. */
function withAsked(offered: Intent, heard: Intent): Intent {
  if (heard.kind !== 'quiz' || offered.kind !== 'quiz') return offered
  const asked = Object.fromEntries(Object.entries(heard).filter(([name]) => name !== 'same'))
  return { ...offered, ...asked }
}

function intentOf(reading: Reading, text: string): Intent {
  if (reading.kind !== 'unsure') return reading.intent
  const offers = reading.others.flatMap(({ meaning }) => meaning.offer ?? [])
  const unknown: UnknownIntent = {
    kind: 'unknown',
    text: text.slice(0, maxKept),
    ...(offers.length > 0 ? { offers } : {}),
  }
  return unknown
}
