import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, playRound, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** Plays a round and gives its summary. */
const summaryOf = async (text: string, isRight: (index: number) => boolean) =>
  only((await playRound(desk, await desk.type(text), isRight)).reply, 'summary')
const progress = async () => only(await desk.type('progress'), 'progress').readiness

test('before the exam can be told, a round ends with what is covered and what is new, as progress says it', async () => {
  const first = await summaryOf('quiz 3', () => true)
  const line = first.lines.at(-1)
  expect(line).toMatch(/^So far: 3 of 3 answers right, (\d) of 86 objectives covered\. \1 of them are new\.$/)
  expect(line).toContain((await progress()).detail)
})

test('a round about what is known already adds nothing', async () => {
  await summaryOf('quiz 3', () => false)
  desk.wait(1)
  const { lines } = await summaryOf('only wrong answers', () => true)
  expect(lines.at(-1)).toMatch(/^So far: 3 of 6 answers right, \d of 86 objectives covered\.$/)
})

test('once the exam can be told, a round ends with the words of progress, and never with a figure before', async () => {
  const seen: string[] = []
  for (let round = 0; round < 10; round++) {
    const { lines } = await summaryOf('quiz 4', () => false)
    const { headline } = await progress()
    seen.push(headline)
    const told = lines.filter((line) => line.includes('likely to pass'))
    expect(told).toEqual(headline === 'Too early to tell' ? [] : [`${headline}.`])
  }
  expect(seen[0]).toBe('Too early to tell')
  expect(seen.at(-1)).toBe('At risk: less than 5% likely to pass')
})

test('on the day before the exam, a round ends without any figure about it', async () => {
  await desk.type('my exam is tomorrow')
  const { lines } = await summaryOf('quiz 3', () => false)
  expect(lines.join(' ')).not.toMatch(/So far|likely/)
})
