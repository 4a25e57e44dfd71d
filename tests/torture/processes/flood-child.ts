import http from 'node:http'

// Sends everything at once from a separate process, so that its work doesn't count as the coach's. It's also the flooders' connector.
const agent = new http.Agent({ keepAlive: false, maxSockets: Infinity })
/** A thousand bodies at once can be too slow for the server, which closes such a connection after 10 s. */
const slowMs = 9_000
const closedAsSlow = 408
let ids = 0
const connector = http.createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ id: `f${++ids}` }))
  })
})

function post(url: string, body: string): Promise<number> {
  const started = performance.now()
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    request.on('error', () => resolve(performance.now() - started > slowMs ? closedAsSlow : 0))
    request.end(body)
  })
}

connector.listen(0, '127.0.0.1', () => {
  const address = connector.address()
  process.send?.({ connectorUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/` })
})
process.on('message', ({ url, bodies }: { url: string; bodies: string[] }) => {
  void Promise.all(bodies.map((body) => post(url, body))).then((statuses) => process.send?.({ statuses }))
})
process.on('disconnect', () => process.exit(0))
