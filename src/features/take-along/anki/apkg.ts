import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Database } from 'sql.js'

// The format of .apkg files, schema 11, which every version of Anki imports: a ZIP with an SQLite database and a list of media.

export interface AnkiCard {
  /** Identifies the note, so that importing it again updates it. */
  readonly key: string
  /** HTML, in the order of the note type's fields. */
  readonly fields: readonly string[]
  /** Without spaces. `::` makes a tree. */
  readonly tags: readonly string[]
  /** The day of the last change. Anki updates a note only if the imported one is newer. */
  readonly changed: string
}

export interface AnkiDeck {
  readonly deck: string
  readonly noteType: string
  /** Names of the fields. The first is on the front, the others on the back. */
  readonly fields: readonly string[]
  readonly count: number
  readonly card: (index: number) => AnkiCard
}

const deckId = 1_764_500_000_001
const modelId = 1_764_500_000_002
/** Ids of notes and cards start here. In Anki they are instants, in milliseconds. */
const firstId = 1_500_000_000_000
const idRange = 200_000_000_000
/** Cards between two turns of other work, and bytes that are compressed at a time. */
const cardsAtOnce = 20
const bytesAtOnce = 64 * 1024

/** Makes an Anki file: the same bytes for the same cards. Other work gets its turn all the time. */
export async function apkg(deck: AnkiDeck): Promise<Uint8Array> {
  // Loaded when someone asks for it. Each file has a database of its own, so that its memory is free again afterward.
  const { default: initSqlJs } = await import('sql.js')
  const { Database } = await initSqlJs()
  const database = new Database()
  try {
    database.run(schema)
    await addCards(database, deck)
    return await zipped(database.export())
  } finally {
    database.close()
  }
}

async function addCards(database: Database, { deck, noteType, fields, count, card }: AnkiDeck): Promise<void> {
  const note = database.prepare('INSERT INTO notes VALUES(?,?,?,?,-1,?,?,?,?,0,?)')
  const place = database.prepare("INSERT INTO cards VALUES(?,?,?,0,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')")
  const ids = new Set<number>()
  let newest = 0
  for (let index = 0; index < count; index++) {
    const { key, fields: values, tags, changed } = card(index)
    const id = freeId(key, ids)
    const seconds = Date.parse(`${changed}T00:00:00Z`) / 1000
    newest = Math.max(newest, seconds)
    const first = plain(values[0] ?? '')
    note.run([
      id,
      guidOf(key),
      modelId,
      seconds,
      ` ${tags.join(' ')} `,
      values.join('\u001f'),
      first,
      checksum(first),
      '',
    ])
    place.run([id, id, deckId, seconds, index + 1])
    if (index % cardsAtOnce === cardsAtOnce - 1) await setImmediate()
  }
  note.free()
  place.free()
  database.run('INSERT INTO col VALUES(1,?,?,?,11,0,0,0,?,?,?,?,?)', [
    newest,
    newest * 1000,
    newest * 1000,
    JSON.stringify(settings),
    JSON.stringify({ [modelId]: model(noteType, fields, newest) }),
    JSON.stringify({ 1: deckOf(1, 'Default', newest), [deckId]: deckOf(deckId, deck, newest) }),
    JSON.stringify(options),
    '{}',
  ])
}

const hashOf = (key: string): Buffer => createHash('sha256').update(`shipmate ${key}`).digest()

const guidOf = (key: string): string => hashOf(key).toString('base64').slice(0, 10)

/** The same id for the same question in each file, as far as it's free. */
function freeId(key: string, taken: Set<number>): number {
  let id = firstId + (hashOf(key).readUIntBE(10, 6) % idRange)
  while (taken.has(id)) id++
  taken.add(id)
  return id
}

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '')

/** How Anki finds duplicates of a first field. */
const checksum = (text: string): number => createHash('sha1').update(text).digest().readUInt32BE(0)

/** A fixed date, because a ZIP stores one. */
const zipDate = new Date(2020, 0, 1)

async function zipped(database: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const add = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = zipDate
    zip.add(file)
    return file
  }
  const file = add('collection.anki2')
  for (let start = 0; start < database.length; start += bytesAtOnce) {
    const end = start + bytesAtOnce
    file.push(database.subarray(start, end), end >= database.length)
    await setImmediate()
  }
  add('media').push(strToU8('{}'), true)
  zip.end()
  return Buffer.concat(pieces)
}

const deckOf = (id: number, name: string, mod: number) => ({
  id,
  name,
  mod,
  usn: -1,
  desc: '',
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
  extendNew: 10,
  extendRev: 50,
})

const model = (name: string, fields: readonly string[], mod: number) => ({
  id: modelId,
  name,
  type: 0,
  mod,
  usn: -1,
  sortf: 0,
  did: deckId,
  tmpls: [
    {
      name: 'Card 1',
      ord: 0,
      qfmt: `{{${fields[0]}}}`,
      afmt: `{{FrontSide}}<hr id="answer">${fields
        .slice(1)
        .map((field) => `{{${field}}}`)
        .join('')}`,
      did: null,
      bqfmt: '',
      bafmt: '',
    },
  ],
  flds: fields.map((field, ord) => ({
    name: field,
    ord,
    font: 'Arial',
    size: 18,
    rtl: false,
    sticky: false,
    media: [],
  })),
  css,
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  req: [[0, 'any', [0]]],
  tags: [],
  vers: [],
})

const css =
  '.card{font:18px/1.45 sans-serif;text-align:left;max-width:42em;margin:0 auto}.area{opacity:.75;font-size:.8em}pre{white-space:pre-wrap;font-size:.85em}li{margin:.4em 0}h4{margin:1em 0 .3em}'

const settings = {
  activeDecks: [1],
  curDeck: 1,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  curModel: modelId,
  nextPos: 1,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
}

/** Anki's own defaults for a group of options. */
const options = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 100 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
    dyn: false,
  },
}

const schema = `
CREATE TABLE col(id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes(id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards(id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog(id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves(usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes(usn);
CREATE INDEX ix_cards_usn ON cards(usn);
CREATE INDEX ix_revlog_usn ON revlog(usn);
CREATE INDEX ix_cards_nid ON cards(nid);
CREATE INDEX ix_cards_sched ON cards(did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog(cid);
CREATE INDEX ix_notes_csum ON notes(csum);`
