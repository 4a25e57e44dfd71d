import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { realWorld } from '../../src/app.ts'
import { keyPicks, letterAt } from '../../src/domain/question/answer.ts'
import { displayOrder } from '../../src/domain/question/display.ts'
import { smallCatalog } from '../features/small-catalog.ts'
import { openFrontDoor, recorded, type Body } from '../teams/front-door.ts'
import { nodes, type Json } from '../teams/cards/nodes.ts'

/** What became of a question to a large team. */
export interface TeamLoad {
  /** From the first answer sent to the last one answered. */
  readonly seconds: number
  /** Milliseconds from an answer's request to its verdict. */
  readonly latencies: readonly number[]
  /** Verdicts that came back, answers on the last card, and people with that one review in their log. */
  readonly verdicts: number
  /** How often someone pressed again because the coach was too slow. */
  readonly again: number
  readonly lastCard: string
  readonly reviews: number
  /** Requests of the bot to the team's thread, and the most of them within one second and within thirty. */
  readonly edits: number
  readonly mostInOneSecond: number
  readonly mostInThirty: number
}

/** Answers at a time, if they aren't spread over some seconds. */
const atOnce = 16
const replicas = 3
/** Someone who is told to try again presses again after so long, and so often. */
const patience = { ms: 5_000, times: 40 }

/**
 * People of a team answer its question, each once, through the real server, store and adapter and the fake connector.
 * @param seconds over which they are spread evenly; 0 = as fast as possible
 * @param databaseUrl of a database that three replicas share; otherwise one process works on a folder
 */
export async function teamLoad(people: number, seconds: number, databaseUrl?: string): Promise<TeamLoad> {
  const env: Record<string, string> = databaseUrl ? { STORE: 'postgres', DATABASE_URL: databaseUrl } : {}
  const open = () => openFrontDoor(env, { clock: realWorld.clock, sleep: realWorld.sleep })
  const door = await open()
  const others = databaseUrl ? await Promise.all(Array.from({ length: replicas - 1 }, open)) : []
  const doors = [door, ...others]
  const at = new WeakMap<object, number>()
  door.connector.onRequest((request) => at.set(request, performance.now()))
  try {
    const mention = recorded('message-channel-mention')
    await door.post(mention, { text: '<at>Shipmate</at> team quiz' })
    const card = door.connector.cards().at(-1) as Json
    const button = nodes(card).find((node) => node['verb'] === 'team.answer') as Json
    const quiz = (button['data'] as Body)['quiz'] as string
    const question = [...smallCatalog().questions.values()].find(({ kind }) =>
      JSON.stringify(card).includes(`Kind: ${kind}.`),
    )!
    const order = displayOrder(question, quiz)[0] as string[]
    const pick1 = keyPicks(question)
      .map((letter) => letterAt(order.indexOf(letter)))
      .join(',')
    const latencies: number[] = []
    let verdicts = 0
    let again = 0
    const press = async (number: number): Promise<boolean> => {
      const sent = performance.now()
      const { json } = await (doors[number % doors.length] ?? door).press(
        'team.answer',
        { quiz, confidence: 'sure', pick1 },
        {
          from: { id: `29:${number}`, aadObjectId: `person-${number}` },
          conversation: mention['conversation'],
          channelData: mention['channelData'],
          replyToId: 'm1',
          // All replicas write to the one Teams.
          serviceUrl: door.connector.url,
        },
      )
      latencies.push(performance.now() - sent)
      return JSON.stringify(json['value']).includes('only you see this')
    }
    const answer = async (number: number): Promise<void> => {
      for (let time = 0; time < patience.times; time++) {
        // A machine that is too busy refuses connections, too.
        if (await press(number).catch(() => false)) return void verdicts++
        again++
        await realWorld.sleep(patience.ms)
      }
    }
    const start = performance.now()
    if (seconds > 0)
      await Promise.all(
        Array.from({ length: people }, async (_, number) => {
          await realWorld.sleep((number / people) * seconds * 1000)
          await answer(number)
        }),
      )
    else {
      let next = 0
      const worker = async (): Promise<void> => {
        while (next < people) await answer(next++)
      }
      await Promise.all(Array.from({ length: atOnce }, worker))
    }
    const took = (performance.now() - start) / 1000
    for (const each of doors) await each.settled()
    const times = door.connector.requests.flatMap((request) => at.get(request) ?? [])
    const within = (ms: number): number =>
      Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length))
    return {
      seconds: took,
      latencies,
      verdicts,
      again,
      lastCard: /\d+ (?:person|people) answered/.exec(JSON.stringify(door.connector.cards().at(-1)))?.[0] ?? '',
      reviews: await (databaseUrl ? reviewsInDatabase(databaseUrl, quiz) : reviewsIn(door.dir, quiz)),
      edits: times.length,
      mostInOneSecond: within(1_000),
      mostInThirty: within(30_000),
    }
  } finally {
    for (const each of doors) await each.close()
  }
}

/** Documents of learners that hold a review with an id. */
async function reviewsIn(dir: string, id: string): Promise<number> {
  const files = await readdir(dir, { recursive: true })
  let count = 0
  for (const file of files)
    if (/learners.[^/\\]+\.json$/.test(file) && (await readFile(join(dir, file), 'utf8')).includes(`"id":"${id}"`))
      count++
  return count
}

async function reviewsInDatabase(url: string, id: string): Promise<number> {
  const sql = new pg.Client({ connectionString: url })
  await sql.connect()
  const { rows } = await sql.query<{ count: string }>('select count(*) from log_entries where id = $1', [id])
  await sql.end()
  return Number(rows[0]?.count)
}
