import { createServer } from 'node:http'
import { totalOf } from './orders.js'

const json = (response, status, body) => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

async function bodyOf(request) {
  let text = ''
  for await (const chunk of request) {
    text += chunk
    if (text.length > 10_000) throw new Error('The body is too long.')
  }
  return JSON.parse(text)
}

async function answer(request, response, version) {
  if (request.method === 'GET' && request.url === '/health') return json(response, 200, { status: 'ok', version })
  if (request.method === 'POST' && request.url === '/orders') {
    try {
      const { items } = await bodyOf(request)
      return json(response, 200, { total: totalOf(items) })
    } catch {
      return json(response, 400, { error: 'Send { "items": [{ "cents": 500, "count": 2 }] }.' })
    }
  }
  return json(response, 404, { error: 'There is no such page.' })
}

/** The service. It logs one line of JSON for each request, for queries. */
export function createService({ version, log = console.log }) {
  return createServer(async (request, response) => {
    const start = performance.now()
    await answer(request, response, version)
    log(
      JSON.stringify({
        timestamp: new Date().toISOString(),
        name: `${request.method} ${new URL(request.url, 'http://localhost').pathname}`,
        success: response.statusCode < 400,
        duration: Math.round((performance.now() - start) * 10) / 10,
        version,
      }),
    )
  })
}
