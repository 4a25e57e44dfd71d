// Forwards port 8080 to the port in the file ~/orders-live, so that writing another port there switches versions.
import { readFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { homedir } from 'node:os'
import { join } from 'node:path'

const file = process.env.LIVE ?? join(homedir(), 'orders-live')
const port = Number(process.env.PORT ?? 8080)

let live = 8081
const readLive = () => {
  try {
    const found = Number(readFileSync(file, 'utf8').trim())
    if (found > 0) live = found
  } catch {
    // Until the file is there, the first version is live.
  }
  return live
}

createServer((incoming, outgoing) => {
  const { method, url, headers } = incoming
  const forwarded = request({ port: readLive(), method, path: url, headers }, (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(outgoing)
  })
  forwarded.on('error', () => {
    if (!outgoing.headersSent) outgoing.writeHead(502)
    outgoing.end()
  })
  incoming.pipe(forwarded)
}).listen(port, () => console.log(`Port ${port} forwards to the port in ${file}`))
