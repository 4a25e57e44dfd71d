import http from 'node:http'
import type { AddressInfo } from 'node:net'

const agent = new http.Agent({ keepAlive: true, maxSockets: 2048 })
let ids = 0

const connector = http.createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ id: `m${++ids}` }))
  })
})

function post(url: string, body: string): Promise<{ status: number; ms: number }> {
  return new Promise((resolve) => {
    const started = performance.now()
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, ms: performance.now() - started }))
    })
    request.on('error', () => resolve({ status: 0, ms: performance.now() - started }))
    request.end(body)
  })
}

connector.listen(0, '127.0.0.1', () => {
  process.send?.({ connectorUrl: `http://127.0.0.1:${(connector.address() as AddressInfo).port}/` })
})

interface Job {
  readonly url: string
  readonly bodies: string[]
  readonly atOnce: number
  readonly pauseMs: number
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
let waiting: string[] = []

process.on('message', (job: Job | 'finish') => {
  if (job === 'finish') return void (waiting = [])
  waiting = [...job.bodies].toReversed()
  const latencies: number[] = []
  const starts: number[] = []
  let failed = 0
  const worker = async (): Promise<void> => {
    for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
      const start = performance.now()
      const { status, ms } = await post(job.url, body)
      starts.push(start)
      latencies.push(ms)
      if (status !== 200) failed++
      if (job.pauseMs > 0) await pause(job.pauseMs)
    }
  }
  void Promise.all(Array.from({ length: job.atOnce }, worker)).then(() =>
    process.send?.({ latencies, starts, began: performance.timeOrigin, failed }),
  )
})
