import { expect, test } from '@jest/globals'
import { Incoming, maxText } from '../../../src/teams/incoming/incoming.ts'
import { plainText, severalLines } from '../../../src/teams/incoming/plain-text.ts'
import { turnOf } from '../../../src/teams/incoming/turn-of.ts'
import { recorded, type Body } from '../front-door.ts'

const parse = (change: Body) => Incoming.safeParse({ ...recorded('message-personal'), ...change })
const channel = (change: Body) => Incoming.safeParse({ ...recorded('message-channel-mention'), ...change })

test('a long text is cut, but never in the middle of a character', () => {
  expect(parse({ text: 'x'.repeat(70_000) }).data?.text).toHaveLength(maxText)
  expect(parse({ text: `x${'😀'.repeat(3_000)}` }).data?.text).toBe(`x${'😀'.repeat((maxText - 2) / 2)}`)
})

test('a text is measured as it is compared, so that no short message is a long one to read', () => {
  const text = parse({ text: '\ufdfa'.repeat(maxText) }).data?.text ?? ''
  expect(text.normalize('NFKC').length).toBeLessThanOrEqual(maxText)
  expect(text.length).toBeGreaterThan(200)
  expect(parse({ text: '½ of a day…' }).data?.text).toBe('½ of a day…')
})

test('marks that take long to put into order are cut before that', () => {
  const text = `a${'\u0301\u0316'.repeat(60_000)}`
  const started = performance.now()
  expect(parse({ text, value: { text }, name: text }).data?.text).toHaveLength(maxText)
  // Ordering all of them takes 3 s.
  expect(performance.now() - started).toBeLessThan(1_000)
})

test.each([
  [{ conversation: { id: 'a:1', name: 'x'.repeat(2_000) } }],
  [{ locale: 'x'.repeat(2_000) }],
  [{ localTimezone: 7 }],
  [{ entities: [{ type: 'mention', text: 'x'.repeat(5_000) }, 'odd', { type: 7 }] }],
  [{ entities: 'odd' }],
  [{ membersRemoved: [{ id: '29:1' }, { id: '' }, null] }],
  [{ channelData: { tenant: { id: 't' }, team: { name: 'x'.repeat(2_000) } } }],
  [{ channelData: { tenant: { id: 't' }, team: 'odd' } }],
  [{ channelData: [] }],
  [{ text: null }],
  [{ name: 'x'.repeat(2_000) }],
])('%j is accepted, because a field that is only displayed must not cost an answer', (change) => {
  expect(parse(change).success).toBe(true)
})

test('a team name of 2,000 characters is cut', () => {
  const data = { tenant: { id: 't' }, team: { id: '19:t', name: 'x'.repeat(2_000) } }
  expect(channel({ channelData: data }).data?.channelData?.team?.name).toHaveLength(512)
})

test('the texts in card data are cut, and its structure stays', () => {
  const value = { action: { verb: 'report', data: { text: 'x'.repeat(60_000), list: [1, null, { a: true }] } } }
  const parsed = parse({ value }).data?.value as { action: { data: { text: string; list: unknown } } }
  const { data } = parsed.action
  expect(data.text).toHaveLength(20_000)
  expect(data.list).toEqual([1, null, { a: true }])
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'CONSTRUCTOR'])('%s isn’t anyone’s id', (id) => {
  expect(parse({ from: { id: '29:1', aadObjectId: id } }).success).toBe(false)
  expect(parse({ from: { id } }).success).toBe(false)
  expect(parse({ conversation: { id } }).success).toBe(false)
  expect(parse({ membersRemoved: [{ id }] }).data?.membersRemoved).toEqual([])
})

test.each(['../../x', 'a b', '29:1abc', 'x'.repeat(65)])('in production, %j isn’t an Entra id', (aadObjectId) => {
  const activity = Incoming.parse({ ...recorded('message-personal'), from: { id: '29:1', aadObjectId } })
  expect(turnOf(activity, false, { now: new Date(0), chance: () => 0 }, false)).toBeUndefined()
})

test('a mention is removed no matter how its ampersand is written', () => {
  const entities = [{ type: 'mention', text: '<at>R&D coach</at>' }]
  expect(plainText(parse({ text: '<at>R&amp;D coach</at> help', entities }).data as Incoming)).toBe('help')
  expect(plainText(parse({ text: '<at>R&D coach</at> help', entities }).data as Incoming)).toBe('help')
})

test.each([
  ['unlike its entity', '<at>Ship mate</at> help', [{ type: 'mention', text: '<at>Shipmate</at>' }]],
  ['without an entity', '<at>Shipmate</at> help', []],
  ['with an id in the tag', '<at id="0">Shipmate</at> help', [{ type: 'mention', text: '<at>Shipmate</at>' }]],
  ['in capitals', '<AT>Shipmate</AT> help', []],
  ['several times', '<at>Shipmate</at> help <at>R&amp;D</at>', [{ type: 'mention', text: '<at>Shipmate</at>' }]],
  ['over a line break', '<at>Ship\nmate</at> help', []],
])('a mention %s is removed', (_, text, entities) => {
  expect(plainText(parse({ text, entities }).data as Incoming)).toBe('help')
})

test('a mention tag that the learner typed is text', () => {
  expect(plainText(parse({ text: 'what is &lt;at&gt;x&lt;/at&gt;' }).data as Incoming)).toBe('what is <at>x</at>')
})

test.each([
  ['explain&nbsp;&quot;blue&#47;green&quot;&#x20;&amp; canary', 'explain "blue/green" & canary'],
  ['what is &amp;lt;', 'what is &lt;'],
  ['R&D &copy that', 'R&D &copy that'],
])('entities in %j are decoded once, and only with a semicolon', (text, plain) => {
  expect(plainText(parse({ text }).data as Incoming)).toBe(plain)
})

test.each([
  ['trigger: [main]\r\nsteps:\r\n\u00a0 - script: a &amp;&amp; b', 'trigger: [main]\nsteps:\n  - script: a && b'],
  ['<at>Shipmate</at> \n  a: 1\n  b: 2', ' \n  a: 1\n  b: 2'],
  ['  one line  ', undefined],
  ['\nonly one\n', undefined],
])('a text of several lines keeps its lines and its indentation: %j', (text, expected) => {
  expect(severalLines(parse({ text, entities: [] }).data as Incoming)?.replace(/^ +/, ' ')).toBe(expected)
})
