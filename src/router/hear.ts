import type { Catalog } from '../content/catalog.ts'
import { localDay } from '../domain/calendar.ts'
import { features } from '../features/index.ts'
import type { Context } from '../kernel/context.ts'
import type { Feature } from '../kernel/feature.ts'
import { isSaid, type Intent, type UnknownIntent } from '../kernel/intent.ts'
import type { OnScreen } from '../kernel/meaning.ts'
import type { Turn } from '../kernel/turn.ts'
import { createReader, type Reader, type Reading, type Setting } from './reader/reader.ts'

/** Longer text is kept to this length for a helpful reply. */
const maxKept = 300

const meanings = features.flatMap(({ meanings: own = [] }) => own)

const readers = new WeakMap<Catalog, Reader>()

function readerOf(catalog: Catalog): Reader {
  const known = readers.get(catalog)
  if (known) return known
  const reader = createReader(meanings, catalog)
  readers.set(catalog, reader)
  return reader
}

/** Reads a sentence in the personal chat, as an answer to what is on screen. Other intents stay as they are. */
export function hear(context: Context, intent: Intent): Intent {
  if (!isSaid(intent)) return intent
  const { catalog, learner, today } = context
  const { shown, owner } = newestCard(context)
  const setting: Setting = {
    situation: shown?.situation ?? 'idle',
    today,
    ...(learner.locale ? { locale: learner.locale } : {}),
    ...(shown?.options ? { options: shown.options } : {}),
  }
  const reader = readerOf(catalog)
  const reading = reader(intent.text, setting)
  const own = reading.kind === 'answer' ? undefined : owner?.hears?.(context, intent.text, doubtOf(reading))
  const heard = own ?? intentOf(reading, intent.text)
  const accepted = acceptedOffer(context, heard)
  return accepted === undefined ? heard : intentOf(reader(accepted, setting), accepted)
}

function newestCard(context: Context): { readonly shown?: OnScreen; readonly owner?: Feature } {
  let newest: { shown: OnScreen; owner: Feature } | undefined
  for (const owner of features) {
    const shown = owner.onScreen?.(context)
    if (shown && (!newest || shown.since > newest.shown.since)) newest = { shown, owner }
  }
  return newest ?? {}
}

/** Words that can mean one thing only score about 1.4. */
const certain = 1.4
const doubtOf = (reading: Exclude<Reading, { kind: 'answer' }>): number =>
  reading.kind === 'unsure' ? 1 : Math.max(0, 1 - reading.score / certain)

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

/** *Yes* to what was offered says it. */
function acceptedOffer({ learner: { offered }, turn }: Context, intent: Intent): string | undefined {
  if (intent.kind !== 'talk.yes' || !offered) return undefined
  return turn.now.getTime() - Date.parse(offered.at) < offerMs ? offered.says : undefined
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
