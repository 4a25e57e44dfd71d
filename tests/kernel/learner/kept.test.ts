import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { only, openDesk, type Desk } from '../../features/desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

async function reports(): Promise<Report[]> {
  const all: Report[] = []
  for await (const report of desk.store.reports()) all.push(report)
  return all
}

const send = (text = 'It is wrong.') => {
  const [question] = desk.catalog.questions.values()
  const data = { question: question!.id, revision: 1, reason: 'typo', text }
  return desk.press({ verb: 'report.send', data })
}

/** The learner's document as if so much had been kept before. */
async function kept(reports: number, texts: number): Promise<void> {
  await desk.type('hi')
  const stored = (await desk.store.readLearner(desk.key))!
  const value = { ...stored.value, kept: { day: '2026-11-22', today: 30, reports, texts } }
  await desk.store.commitLearner(desk.key, value, stored.version, [])
}

test('a learner can send thirty reports a day; the next one gets a friendly refusal until the next day', async () => {
  for (let count = 0; count < 30; count++) expect(only(await send(), 'notice').title).toBe('Thank you')
  expect(only(await send(), 'notice').title).toBe("That's a lot of reports")
  expect(await desk.press({ verb: 'explained.helped', data: { explained: 'x' } })).toEqual({
    messages: [],
    note: 'Thanks, good to know.',
  })
  const wrong = { explained: 'x', reason: 'wrong', text: 'No.' }
  expect(only(await desk.press({ verb: 'explained.send', data: wrong }), 'notice').title).toBe(
    "That's a lot of reports",
  )
  expect(await reports()).toHaveLength(30)
  expect((await desk.type('quiz 1')).messages).toMatchObject([{ view: 'question' }])
  desk.wait(24 * 60)
  await send()
  expect(await reports()).toHaveLength(31)
})

test('a learner can send five hundred reports in total', async () => {
  await kept(499, 0)
  await send()
  expect(only(await send(), 'notice').title).toBe("That's a lot of reports")
  expect(await reports()).toHaveLength(1)
})

test('evidence beyond three hundred texts is refused with a reason', async () => {
  await kept(0, 299)
  const hand = (text: string) =>
    desk.press({ verb: 'lab.evidence', data: { step: 'step-1', track: 'azure-pipelines', text } })
  expect((await hand('The last one that fits.')).replace).toMatchObject({ view: 'lab' })
  expect(only(await hand('One too many.'), 'notice').title).toBe('Not saved')
  const log = await desk.store.readLog(desk.key)
  expect(log).toMatchObject([{ type: 'evidence', text: 'The last one that fits.' }])
})

test('entries from before the counts existed are counted from the log', async () => {
  const hand = (text: string) =>
    desk.press({ verb: 'lab.evidence', data: { step: 'step-1', track: 'azure-pipelines', text } })
  await hand('One.')
  const stored = (await desk.store.readLearner(desk.key))!
  const { kept: _, ...value } = stored.value
  await desk.store.commitLearner(desk.key, value, stored.version, [])
  await hand('Two.')
  expect((await desk.learner())?.kept).toMatchObject({ texts: 2, reports: 0 })
})

test('a repeated report counts once', async () => {
  const [question] = desk.catalog.questions.values()
  const button = { verb: 'report.send', data: { question: question!.id, revision: 1, reason: 'typo', text: 'Twice.' } }
  await desk.press(button, {}, 'same')
  await desk.press(button, {}, 'same')
  expect(await reports()).toHaveLength(1)
  expect((await desk.learner())?.kept).toMatchObject({ today: 1, reports: 1 })
})

test('control characters and direction marks are removed from stored texts', async () => {
  await send('Red: \u001B[31mx\u001B[0m\u0007\r\nTab:\tand\u202Eback\u2066 \u{1F468}\u200D\u{1F469} fine\u0000\u009B2J')
  expect((await reports())[0]?.text).toBe('Red: [31mx[0m\nTab:\tandback \u{1F468}\u200D\u{1F469} fine2J')
  await desk.press({
    verb: 'lab.evidence',
    data: { step: 'step-1', track: 'azure-pipelines', text: 'Done\u001B]0;title\u0007.' },
  })
  expect(await desk.store.readLog(desk.key)).toMatchObject([{ text: 'Done]0;title.' }])
})
