import type { Sending } from './raw-socket.ts'

/** A request and whether something hidden in it must not be answered. */
export interface RawRequest extends Sending {
  readonly hides?: true
}

const get = (target: string, host = 'a', headers = ''): string =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n`
const post = (headers: string, body: string, target = '/api/messages'): string =>
  `POST ${target} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer x\r\n${headers}\r\n${body}`
const paths = ['/healthz', '/export?token=a', '/api/messages', '/nothing']

// prettier-ignore
const hosts = [
  '', ' ', 'a b', '[', ']', '[::1', '[::1]:x', 'a:b', 'a:99999999', 'a:-1', 'a:', ':', ':80', '%', '%00', '%zz', '::1', '@', 'u:p@h',
  '1.2.3.4.5', '256.256.256.256', 'a/b', 'a?b', 'a#b', 'a\\b', '<', '|', '^', '\u00ff', 'xn--a', 'xn--', 'a..b', '.', '..', 'http://a',
  '//', 'a,b', `${'a'.repeat(300)}.b`, 'a'.repeat(8_000), '0x7f.1', '${a}',
]

// prettier-ignore
const targets = [
  '*', '/', '//', '///', '//[', '//a:b/', '/\\', '/%', '/%zz', '/%00', '/%2e%2e/%2e%2e', '/../../etc/passwd', '?', '#', '/export',
  '/export?', '/export?token', '/export?token=%', '/export?token=%ff', '/export?token=a&token=b', '/healthz/', '/export?token[]=a',
  '/export?token=../../x', '/healthz?', '/healthz#a', '/healthz%20', '/HEALTHZ', '/healthz;a=b', 'http://a:99999999/export', 'http://[',
  'http://', 'http:///healthz', 'http://a b/', 'https://a/healthz', 'ftp://a/', 'mailto:a', 'a:80', 'a', 'javascript:1',
  'http://a:b@c:1/healthz', 'http://%/', '/\u00ff\u00fe', '/__proto__', '/constructor', `/${'a'.repeat(8_000)}`, `/${'a/'.repeat(6_000)}`,
  `/export?token=${'a'.repeat(15_000)}`, `/${'%41'.repeat(3_000)}`,
]

// prettier-ignore
const methods = [
  'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'PURGE', 'SEARCH', 'QUERY', 'LINK', 'M-SEARCH', 'SOURCE', 'get',
  'Get', 'FOO', '', 'G\u00c9T', 'GET\t', 'A'.repeat(5_000), 'PRI', '__proto__', 'constructor',
]

// prettier-ignore
const lines = [
  'GET /healthz', 'GET /healthz HTTP/0.9', 'GET /healthz HTTP/1.2', 'GET /healthz HTTP/2.0', 'GET /healthz HTTP/9.9',
  'GET /healthz HTTP/', 'GET /healthz http/1.1', 'GET  /healthz  HTTP/1.1', ' GET /healthz HTTP/1.1', '/healthz', 'GET',
  'PRI * HTTP/2.0\r\n\r\nSM', '\u0016\u0003\u0001\u0002\u0000\u0001', 'CONNECT a:80 HTTP/1.1', 'CONNECT [ HTTP/1.1', 'CONNECT / HTTP/1.1',
  'OPTIONS * HTTP/1.1', 'OPTIONS a HTTP/1.1', '{"type":"message"}', 'SSH-2.0-x', '\u0000'.repeat(100), 'GET /healthz HTTP/1.1\rHost: a',
]

// prettier-ignore
const headers = [
  'Upgrade: websocket\r\nConnection: Upgrade', 'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAA',
  'Upgrade: \r\nConnection: Upgrade', 'Connection: Upgrade', 'Upgrade: TLS/1.0', 'Expect: 100-continue', 'Expect: something', 'Expect: ',
  'Connection: close', 'Connection: keep-alive', 'Connection: \u0001', 'Keep-Alive: timeout=99999999', 'Proxy-Connection: x',
  'Accept-Version: ~1', 'Accept-Version: x', 'Accept-Version: *', 'Accept: */*;q=x', 'Accept: \u00ff', 'Accept-Encoding: gzip;q=a',
  'Content-Type: \u00ff', 'Content-Type: a/b; charset=\u0022', 'Content-Encoding: gzip', 'Content-MD5: x', 'Range: bytes=0-', 'Range: x',
  'If-Modified-Since: x', 'If-None-Match: *', 'Date: x', 'Date: Thu, 01 Jan 1970 00:00:00 GMT', 'X-Forwarded-Host: a b', 'Cookie: =',
  'Host: b', 'X-Request-Id: \u00ff', 'Request-Id: a\tb', 'Authorization: Bearer', 'Authorization: Basic x', 'Authorization: \u00ff', 'a',
  ': a', ' : a', 'a : b', 'a\u0000: b', 'a: b\u0000c', 'a: b\r\n c', 'a: b\nc: d', '\u00ff: a', '__proto__: a', 'constructor: a',
  `a: ${'b'.repeat(20_000)}`, 'a: b\r\n'.repeat(1_900).trim(), 'a: b\r\n'.repeat(20_000).trim(), `${'a'.repeat(9_000)}: b`,
]

// prettier-ignore
const frames = [
  'Content-Length: -1', 'Content-Length: a', 'Content-Length: 0x5', 'Content-Length: 1e3', 'Content-Length: +5', 'Content-Length: 5, 5',
  'Content-Length: 5\r\nContent-Length: 6', 'Content-Length: 99999999999999999999', 'Content-Length: 9007199254740993',
  'Content-Length: ', 'Transfer-Encoding: x', 'Transfer-Encoding: identity', 'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: chunked, chunked', 'Transfer-Encoding: chunked, x', 'Transfer-Encoding: \u000bchunked',
  'Transfer-Encoding : chunked', 'Expect: 100-continue\r\nContent-Length: 300000',
]

// prettier-ignore
const chunks = [
  'zz\r\n{}\r\n0\r\n\r\n', 'ffffffffffffffff\r\n{}', '-1\r\n{}\r\n0\r\n\r\n', '0x2\r\n{}\r\n0\r\n\r\n', '2\n{}\n0\n\n',
  '2\r\n{}0\r\n\r\n', '2;a=b\r\n{}\r\n0\r\n\r\n', `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`, '2\r\n{}\r\n0\r\na: b\r\n\r\n',
  '2\r\n{}\r\n0\r\n__proto__: b\r\n\r\n', '0\r\n\r\n', ' 2\r\n{}\r\n0\r\n\r\n', '2 \r\n{}\r\n0\r\n\r\n', '\r\n\r\n',
  `${'1\r\na\r\n'.repeat(3_000)}0\r\n\r\n`, `2\r\n{}\r\n0\r\n${'a: b\r\n'.repeat(9_000)}\r\n`,
]

const hidden = 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'
const smuggled = [
  post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${hidden}`),
  post(`Transfer-Encoding: chunked\r\nContent-Length: ${hidden.length + 5}\r\n`, `0\r\n\r\n${hidden}`),
  post('Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n', `0\r\n\r\n${hidden}`),
  post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${hidden}`),
  post(`Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n`, hidden),
  post(`Content-Length: ${hidden.length}\r\n`, hidden),
  post('Content-Length\r\n', hidden),
]

const pipelines = [
  hidden.repeat(100),
  `${hidden}garbage\r\n\r\n`,
  `${post('', '')}${hidden}`,
  `${post('Content-Length: 2\r\n', '{}')}${hidden}`.repeat(20),
  `${get('/healthz', '[')}${hidden}`,
  `${get('/healthz', 'a', 'Upgrade: x\r\nConnection: Upgrade\r\n')}${hidden}`,
  `${get('/healthz', 'a', 'Expect: x\r\n')}${hidden}`.repeat(10),
  `CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n${hidden}`,
]

/** Groups of hand-made requests; each group is tried at once. */
export const rawRequests: readonly (readonly RawRequest[])[] = [
  hosts.flatMap((host) => [
    ...paths.map((path) => ({ bytes: get(path, host) })),
    { bytes: `HEAD /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`, isHead: true },
    { bytes: post(`Content-Length: 2\r\n`, '{}').replace('Host: a', `Host: ${host}`) },
  ]),
  ['GET', 'POST'].flatMap((method) => targets.map((target) => ({ bytes: get(target).replace('GET', method) }))),
  methods.flatMap((method) =>
    paths.map((path) => ({ bytes: get(path).replace('GET', method), ...(method === 'HEAD' ? { isHead: true } : {}) })),
  ),
  lines.flatMap((line) => [{ bytes: `${line}\r\n\r\n` }, { bytes: `${line}\r\nHost: a\r\n\r\n` }]),
  headers.flatMap((header) => [
    { bytes: get('/healthz', 'a', `${header}\r\n`) },
    { bytes: post(`Content-Length: 2\r\n${header}\r\n`, '{}') },
  ]),
  frames.map((frame) => ({ bytes: post(`${frame}\r\n`, '{"a":1}'), ends: true })),
  chunks.map((chunk) => ({ bytes: post('Transfer-Encoding: chunked\r\n', chunk), ends: true })),
  smuggled.map((bytes) => ({ bytes, hides: true, ends: true })),
  pipelines.map((bytes) => ({ bytes, ends: true })),
  [
    { bytes: '', ends: true },
    { bytes: '\r\n\r\n', ends: true },
    { bytes: get('/healthz'), act: (socket) => socket.resetAndDestroy() },
    { bytes: post('Content-Length: 50000\r\n', '{'), act: (socket) => socket.resetAndDestroy() },
    { bytes: post('Content-Length: 50000\r\n', '{'), ends: true },
  ],
]

/** Ordinary requests for a fuzzer to change. */
export const ordinary: readonly string[] = [
  ...paths.map((path) => get(path)),
  get('/readyz'),
  get('/healthz', 'a', 'Connection: keep-alive\r\nAccept: */*\r\n'),
  post('Content-Length: 2\r\n', '{}'),
  post('Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'),
]
