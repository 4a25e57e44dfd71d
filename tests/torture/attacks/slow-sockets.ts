import type { Socket } from 'node:net'
import type { Attack } from '../attack.ts'
import { exchange, type Sending } from '../hostile/raw-socket.ts'
import { Tally } from '../tally.ts'

/** Connections that send nothing, or little, are closed within this time. */
const limitMs = 15_000
const slackMs = 1_500
const stopMs = 5_500
const copies = 5

const drip = (text: string) => (socket: Socket) => {
  let at = 0
  const timer = setInterval(() => (socket.writable ? socket.write(text[at++ % text.length] as string) : undefined), 700)
  socket.on('close', () => clearInterval(timer))
}
const head = 'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer x\r\n'
const get = 'GET /healthz HTTP/1.1\r\nHost: a\r\n'

const slow: Readonly<Record<string, Sending>> = {
  'says nothing': { bytes: '' },
  'an empty line, then nothing': { bytes: '\r\n' },
  'half a request line': { bytes: 'GET /hea' },
  'half a header': { bytes: `${get}Acc` },
  'headers byte by byte': { bytes: get, act: drip('a: b\r\n') },
  'a request line byte by byte': { bytes: 'GET /', act: drip('a') },
  'a body that never comes': { bytes: `${head}Content-Length: 100\r\n\r\n` },
  'a body byte by byte': { bytes: `${head}Content-Length: 10000\r\n\r\n`, act: drip('{"a":"aaaaaaaaaaaaaaaa') },
  'chunks that never end': { bytes: `${head}Transfer-Encoding: chunked\r\n\r\n`, act: drip('1\r\na\r\n') },
  'a chunk that never comes': { bytes: `${head}Transfer-Encoding: chunked\r\n\r\nff\r\n{` },
  'Expect without a body': { bytes: `${head}Expect: 100-continue\r\nContent-Length: 100\r\n\r\n` },
  'Upgrade, then nothing': { bytes: `${get}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n` },
  'Upgrade, then bytes': { bytes: `${get}Upgrade: x\r\nConnection: Upgrade\r\n\r\n`, act: drip('a') },
  'CONNECT, then bytes': { bytes: 'CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n', act: drip('a') },
  'idle after an answer': { bytes: `${get}Connection: keep-alive\r\n\r\n` },
  'answers that are not read': { bytes: `${get}\r\n`.repeat(3_000), act: (socket) => socket.pause() },
}

/** Connections that hold the server's attention for as long as they can, and a stop while they do. */
export const slowSockets: Attack = {
  name: 'slow and silent connections',
  waits: true,
  async run(rig) {
    const tally = new Tally()
    const coach = await rig.main(await rig.folder())
    const port = Number(new URL(coach.address).port)
    const held = Object.entries(slow).map(async ([name, sending]) => {
      const asked = Array.from({ length: copies }, () =>
        exchange(port, { ...sending, mustClose: true }, limitMs + slackMs),
      )
      const open = (await Promise.all(asked)).filter(({ isClosed, malformed }) => !isClosed || malformed)
      tally.check(
        open.length === 0,
        `${name}: ${open.length} of ${copies} open after ${limitMs / 1000} s: printf ${JSON.stringify(sending.bytes.slice(0, 120))} | nc HOST PORT`,
      )
    })
    await Promise.all(held)
    tally.check(
      (await exchange(port, { bytes: `${get}\r\n` }, 5_000)).statuses[0] === 200,
      'GET /healthz is not answered',
    )
    const open = Object.values(slow).map((sending) => exchange(port, { ...sending, mustClose: true }, 2 * stopMs))
    await exchange(port, { bytes: `${get}\r\n` }, 5_000)
    coach.kill('SIGTERM')
    tally.check(await coach.gone(stopMs), `SIGTERM with ${open.length} slow connections: not ended after 5 s`)
    coach.kill('SIGKILL')
    await Promise.all(open)
    return tally
  },
}
