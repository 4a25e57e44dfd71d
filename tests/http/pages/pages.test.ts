import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadPages, pageNames } from '../../../src/http/pages/pages.ts'
import { OperatorError } from '../../../src/operator-error.ts'
import { openHttp, type OpenHttp } from '../open-http.ts'
import { ask } from '../raw-client.ts'

const folder = new URL('../../../deploy/teams/pages/', import.meta.url)
const nobody = { name: '', supportUrl: '' }
const publicUrl = 'https://bot.example/shipmate'

let http: OpenHttp
beforeAll(async () => {
  http = await openHttp({ pages: await loadPages(folder, { operator: nobody, publicUrl, hasModel: false }) })
})
afterAll(() => http.server.stop(0))

const get = async (target: string, method = 'GET') =>
  (await ask(http.port, `${method} ${target} HTTP/1.1\r\nHost: a\r\n\r\n`)).answers[0]!

test.each(pageNames)('/%s is a page that anyone can read', async (name) => {
  const { status, headers, body } = await get(`/${name}`)
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
  expect(body).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(body.match(/<h1>/g)).toHaveLength(1)
  expect(body).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
  expect(body).toContain('color-scheme:light dark')
  expect(body).not.toMatch(/\{\{|\*|\]\(|undefined/)
})

test.each(pageNames)('/%s loads nothing, and its policy allows only its own style', async (name) => {
  const { headers, body } = await get(`/${name}`)
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(body) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(headers).toMatchObject({
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  expect(body).not.toMatch(/<script|<img|<link|<iframe|<form|\son\w+=|\sstyle=|src=/i)
})

test.each(pageNames)('HEAD /%s has the headers of GET and no body', async (name) => {
  const [head, whole] = [await get(`/${name}`, 'HEAD'), await get(`/${name}`)]
  expect(head.status).toBe(200)
  const withoutDate = ({ date: _, ...rest }: Readonly<Record<string, string>>) => rest
  expect(withoutDate(head.headers)).toEqual(withoutDate(whole.headers))
  expect(Number(head.headers['content-length'])).toBe(Buffer.byteLength(whole.body, 'latin1'))
})

test.each(['/privacy/', '/%70rivacy', '/privacy?', '/privacy?utm=1', '/terms?a=b&a=c', '/support?%2e%2e'])(
  '%s is the page, too',
  async (target) => {
    expect((await get(target)).body).toBe((await get(`/${/[a-z]{5,}/.exec(decodeURIComponent(target))?.[0]}`)).body)
  },
)

test.each([
  '/Privacy',
  '/privacy/x',
  '/privacy.md',
  '/privacy%2e',
  '/terms;a=b',
  '/x/../privacy',
  '/./privacy',
  '/privacy%00',
  '/pages/privacy',
  '/docs',
  '/',
])('%s is not a page', async (target) => {
  expect((await get(target)).status).toBe(404)
})

test.each(['//privacy', 'privacy', 'http://a/privacy', '/privacy%zz', '/privacy#a'])(
  '%s is malformed',
  async (target) => {
    expect((await get(target)).status).toBe(400)
  },
)

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s is refused with the methods that work', async (method) => {
  expect(await get('/privacy', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

test('every link leads to another page, or out by https', async () => {
  for (const name of pageNames) {
    const targets = Array.from((await get(`/${name}`)).body.matchAll(/href="([^"]*)"/g), ([, target = '']) => target)
    expect(targets.filter((target) => target.startsWith(publicUrl)).length).toBeGreaterThan(0)
    expect(targets.filter((target) => !target.startsWith('https://'))).toEqual([])
    for (const target of targets.filter((target) => target.startsWith(publicUrl)))
      expect((await get(target.slice(publicUrl.length))).status).toBe(200)
  }
})

const pagesOf = async (name: string, supportUrl: string, hasModel = false): Promise<string> =>
  [...(await loadPages(folder, { operator: { name, supportUrl }, publicUrl, hasModel })).values()].join('\n')

test('the pages name the organization and its contact, and invent none', async () => {
  const named = await pagesOf('Contoso', 'mailto:help@contoso.com')
  expect(named).toContain('Contoso runs it')
  expect(named).toContain('<a href="mailto:help@contoso.com">help@contoso.com</a>')
  expect(named).not.toMatch(/your organization runs/i)
  const unnamed = await pagesOf('', '')
  expect(unnamed).toContain('Your organization runs it')
  expect(unnamed).toContain('the IT support of your organization')
  expect(unnamed).not.toContain('mailto:')
})

test('nothing in the name or the contact is markup', async () => {
  const text = await pagesOf('<script>A & **B**</script> [x](https://evil.example)', 'https://a.example/?"><script>')
  expect(text).toContain('&lt;script&gt;A &amp; **B**&lt;/script&gt; [x](https://evil.example)')
  expect(text).toContain('href="https://a.example/?&quot;&gt;&lt;script&gt;"')
  expect(text).not.toContain('<script')
})

test('the privacy page says whether a model is in use', async () => {
  expect(await pagesOf('', '', true)).toContain('A model is in use here.')
  expect(await pagesOf('', '', false)).toContain('No model is in use here')
})

test('a missing page stops the start with what to do', async () => {
  await expect(
    loadPages(pathToFileURL(`${tmpdir()}/nowhere/`), { operator: nobody, publicUrl, hasModel: false }),
  ).rejects.toThrow(OperatorError)
})

test('the image has the pages', () => {
  const file = readFileSync(new URL('../../../deploy/Containerfile', import.meta.url), 'utf8')
  expect(file).toContain('COPY deploy/teams/pages ./deploy/teams/pages')
})
