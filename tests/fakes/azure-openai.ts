import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the model was asked, as the request said it. */
export interface AskedOfModel {
  readonly path: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: {
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format: { readonly type: string }
    readonly [property: string]: unknown
  }
  /** The user's message, parsed. */
  readonly data: {
    readonly question: string
    readonly passages: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  }
}

interface FakeSentence {
  readonly text: string
  readonly passages: readonly string[]
}

/** How the service answers next. */
export type ModelBehaviour =
  /** Sentences, made from what was asked. */
  | { readonly kind: 'sentences'; readonly of: (asked: AskedOfModel) => readonly FakeSentence[] }
  /** The same, but only after `release()`. */
  | { readonly kind: 'slow'; readonly of: (asked: AskedOfModel) => readonly FakeSentence[] }
  /** The text of the message, whatever it is. */
  | { readonly kind: 'content'; readonly content: string; readonly finish?: 'stop' | 'length' | 'content_filter' }
  | { readonly kind: 'refusal' }
  /** An error of the service. */
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  /** 400: the prompt was held back. */
  | { readonly kind: 'filtered prompt' }
  /** 200 with a filter that marks the answer. */
  | { readonly kind: 'marked'; readonly of: (asked: AskedOfModel) => readonly FakeSentence[] }
  /** Half of the body, then the connection is gone. */
  | { readonly kind: 'cut' }
  /** The connection is gone before anything was said. */
  | { readonly kind: 'reset' }
  /** 200, and a body that is no JSON. */
  | { readonly kind: 'garbage' }
  | { readonly kind: 'no choices' }
  /** 200, and the usual completion with its text changed. */
  | { readonly kind: 'body'; readonly of: (usual: string) => string }
  /** Whatever the test does with the connection. */
  | { readonly kind: 'raw'; readonly respond: (response: http.ServerResponse) => void }

const safe = { filtered: false, severity: 'safe' }
const filters = { hate: safe, self_harm: safe, sexual: safe, violence: safe }

/**
 * Azure OpenAI's chat completions over real HTTP, in the wire format of API version 2024-10-21, which answers and fails as told.
 * Source: Azure/azure-rest-api-specs, cognitiveservices/data-plane/AzureOpenAI/inference/stable/2024-10-21/inference.json.
 */
export async function startAzureOpenAi() {
  const asked: AskedOfModel[] = []
  const behaviours: ModelBehaviour[] = []
  let usual: ModelBehaviour = { kind: 'sentences', of: quoting }
  let released: () => void = () => {}
  let ids = 0

  const server = http.createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      const path = request.url ?? ''
      if (!/^\/openai\/deployments\/[\w-]+\/chat\/completions\?api-version=\d{4}-\d\d-\d\d/.test(path))
        return send(response, 404, { error: { code: '404', message: 'Resource not found' } })
      if (!request.headers['api-key'] && !request.headers.authorization)
        return send(response, 401, {
          error: { code: '401', message: 'Access denied due to invalid subscription key or wrong API endpoint.' },
        })
      const body = JSON.parse(text) as AskedOfModel['body']
      const data = JSON.parse(body.messages.at(-1)?.content ?? '{}') as AskedOfModel['data']
      const entry: AskedOfModel = { path, headers: request.headers, body, data }
      asked.push(entry)
      behave(behaviours.shift() ?? usual, entry, request, response)
    })
  })

  const completion = (content: string | null, more: { finish?: string; refusal?: string; filters?: object } = {}) => ({
    id: `chatcmpl-${++ids}`,
    object: 'chat.completion',
    created: 1_795_000_000,
    model: 'gpt-4o-mini-2024-07-18',
    system_fingerprint: 'fp_1',
    prompt_filter_results: [
      { prompt_index: 0, content_filter_results: { ...filters, jailbreak: { filtered: false, detected: false } } },
    ],
    choices: [
      {
        index: 0,
        finish_reason: more.finish ?? 'stop',
        logprobs: null,
        message: { role: 'assistant', content, refusal: more.refusal ?? null },
        content_filter_results: more.filters ?? {
          ...filters,
          protected_material_code: { filtered: false, detected: false },
          protected_material_text: { filtered: false, detected: false },
        },
      },
    ],
    usage: { prompt_tokens: 1900, completion_tokens: 100, total_tokens: 2000 },
  })
  const answer = (sentences: readonly FakeSentence[], more = {}) => completion(JSON.stringify({ sentences }), more)

  function behave(
    behaviour: ModelBehaviour,
    entry: AskedOfModel,
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): void {
    switch (behaviour.kind) {
      case 'sentences':
        return send(response, 200, answer(behaviour.of(entry)))
      case 'slow':
        released = () => send(response, 200, answer(behaviour.of(entry)))
        return
      case 'content':
        return send(response, 200, completion(behaviour.content, { finish: behaviour.finish ?? 'stop' }))
      case 'refusal':
        return send(response, 200, completion(null, { refusal: 'I cannot help with that.' }))
      case 'status':
        return send(
          response,
          behaviour.status,
          { error: { code: String(behaviour.status), message: 'as told' } },
          behaviour.headers,
        )
      case 'filtered prompt':
        return send(response, 400, {
          error: {
            code: 'content_filter',
            message: "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.",
            param: 'prompt',
            status: 400,
            innererror: {
              code: 'ResponsibleAIPolicyViolation',
              content_filter_result: { ...filters, jailbreak: { filtered: true, detected: true } },
            },
          },
        })
      case 'marked':
        return send(
          response,
          200,
          answer(behaviour.of(entry), { filters: { ...filters, violence: { filtered: true, severity: 'high' } } }),
        )
      case 'cut': {
        const whole = JSON.stringify(answer(quoting(entry)))
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(whole) })
        response.write(whole.slice(0, whole.length / 2), () => request.socket.destroy())
        return
      }
      case 'reset':
        request.socket.destroy()
        return
      case 'garbage':
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end('<html>a proxy says hello</html>')
        return
      case 'no choices':
        return send(response, 200, { ...answer([]), choices: [] })
      case 'body':
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(behaviour.of(JSON.stringify(answer(quoting(entry)))))
        return
      case 'raw':
        return behaviour.respond(response)
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    /** The next requests are answered so, one each; after them as usual. */
    will: (...next: ModelBehaviour[]) => void behaviours.push(...next),
    usually: (behaviour: ModelBehaviour) => void (usual = behaviour),
    /** Lets the slow answer go. */
    release: () => released(),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
export type FakeAzureOpenAi = Awaited<ReturnType<typeof startAzureOpenAi>>

/** A model that answers well: the first sentence of each note's line and of when to choose it. */
export const quoting = ({ data }: AskedOfModel): FakeSentence[] =>
  data.passages
    .filter(({ title }) => /: (?:In one line|When to choose it)$/.test(title))
    .map(({ id, text }) => ({ text: (text.split(/(?<=\.)\s/)[0] as string).trim(), passages: [id] }))

const send = (
  response: http.ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'apim-request-id': 'fake', ...headers })
  response.end(JSON.stringify(body))
}
