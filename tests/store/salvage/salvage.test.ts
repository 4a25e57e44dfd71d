import { expect, test } from '@jest/globals'
import { postedTo } from '../../../src/store/salvage/posted-to.ts'
import { behindKey, fieldIn, objectsIn, pairsIn, textsIn } from '../../../src/store/salvage/salvage.ts'

interface Named {
  readonly id: string
}
const named = (value: unknown): Named | undefined =>
  typeof (value as Named | null)?.id === 'string' ? (value as Named) : undefined
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const idsIn = (bytes: string | Buffer): string[] => objectsIn(Buffer.from(bytes), named).map(({ id }) => id)

test.each<[string, string, string[]]>([
  ['nothing', '', []],
  ['one object', '{"id":"a"}', ['a']],
  ['several between anything else', 'x{"id":"a"}{"id":"b"}}]{"no":1}{"id":"c"}', ['a', 'b', 'c']],
  ['one inside a broken one', '{"broken":[{"id":"a"},{"id":"b"}', ['a', 'b']],
  ['one behind a broken one', '{"id":"a{"id":"b"}', ['b']],
  ['an accepted one with others inside, once', '{"id":"a","inside":{"id":"b"}}', ['a']],
  ['a refused one with an accepted one inside', '{"inside":{"id":"b"}}', ['b']],
  ['brackets and quotes in texts', '{"id":"a}]{\\"","more":["}",{"x":"]"}]}', ['a}]{"']],
  ['a text that breaks off at a line', '{"id":"a\n"}{"id":"b"}', ['b']],
  ['a control character between values', '{"id":\u0001"a"}{"id":"b"}', ['b']],
  ['a cut-off one', '{"id":"a"', []],
  ['an escape at the end', '{"id":"a\\', []],
  ['what is no JSON inside', '{"id":a}{"id":"b"}', ['b']],
  ['letters beyond ASCII', '{"id":"Zoë 💥"}', ['Zoë 💥']],
])('of %s, every accepted object is found', (_what, content, ids) => {
  expect(idsIn(content)).toEqual(ids)
})

test('an object with a byte that’s no UTF-8 isn’t taken, and its neighbors are', () => {
  const bytes = Buffer.from('{"id":"a"}{"id":"bb"}{"id":"c"}')
  bytes[bytes.indexOf('bb')] = 0xff
  expect(idsIn(bytes)).toEqual(['a', 'c'])
})

test('an object as long as an entry can be is found, and a longer one isn’t', () => {
  const most = 64 * 1024
  const frame = '{"id":""}'.length
  expect(idsIn(`{"id":"${'x'.repeat(most - frame)}"}`)).toHaveLength(1)
  expect(idsIn(`{"id":"${'x'.repeat(most - frame + 1)}"}`)).toEqual([])
})

test('the first accepted value of a key is found, at any depth', () => {
  const field = (content: string) => fieldIn(Buffer.from(content), 'id', text)
  expect(field('{"a":{"id":"x"},"id":"y"}')).toBe('x')
  expect(field('{"id":7,"b":{"id":"y"}}')).toBe('y')
  expect(field('{"id":"x')).toBeUndefined()
  expect(field('{"other":"x"}')).toBeUndefined()
  expect(field('{"text":"\\"id\\":\\"quoted\\"","id":"x"}')).toBe('x')
  expect(field('{"not the \\"id":"y","id":"x"}')).toBe('x')
  expect(field('{"id":\u0001"y","id":"x"}')).toBe('x')
  expect(field('{"id":"y\n","id":"x"}')).toBe('x')
})

test.each<[string, number | undefined]>([
  ['{"n":12}', 12],
  ['{"n":12,"m":1}', 12],
  ['{"n":-1.5]', -1.5],
  ['{"n":"12"}', undefined],
  ['"n":12', undefined],
  ['"n":12,', 12],
  ['"n":}', undefined],
])('in %s, the number is %s', (content, found) => {
  expect(fieldIn(Buffer.from(content), 'n', number)).toBe(found)
})

test('lists and objects are values of a key, too', () => {
  const anything = (value: unknown) => value
  const field = (content: string) => fieldIn(Buffer.from(content), 'v', anything)
  expect(field('{"v":[1,[2],{"x":3}],"w":4}')).toEqual([1, [2], { x: 3 }])
  expect(field('{"v":{"x":["}"]}}')).toEqual({ x: ['}'] })
  expect(field('{"v":[1,[2],{"x":3}')).toBeUndefined()
})

test('every key with an accepted object is found, at any depth', () => {
  const pairs = (content: string) => pairsIn(Buffer.from(content), named)
  expect(pairs('{"a":{"id":"x"},"b":{"no":1},"c":{"d":{"id":"y"}}}')).toEqual([
    ['a', { id: 'x' }],
    ['d', { id: 'y' }],
  ])
  expect(pairs('{"a":{"id":"x"},"b":{"id":"y"')).toEqual([['a', { id: 'x' }]])
  expect(pairs('":{"id":"x"}')).toEqual([])
  expect(pairs('{"Zoë":{"id":"x"}}')).toEqual([['Zoë', { id: 'x' }]])
})

test('what follows a key’s opening is found even if it’s damaged', () => {
  const behind = (content: string) => behindKey(Buffer.from(content), 'mark')?.toString()
  expect(behind('{"mark":{"a":1')).toBe('"a":1')
  expect(behind('{"text":"\\"mark\\":{","mark":{"a":1}}')).toBe('"a":1}}')
  expect(behind('{"not the \\"mark":{"b":2},"mark":{"a":1}}')).toBe('"a":1}}')
  expect(behind('"mark":{"a":1}')).toBe('"a":1}')
  expect(behind('{"mark":[1]}')).toBeUndefined()
  expect(behind('')).toBeUndefined()
})

test.each<[string, string[]]>([
  ['{"list":["a","b"]}', ['a', 'b']],
  ['{"list":["a"]}', ['a']],
  ['{"list":["a","b","c', ['a', 'b']],
  ['{"list":["a","b"', ['a', 'b']],
  ['{"list":["a\\"b"]}', ['a"b']],
  ['{"list":["a\u0001","b"]}', ['b']],
  ['{"list":[]}', []],
  ['{"other":["a"]}', []],
  ['{"list":["a"],"more":["x","y"]}', ['a']],
])('of the list in %s, the readable texts are %j', (content, found) => {
  expect(textsIn(Buffer.from(content), 'list')).toEqual(found)
})

test('where a team’s cards go can be told with and without the message in it', () => {
  const bytes = Buffer.from('{"conversationId":"19:x;messageid=1","more":{"conversationId":"19:y"}}')
  const only = (wanted: string) => postedTo(bytes, (value) => (value === wanted ? wanted : undefined))
  expect(['19:x', '19:x;messageid=1', '19:y', '19:z'].map(only)).toEqual([
    '19:x',
    '19:x;messageid=1',
    '19:y',
    undefined,
  ])
  const beside = Buffer.from('{"conversationId":"19:x;messageid=12;more"}')
  expect(postedTo(beside, (value) => (value === '19:x' ? value : undefined))).toBe('19:x')
  expect(postedTo(Buffer.from('{"conversationId":7}'), (value) => value as string)).toBeUndefined()
})
