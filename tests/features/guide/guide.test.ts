import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test.each([
  ['fit', 'fit'],
  ['is AZ-400 for me?', 'fit'],
  ['route', 'route'],
  ['AZ-104 or AZ-204?', 'route'],
  ['renewal', 'renewal'],
  ['How do I renew it?', 'renewal'],
  ['what comes after AZ-400?', 'next'],
  ['after AZ-400', 'next'],
])('%s shows the page about %s, with the date of its last check and its official page', async (text, id) => {
  const view = only(await desk.type(text), 'guide')
  expect(view.title).toBe(`A page about ${id}`)
  expect(view.checked).toBe('2026-11-23')
  expect(view.sources[0]?.title).toMatch(/^Official page: /)
  expect(view.buttons).toHaveLength(id === 'fit' ? 4 : 3)
})

test.each(['next', "ok let's go", 'go on then'])(
  '“%s” continues a round, and without one starts one; after the exam it shows what comes next',
  async (text) => {
    await desk.type('exam on 18 December')
    const question = only(await desk.type(text), 'question')
    expect(only(await desk.type(text), 'question').presentation).toBe(question.presentation)
    await desk.type('end')
    desk.wait(60 * 24 * 40)
    expect((await desk.type(text)).messages.at(-1)).toMatchObject({ view: 'guide', title: 'A page about next' })
  },
)

test("the learner's own background comes first", async () => {
  const headings = async () => only(await desk.type('route'), 'guide').sections.map(({ heading }) => heading)
  expect(await headings()).toEqual(['In short', 'From operations', 'From development', 'For everybody'])
  await desk.press(
    { verb: 'settings.save' },
    { examDate: '', perDay: '5', hour: '9', studyDays: '1', background: 'development', weeklyDrill: 'false' },
  )
  expect(await headings()).toEqual(['In short', 'From development', 'For everybody', 'From operations'])
  expect((await desk.learner())?.settings.weeklyDrill).toBe(false)
})

test('teams can read the pages too', async () => {
  expect(only(await desk.type('renewal', 'channel'), 'guide').title).toBe('A page about renewal')
})
