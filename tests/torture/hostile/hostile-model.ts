import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { quoting, type AskedOfModel } from '../../fakes/azure-openai.ts'

/** How the model's service answers. */
export type ModelFault = (response: http.ServerResponse, asked: AskedOfModel) => void

const json = (response: http.ServerResponse, body: unknown): void => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
const completion = (content: string, usage: unknown = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }) => ({
  id: 'c',
  object: 'chat.completion',
  created: 1,
  model: 'm',
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
  usage,
})
const sentences = (asked: AskedOfModel, change: (text: string) => string): string =>
  JSON.stringify({ sentences: quoting(asked).map(({ text, passages }) => ({ text: change(text), passages })) })

/** Disguises the sentences of the notes. @param said called with the original of each */
export const says =
  (change: (text: string) => string, said: (text: string) => void): ModelFault =>
  (response, asked) =>
    json(
      response,
      completion(
        sentences(asked, (text) => {
          const dressed = change(text)
          said(dressed)
          return dressed
        }),
      ),
    )
export const uses =
  (total: string): ModelFault =>
  (response, asked) => {
    const text = JSON.stringify(completion(sentences(asked, (text) => text)))
    json(response, text.replace('"total_tokens":2', `"total_tokens":${total}`))
  }
export const withUsage =
  (usage: unknown): ModelFault =>
  (response, asked) =>
    json(
      response,
      completion(
        sentences(asked, (text) => text),
        usage,
      ),
    )
export const redirects =
  (code: number, to: string): ModelFault =>
  (response) => {
    response.writeHead(code, { location: to })
    response.end()
  }
export const answers =
  (body: string): ModelFault =>
  (response) =>
    json(response, body)
/** @param sent called with the number of bytes that the client took */
export const floods =
  (bytes: number, sent: (count: number) => void): ModelFault =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const block = Buffer.alloc(65_536, ' ')
    let count = 0
    const more = (): void => {
      while (count < bytes && !response.destroyed && response.write(block)) sent((count += block.length))
      if (count < bytes) response.once('drain', more)
      else response.end('{}')
    }
    more()
  }

/** A service with programmed answers, and a second one that records its callers. */
export async function startHostileModel() {
  let fault: ModelFault = answers('{}')
  const strayed: http.IncomingHttpHeaders[] = []
  const listen = async (handle: http.RequestListener): Promise<http.Server> => {
    const server = http.createServer(handle)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return server
  }
  const elsewhere = await listen((request, response) => {
    strayed.push(request.headers)
    response.end('{}')
  })
  const service = await listen((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const body = JSON.parse(text) as AskedOfModel['body']
      const data = JSON.parse(body.messages.at(-1)?.content ?? '{}') as AskedOfModel['data']
      fault(response, { path: request.url ?? '', headers: request.headers, body, data })
    })
  })
  const urlOf = (server: http.Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: urlOf(service),
    elsewhere: urlOf(elsewhere),
    /** Headers of the requests that followed a redirect. */
    strayed,
    will: (next: ModelFault) => void (fault = next),
    stop: () => {
      for (const server of [service, elsewhere]) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}
