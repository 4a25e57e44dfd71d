import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Button, NoticeView } from '../../../src/kernel/view.ts'
import type { QuestionView } from '../../../src/features/quiz/views.ts'
import type { TeamQuizView } from '../../../src/features/team/views.ts'
import { inputsFor, openDesk, playRound, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await desk.type('hello')
  await playRound(desk, await desk.type('quiz 3'), () => true)
})
afterEach(() => desk.close())

const documentOf = () => join(desk.dir, 'tenants', desk.key.tenant, 'learners', `${desk.key.user}.json`)

test('a learner whose document was damaged gets one notice before any other reply, and no daily quiz until they resume', async () => {
  await writeFile(documentOf(), `${await readFile(documentOf(), 'utf8')}}`)
  await desk.restart()
  // The first reply does not arrive.
  await desk.type('progress')
  const reply = await desk.type('progress')
  await desk.delivered(reply, 'm-1')
  const [told, normal] = reply.messages
  expect(told).toMatchObject({ view: 'notice', title: 'I restored your data' })
  const { lines, buttons } = told as NoticeView
  expect(lines.join(' ')).toContain('I recovered 3 answers')
  expect(lines.join(' ')).toContain('The daily quiz is off until you say **resume**.')
  expect(buttons.map(({ verb }) => verb)).toEqual(['resume', 'settings'])
  expect(normal).toMatchObject({ view: 'progress', answered: 3 })
  expect((await desk.learner())?.push).toMatchObject({ status: 'stopped' })
  expect((await desk.type('progress')).messages.map(({ view }) => view)).toEqual(['progress'])
  await desk.press(buttons[0] as Button)
  const learner = await desk.learner()
  expect(learner?.push.status).toBe('on')
  expect(learner?.due['daily']?.at).toBeDefined()
  expect(learner?.recovered).toBeUndefined()
})

test('a learner who resumes at once gets no line about the daily quiz being off', async () => {
  await writeFile(documentOf(), '')
  await desk.restart()
  const { messages } = await desk.type('resume')
  expect(messages.map((view) => (view as NoticeView).title)).toContain('I restored your data')
  expect(JSON.stringify(messages)).not.toContain('is off until')
})

test('a missing document with an existing log gets the same notice', async () => {
  const { tail } = JSON.parse(await readFile(documentOf(), 'utf8')) as { tail: object[] }
  await writeFile(
    documentOf().replace('.json', '.log.jsonl'),
    tail.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  )
  await rm(documentOf())
  await desk.restart()
  const { messages } = await desk.type('help')
  expect((messages[0] as NoticeView).title).toBe('I restored your data')
  const learner = await desk.learner()
  expect(learner?.push.status).toBe('stopped')
  expect(learner?.memory.total.answered).toBe(3)
})

test('a lost document is rebuilt from the log, even if the first activity is an answer to a team’s question', async () => {
  const { tail } = JSON.parse(await readFile(documentOf(), 'utf8')) as { tail: object[] }
  await writeFile(
    documentOf().replace('.json', '.log.jsonl'),
    tail.map((entry) => `${JSON.stringify(entry)}\n`).join(''),
  )
  await rm(documentOf())
  await desk.restart()
  const asked = await desk.type('team quiz for 60 minutes', 'channel')
  const view = asked.messages[0] as TeamQuizView
  const inputs = inputsFor(desk, { ...view, presentation: view.quiz } as unknown as QuestionView, true)
  await desk.person(desk.key.user).press('team.answer', { quiz: view.quiz, confidence: 'sure', ...inputs })
  const learner = await desk.learner()
  expect(learner?.memory.total.answered).toBe(4)
  expect(learner?.push.status).toBe('stopped')
  expect(learner?.recovered).toBe(true)
})

test('a learner with no answers left learns that progress starts over', async () => {
  await writeFile(documentOf(), 'nothing')
  await desk.restart()
  expect(JSON.stringify((await desk.type('help')).messages[0])).toContain('your progress starts over')
})

test('a deletion after damage deletes everything', async () => {
  await writeFile(documentOf(), `${await readFile(documentOf(), 'utf8')}}`)
  await desk.restart()
  await desk.type('hello')
  const asked = await desk.type('delete my data')
  const sure = (asked.messages.at(-1) as NoticeView).buttons.find(({ verb }) => verb.includes('delete')) as Button
  await desk.press(sure)
  expect(await readdir(join(documentOf(), '..'))).toEqual([])
})
