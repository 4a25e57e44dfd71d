import http from 'node:http'
import type { AddressInfo } from 'node:net'

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
let ids = 0

const connector = http.createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ id: `m${++ids}` }))
  })
})

function post(url: string, body: string): Promise<{ status: number; ms: number }> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - started }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

connector.listen(0, '127.0.0.1', () => {
  process.send?.({ connectorUrl: `http://127.0.0.1:${(connector.address() as AddressInfo).port}/` })
})

process.on('message', (job: { url: string; bodies: string[]; atOnce: number }) => {
  const waiting = [...job.bodies]
  const latencies: number[] = []
  let failed = 0
  const worker = async (): Promise<void> => {
    for (let body = waiting.shift(); body !== undefined; body = waiting.shift()) {
      const { status, ms } = await post(job.url, body)
      latencies.push(ms)
      if (status !== 200) failed++
    }
  }
  void Promise.all(Array.from({ length: job.atOnce }, worker)).then(() => process.send?.({ latencies, failed }))
})
