import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import initSqlJs from 'sql.js'
import { deckFile, missedQuestions } from '../../../src/features/take-along/anki/deck-file.ts'
import { apkg, type AnkiCard } from '../../../src/features/take-along/anki/apkg.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { rulesOf } from '../../../src/domain/question-kinds/index.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import { turnsDuring } from '../../fakes/turns-during.ts'
import { realContent } from '../../real-content.ts'

interface Row {
  readonly guid: string
  readonly tags: readonly string[]
  readonly fields: readonly string[]
  readonly deck: number
  readonly id: number
}

/** Opens a deck with another reader than the one that wrote it: unzips it and asks the database. */
async function opened(file: Uint8Array) {
  const files = unzipSync(file)
  const { Database } = await initSqlJs()
  const database = new Database(files['collection.anki2'])
  const ask = (sql: string) => database.exec(sql)[0]?.values ?? []
  const rows = ask(
    'SELECT n.guid, n.tags, n.flds, c.did, n.id, n.csum, n.sfld FROM notes n JOIN cards c ON c.nid = n.id ORDER BY c.due',
  )
  const [decks, models] = (ask('SELECT decks, models FROM col')[0] ?? []).map(
    (text) => JSON.parse(String(text)) as object,
  )
  const result = {
    integrity: ask('PRAGMA integrity_check')[0]?.[0],
    version: ask('SELECT ver FROM col')[0]?.[0],
    media: strFromU8(files['media'] ?? new Uint8Array()),
    decks: Object.values(decks ?? {}) as { id: number; name: string }[],
    models: Object.values(models ?? {}) as { id: number; flds: { name: string }[] }[],
    sums: rows.map(([, , , , , sum, first]) => [
      sum,
      createHash('sha1').update(String(first)).digest().readUInt32BE(0),
    ]),
    notes: rows.map(([guid, tags, fields, deck, id]): Row => ({
      guid: String(guid),
      tags: String(tags).trim().split(' '),
      fields: String(fields).split('\u001f'),
      deck: Number(deck),
      id: Number(id),
    })),
  }
  database.close()
  return result
}

let catalog: Catalog
let file: Uint8Array
let deck: Awaited<ReturnType<typeof opened>>
beforeAll(async () => {
  catalog = await realContent()
  file = await deckFile(catalog)
  deck = await opened(file)
})

test('the deck has every question of the bank once, in a database that is whole', () => {
  expect(deck).toMatchObject({ integrity: 'ok', version: 11, media: '{}' })
  expect(deck.notes).toHaveLength(catalog.bank.length)
  expect(new Set(deck.notes.map(({ guid }) => guid)).size).toBe(catalog.bank.length)
  expect(new Set(deck.notes.map(({ id }) => id)).size).toBe(catalog.bank.length)
  expect(deck.decks.map(({ name }) => name)).toEqual(['Default', 'AZ-400 (Shipmate)'])
  expect(new Set(deck.notes.map(({ deck: id }) => id))).toEqual(new Set([deck.decks[1]?.id]))
  expect(deck.models[0]?.flds.map(({ name }) => name)).toEqual(['Question', 'Answer', 'Sources'])
  for (const [stored, computed] of deck.sums) expect(stored).toBe(computed)
})

test('each card has the stem, the key with its reason, every source, and tags of its objectives', () => {
  const text = (html: string): string =>
    html
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
  const bare = (words: string): string => words.replaceAll(/[`*]/g, '')
  for (const [index, question] of catalog.bank.entries()) {
    const { fields, tags } = deck.notes[index] as Row
    const [front = '', back = '', sources = ''] = fields
    expect(bare(text(front))).toContain(bare(question.stem).trim())
    for (const { part, rationale } of rulesOf(question).keysOf(question)) {
      expect(bare(text(back))).toContain(bare(part.text))
      expect(bare(text(back))).toContain(bare(rationale))
      expect(text(front)).not.toContain(rationale)
    }
    for (const { url } of question.sources) expect(sources).toContain(url.replaceAll('&', '&amp;'))
    for (const id of question.objectives) expect(tags).toContain(`az400::${id.replaceAll('.', '::')}`)
  }
})

test('the same content makes the same bytes', async () => {
  const again = await deckFile({ ...catalog })
  expect(Buffer.compare(Buffer.from(again), Buffer.from(file))).toBe(0)
})

test('the misses are a part of the same deck, with the same notes', async () => {
  const [first, second] = [catalog.bank[10], catalog.bank[3]]
  const learner = newLearner({ tenant: 't', user: 'u' }, new Date('2026-11-23T08:00:00Z'), 'UTC', 'en')
  const wrong = { memory: { ...learner.memory, wrong: [first?.id ?? '', second?.id ?? '', 'no-longer-in-the-bank'] } }
  expect(missedQuestions(catalog, wrong)).toEqual([second, first])
  const { notes } = await opened(await deckFile(catalog, wrong))
  expect(notes.map(({ guid }) => guid)).toEqual([deck.notes[3]?.guid, deck.notes[10]?.guid])
  expect(notes.map(({ id }) => id)).toEqual([deck.notes[3]?.id, deck.notes[10]?.id])
  expect(notes[0]?.tags).toContain('az400::missed')
})

const card = (index: number): AnkiCard => ({
  key: `q${index}`,
  fields: ['a', 'b'],
  tags: ['t'],
  changed: '2026-11-23',
})

test('text of the content can’t become markup', async () => {
  const hostile = {
    ...catalog,
    bank: catalog.bank.slice(0, 1).map((question) => ({ ...question, stem: '<script>alert(1)</script> & "x" `a<b`' })),
  }
  const { notes } = await opened(await deckFile(hostile))
  expect(notes[0]?.fields[0]).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; <code>a&lt;b</code>')
  expect(JSON.stringify(notes)).not.toContain('<script')
})

test('other work gets its turn while a deck is made', async () => {
  const made = () => apkg({ deck: 'd', noteType: 'n', fields: ['a', 'b'], count: 2_000, card })
  expect(await turnsDuring(made)).toBeGreaterThan(100)
})
