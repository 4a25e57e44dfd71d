import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { realContent } from '../real-content.ts'
import type { Learner } from '../../src/domain/learner/learner.ts'
import { stateOf } from '../../src/domain/memory/review-state.ts'
import type { LogEntry } from '../../src/domain/memory/review.ts'
import { fileNameOf } from '../../src/store/embedded/files/file-names.ts'
import { openDesk, only, type Desk } from '../features/desk.ts'

/** What was stored for a learner before the bank was rewritten: 24 answers, and an open card with statements. */
const { document } = JSON.parse(
  await readFile(new URL('./recorded/before-rewritten-bank.json', import.meta.url), 'utf8'),
) as { document: { version: number; value: Learner; tail: LogEntry[] } }

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await realContent())
  const { tenant, user } = desk.key
  const file = join(desk.dir, 'tenants', fileNameOf(tenant), 'learners', `${fileNameOf(user)}.json`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(document))
  await desk.restart()
}, 60_000)
afterAll(() => desk.close())

const answered = Object.entries(document.value.memory.questions)

test('a question that means something else now starts over, one of the same revision keeps its state', async () => {
  const { memory } = (await desk.learner()) as Learner
  expect(answered).toHaveLength(24)
  for (const [id, { revision, due }] of answered) {
    const question = desk.catalog.questions.get(id)
    if (!question) continue
    const state = stateOf(memory, question)
    if (question.revision === revision) expect(state).toMatchObject({ revision, due })
    else expect(state).toBeUndefined()
  }
  // Both happen, or this test would say nothing.
  const known = answered.flatMap(([id, { revision }]) => {
    const question = desk.catalog.questions.get(id)
    return question ? [question.revision === revision] : []
  })
  expect(known).toContain(false)
})

test('every answer still counts for its objective, and the log is whole', async () => {
  expect(await desk.store.readLog(desk.key)).toHaveLength(document.tail.length)
  const { memory } = (await desk.learner()) as Learner
  expect(memory.total).toEqual(document.value.memory.total)
})

test('an open card from before is not graded against the new question', async () => {
  const { round } = (await desk.learner()) as Learner
  const open = round?.shown.at(-1)
  const reply = await desk.press(
    { verb: 'answer', data: { presentation: open?.id ?? '', confidence: 'sure' } },
    { pick1: 'yes', pick2: 'no', pick3: 'yes', pick4: 'no' },
  )
  const said = JSON.stringify(reply)
  expect(said).toMatch(/changed|no longer|out of date/i)
  expect(await desk.store.readLog(desk.key)).toHaveLength(document.tail.length)
})

test('a quiz goes on', async () => {
  expect(only(await desk.type('quiz'), 'question').stem).not.toBe('')
})
