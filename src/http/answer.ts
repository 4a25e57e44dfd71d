import type { ServerResponse } from 'node:http'

/** Answers with a sentence as text, with anything else as JSON, or with nothing. To HEAD only the headers are sent. */
export function answer(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const isText = typeof body === 'string'
  const text = body === undefined ? '' : isText ? body : JSON.stringify(body)
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8'
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': type }),
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}

/** An answer for a socket that has no response object to write to; the connection closes after it. */
export const rawAnswer = (status: string, sentence: string, headers: readonly string[] = []): string =>
  [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(sentence)}`,
    ...headers,
    '',
    sentence,
  ].join('\r\n')
