import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { altOf, type ChartDrawing, type Drawing } from '../../../../src/kernel/picture.ts'
import { only, openDesk, submit, type Desk } from '../../desk.ts'
import { answer, ask, join } from '../team-desk.ts'

let desk: Desk
const drawn: Drawing[] = []
const pictureUrl = (drawing: Drawing): string => {
  drawn.push(drawing)
  return `https://bot.example/picture.png?${drawing.kind}`
}
beforeEach(async () => {
  drawn.length = 0
  desk = await openDesk(undefined, undefined, undefined, { pictureUrl })
})
afterEach(() => desk.close())

test('the digest shows what changed, what comes next, and the common goal', async () => {
  await join(desk, 'user-1', 'ben', 'cem', 'dee')
  const view = await ask(desk)
  for (const user of ['user-1', 'ben', 'cem', 'dee']) await answer(desk, user, view)
  const digest = only(await desk.type('weekly digest'), 'digest')
  expect(digest.moved[0]).toBe('1 question answered, 1 right.')
  expect(digest.moved[1]).toBe('By day: Mon 23: 1.')
  expect(digest.next.length).toBeGreaterThan(1)
  expect(digest.teams).toEqual([
    {
      name: 'Platform guild',
      bar: expect.any(String),
      text: expect.stringMatching(/of the blueprint, as of 23 November$/),
    },
  ])
  expect(only(await desk.person('new').say('weekly digest', 'personal'), 'digest').teams).toEqual([])
})

/** Answers one question of a new round. */
async function answerOne(): Promise<void> {
  desk.wait(1)
  only(await submit(desk, only(await desk.type('quiz'), 'question'), 'sure', true), 'verdict')
}

test('the digest draws three weeks: answers, missed days, days off, what is planned, and the exam', async () => {
  const dayMinutes = 24 * 60
  await answerOne()
  await desk.type('study days: Mon to Fri')
  await desk.type('my exam is on December 8')
  // From Monday to Wednesday, with nothing in between.
  desk.wait(2 * dayMinutes)
  await answerOne()
  desk.wait(dayMinutes)
  const { picture } = only(await desk.type('weekly digest'), 'digest')
  expect(picture?.url).toBe('https://bot.example/picture.png?weeks')
  const said = picture!.alt.replace('Your days: ', '').split('; ')
  // Days before the first one weren't missed.
  expect(said[0]).toBe('Last week: Mon 16 off, Tue 17 off, Wed 18 off, Thu 19 off, Fri 20 off, Sat 21 off, Sun 22 off')
  expect(said[1]).toBe(
    'This week: Mon 23 1 answered, Tue 24 none, Wed 25 1 answered, Thu 26 today, Fri 27 study, Sat 28 off, Sun 29 off',
  )
  expect(said[2]).toBe(
    'Next week: Mon 30 study, Tue 1 study, Wed 2 study, Thu 3 study, Fri 4 study, Sat 5 off, Sun 6 off.',
  )
  await desk.type('my exam is on December 2')
  expect(only(await desk.type('weekly digest'), 'digest').picture?.alt).toContain('Wed 2 exam, Thu 3 off, Fri 4 off')
  // What an address draws and what its text says come from the same data.
  expect(altOf(drawn.at(-1) as ChartDrawing)).toContain('Wed 2 exam')
})

test('a day that ends after midnight counts the same in words and in the picture', async () => {
  await desk.type('my day ends at 4 am')
  // Tuesday, 2:30 a.m.
  desk.wait(18 * 60 + 30)
  await answerOne()
  const { moved, picture } = only(await desk.type('weekly digest'), 'digest')
  expect(moved[1]).toBe('By day: Mon 23: 1.')
  expect(picture?.alt).toContain('Mon 23 1 answered today')
})
