import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { only, openDesk, submit, type Desk } from '../desk.ts'

const button = (view: { readonly buttons: readonly Button[] }, title: RegExp): Button =>
  view.buttons.find((item) => title.test(item.title)) as Button

let catalog: Catalog
beforeAll(async () => {
  catalog = await realContent()
})
let desk: Desk
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

/** Answers a whole placement. @param isRight by the number of the question, from 0 */
async function answerAll(isRight: (index: number) => boolean) {
  let reply = await desk.type('diagnose')
  const asked: string[] = []
  for (let index = 0; ; index++) {
    const view = reply.messages[0]
    if (view?.view === 'summary') return { asked, summary: view }
    const shown = only(reply, 'question')
    asked.push(desk.question(shown).id)
    const verdict = only(await submit(desk, shown, 'think', isRight(index)), 'verdict')
    reply = await desk.press(button(verdict, /^(?:Next|Finish)/))
  }
}

test('a placement asks 15 to 20 questions over all skill areas, none twice, and says where you stand', async () => {
  const { asked, summary } = await answerAll((index) => index % 3 > 0)
  expect(asked.length).toBeGreaterThanOrEqual(15)
  expect(asked.length).toBeLessThanOrEqual(20)
  expect(new Set(asked).size).toBe(asked.length)
  const areas = new Set(asked.map((id) => catalog.questions.get(id)?.objectives[0]?.slice(0, 2)))
  expect(areas.size).toBe(catalog.outline.skillAreas.length)
  expect(summary.title).toBe('Where you stand')
  const share = Number(summary.lines.join(' ').match(/about \*\*(\d+)%\*\*/)?.[1])
  expect(share).toBeGreaterThan(45)
  expect(share).toBeLessThan(80)
})

test('it settles sooner when the answers are consistent, and harder questions follow right answers', async () => {
  const strong = await answerAll(() => true)
  expect(strong.asked).toHaveLength(15)
  expect(strong.summary.lines.join(' ')).toContain('It settled after 15 questions')
  const difficulties = strong.asked.map((id) => catalog.questions.get(id)?.difficulty as number)
  expect(difficulties.slice(-5).reduce((sum, value) => sum + value, 0)).toBeGreaterThan(10)
  const weak = await answerAll(() => false)
  const later = weak.asked.slice(-5).map((id) => catalog.questions.get(id)?.difficulty as number)
  expect(later.reduce((sum, value) => sum + value, 0)).toBeLessThan(8)
})

test('the card says how many questions it takes, and a second command continues the open question', async () => {
  const shown = only(await desk.type('where do I stand'), 'question')
  expect(shown.place).toBe('1 of 15 to 20')
  expect(only(await desk.type('diagnose'), 'question').stem).toBe(shown.stem)
})

test('a question whose answer was taken back is asked again, and the placement continues', async () => {
  const shown = only(await desk.type('diagnose'), 'question')
  await submit(desk, shown, 'sure', false)
  const again = only(await desk.type('undo'), 'question')
  expect(again.stem).toBe(shown.stem)
  const verdict = only(await submit(desk, again, 'sure', true), 'verdict')
  const next = only(await desk.press(button(verdict, /^Next/)), 'question')
  expect(next.place).toBe('2 of 15 to 20')
})

test('stopped early, it calls its result a first impression', async () => {
  const shown = only(await desk.type('diagnose'), 'question')
  await submit(desk, shown, 'sure', true)
  expect(only(await desk.type('enough'), 'summary').lines[0]).toContain('only 1 answer')
})
