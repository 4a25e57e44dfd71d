import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { openFrontDoor, recorded, type FrontDoor } from '../../teams/front-door.ts'
import { postgresForTests } from './for-tests.ts'

jest.setTimeout(120_000)

const postgres = postgresForTests()
/** Two replicas of the coach on one database, each with a connector of its own. */
let doors: readonly [FrontDoor, FrontDoor]
let url: string
beforeEach(async () => {
  url = await postgres.migrated()
  const env = { STORE: 'postgres', DATABASE_URL: url }
  doors = [await openFrontDoor(env), await openFrontDoor(env)]
})
afterEach(() => Promise.all(doors.map((door) => door.close())))

const messages = ({ connector }: FrontDoor) => connector.requests.filter(({ body }) => body.type === 'message')
const lastCard = (door: FrontDoor): string => JSON.stringify(messages(door).at(-1)?.body.attachments?.[0]?.content)
const presentationIn = (card: string): string => card.match(/"presentation":"(\w+)"/)?.[1] as string

test('a question that one replica asked is answered on the other, and the first one knows', async () => {
  const [one, two] = doors
  await one.say('quiz 2 single')
  const presentation = presentationIn(lastCard(one))
  const verdict = await two.press('answer', { presentation, confidence: 'sure', pick1: 'a' })
  expect(verdict.text).toContain('Sources')
  await one.say('progress')
  expect(lastCard(one)).toMatch(/1 (?:answer|question)/)
})

test('an answer that arrives at both replicas at once counts once', async () => {
  const [one, two] = doors
  await one.say('quiz 1 single')
  const data = { presentation: presentationIn(lastCard(one)), confidence: 'sure', pick1: 'a' }
  const replies = await Promise.all([one, two, one, two].map((door) => door.press('answer', data)))
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  await two.say('progress')
  expect(lastCard(two)).toMatch(/1 (?:answer|question)/)
})

test('of two replicas that look at the clock together, one sends the daily message', async () => {
  const [one] = doors
  await one.post(recorded('installation-add'))
  await one.say('daily 9:00')
  for (const door of doors) {
    door.connector.requests.length = 0
    door.moveTo('2026-11-24T09:00:30Z')
  }
  for (let round = 0; round < 3; round++) await Promise.all(doors.map((door) => door.remind()))
  expect(doors.flatMap((door) => messages(door))).toHaveLength(1)
})
