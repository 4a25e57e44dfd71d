import { afterEach, expect, test } from '@jest/globals'
import type { PictureAnswer } from '../../src/pictures/pictures.ts'
import { openHttp, type OpenHttp } from './open-http.ts'

let opened: OpenHttp
afterEach(() => opened.server.stop())

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
async function asked(answer: PictureAnswer, query = '?token=AAAA', method = 'GET') {
  const tokens: string[] = []
  opened = await openHttp({ pictures: (token) => (tokens.push(token), Promise.resolve(answer)) })
  const response = await fetch(`http://127.0.0.1:${opened.port}/picture.png${query}`, { method })
  return { response, tokens, body: Buffer.from(await response.arrayBuffer()) }
}

test('a picture is sent as it is, and kept by nobody in between', async () => {
  const { response, tokens, body } = await asked({ kind: 'picture', png })
  expect([response.status, tokens]).toEqual([200, ['AAAA']])
  expect(body.equals(png)).toBe(true)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': '7',
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
})

test('HEAD gets the headers alone', async () => {
  const { response, body } = await asked({ kind: 'picture', png }, '?token=AAAA', 'HEAD')
  expect([response.status, response.headers.get('content-length'), body.length]).toEqual([200, '7', 0])
})

test.each<[PictureAnswer['kind'], number, RegExp]>([
  ['forged', 404, /^There is no such picture\.$/],
  ['expired', 410, /^This picture is no longer here\. /],
  ['busy', 503, /^Many pictures /],
])('an address that is %s gets %i and a sentence', async (kind, status, sentence) => {
  const { response, body } = await asked({ kind } as PictureAnswer)
  expect(response.status).toBe(status)
  expect(body.toString()).toMatch(sentence)
  expect(response.headers.get('retry-after')).toBe(status === 503 ? '5' : null)
})

test.each(['', '?', '?token=a&token=b', '?other=a'])('without one token (%s), nothing is drawn', async (query) => {
  const { response, tokens } = await asked({ kind: 'picture', png }, query)
  expect([response.status, tokens]).toEqual([404, []])
})

test('nothing can be sent there', async () => {
  const { response, tokens } = await asked({ kind: 'picture', png }, '?token=AAAA', 'POST')
  expect([response.status, tokens]).toEqual([405, []])
})
