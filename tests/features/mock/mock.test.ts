import { afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { MockOverviewView, MockPageView } from '../../../src/features/mock/views.ts'
import type { Button } from '../../../src/kernel/view.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import { realContent } from '../../real-content.ts'
import { keyPicks, type Picks } from '../../../src/domain/question/answer.ts'
import { fieldsOf } from '../../../src/domain/question/display.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { blueprintShares, skillAreaIdOf } from '../../../src/domain/outline.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import type { MockEnd, Review } from '../../../src/domain/memory/review.ts'
import { choiceLetters } from '../../../src/domain/practice/walk.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { only, openDesk, type Desk, type KnownReply } from '../desk.ts'

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

type Shown = MockPageView | MockOverviewView

/** What the exam's card shows after a reply. */
function shown(reply: KnownReply): Shown {
  const views = [...(reply.replace ? [reply.replace] : []), ...reply.messages]
  const found = views.find((view) => view.view === 'mock-page' || view.view === 'mock-overview')
  if (!found) throw new Error(`no page of a mock exam in ${JSON.stringify(views).slice(0, 300)}`)
  return found
}
const pageOf = (view: Shown): MockPageView => {
  if (view.view !== 'mock-page') throw new Error('the overview is shown')
  return view
}

async function begin(count = 50, minutes = 100): Promise<MockPageView> {
  const start = only(await desk.type('mock exam'), 'mock-start')
  return pageOf(shown(await desk.press(start.begin, { count: String(count), minutes: String(minutes) })))
}

const mockOf = async () => {
  const mock = (await desk.learner())?.mock
  if (!mock) throw new Error('no mock exam is stored')
  return mock
}

/** The question behind the page on display; undefined on a decision. */
async function questionOn(): Promise<{ question: Question; id: string } | undefined> {
  const mock = await mockOf()
  const item = typeof mock.page === 'number' ? mock.questions[mock.page] : undefined
  return item && { question: catalog.questions.get(item.question) as Question, id: item.id }
}

/** The card's inputs for picks in the content's letters. */
const inputs = (question: Question, id: string, picks: Picks): Record<string, string> =>
  Object.fromEntries(fieldsOf(question, id, picks).map((value, place) => [`pick${place + 1}`, value]))

/** Answers the page on display with full credit, or with none. */
async function answerPage(view: MockPageView, right: boolean): Promise<Shown> {
  const found = await questionOn()
  const next = button(view, /^(?:Next|Decide)$/)
  if (!found) {
    const mock = await mockOf()
    const drill = catalog.drills.get(mock.case?.drill as string)
    const decision = drill?.decisions.find(({ id }) => id === mock.case?.decisions[mock.case.picks.length])
    const wanted = right ? 'good' : 'harmful'
    const at = decision?.choices.findIndex(({ quality }) => quality === wanted) as number
    return shown(await desk.press(next, { pick1: choiceLetters[at] }))
  }
  const { question, id } = found
  const fields = inputs(question, id, keyPicks(question))
  return shown(await desk.press(next, right ? fields : wrong(question, view, fields)))
}

function wrong(question: Question, view: MockPageView, fields: Record<string, string>): Record<string, string> {
  if (question.kind === 'order') {
    const letters = Object.values(fields)
    return Object.fromEntries(
      letters.map((_, place) => [`pick${place + 1}`, letters[(place + 1) % letters.length] as string]),
    )
  }
  return Object.fromEntries(
    view.picks.map(({ name, choices }) => {
      const keys = (fields[name] ?? '').split(',')
      const others = choices.map(({ value }) => value).filter((value) => !keys.includes(value))
      return [name, others.slice(0, keys.length).join(',')]
    }),
  )
}

async function answerAll(first: MockPageView, isRight: (index: number) => boolean): Promise<MockOverviewView> {
  let view: Shown = first
  for (let index = 0; view.view === 'mock-page'; index++) {
    desk.wait(1)
    view = await answerPage(view, isRight(index))
  }
  return view
}

const log = () => desk.store.readLog(desk.key)
const reviews = async () => (await log()).filter((entry): entry is Review => entry.type === 'review')
const ends = async () => (await log()).filter((entry): entry is MockEnd => entry.type === 'mock')

test('it starts with a card that explains the rules, and its clock starts with a press', async () => {
  const start = only(await desk.type('take a mock exam'), 'mock-start')
  expect([start.count, start.minutes, start.begin.title]).toEqual([50, 100, 'Start the clock'])
  expect((await desk.learner())?.mock).toBeUndefined()
  const shorter = only(await desk.type('mock exam 20'), 'mock-start')
  expect([shorter.count, shorter.minutes]).toEqual([20, 40])
  const both = only(await desk.type('mock exam with 30 questions in 45 minutes'), 'mock-start')
  expect([both.count, both.minutes]).toEqual([30, 45])
})

test.each(['mock exam 3', 'mock exam 500', 'mock exam 20 2'])('“%s” gets the limits as an answer', async (text) => {
  expect(only(await desk.type(text), 'notice').lines.join(' ')).toMatch(/A mock exam (?:has|takes) 5 to/)
})

test('numbers on the card that are out of range are refused and start nothing', async () => {
  const start = only(await desk.type('mock exam'), 'mock-start')
  const reply = await desk.press(start.begin, { count: '1000', minutes: '100' })
  expect(only(reply, 'notice').lines).toEqual(['A mock exam has 5 to 80 questions.'])
  expect((await desk.learner())?.mock).toBeUndefined()
})

test('it is drawn by the blueprint, with every kind of question, none twice, and a case study at the end', async () => {
  await begin()
  const { questions, case: study } = await mockOf()
  const drawn = questions.map(({ question }) => catalog.questions.get(question) as Question)
  expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
  expect(new Set(drawn.map(({ kind }) => kind))).toEqual(
    new Set(['single', 'multiple', 'order', 'complete', 'statements']),
  )
  const drill = catalog.drills.get(study?.drill as string)
  const objectives = [
    ...drawn.map(({ objectives: [first] }) => first as string),
    ...(study?.decisions ?? []).map((id) => drill?.decisions.find((item) => item.id === id)?.objective as string),
  ]
  expect(objectives).toHaveLength(50)
  for (const [area, share] of blueprintShares(catalog.outline)) {
    const count = objectives.filter((id) => skillAreaIdOf(id) === area).length
    expect(Math.abs(count - share * 50)).toBeLessThanOrEqual(2)
  }
  expect(study?.decisions.length).toBeGreaterThanOrEqual(4)
})

test('a perfect exam scores 1,000, and its answers enter the log only when it is submitted', async () => {
  const overview = await answerAll(await begin(), () => true)
  expect(overview.standing).toBe('50 of 50 answered')
  expect(await reviews()).toHaveLength(0)
  const report = only(await desk.press(button(overview, /^Submit$/)), 'mock-report')
  expect([report.score, report.passed, report.objectives]).toEqual(['1,000 of 1,000', true, []])
  const mock = await mockOf()
  const answers = await reviews()
  expect(answers).toHaveLength(mock.questions.length)
  expect(
    answers.every(({ credit, confidence, elapsedMs }) => credit === 1 && !confidence && elapsedMs === 60_000),
  ).toBe(true)
  const [end] = await ends()
  expect(end).toMatchObject({ scaled: 1000, count: 50, answered: 50, minutes: 100, seconds: 50 * 60 })
  expect(Object.values(end?.case?.credits ?? {}).every((credit) => credit === 1)).toBe(true)
  expect((await desk.learner())?.memory).toEqual(replay(await log()))
  expect(await checkInvariants(desk.store, replay)).toEqual([])
})

test('an exam of misses scores close to 0, and blanks leave no answers in the log', async () => {
  let view: Shown = await begin(20, 40)
  for (let index = 0; view.view === 'mock-page'; index++)
    view = index < 3 ? shown(await desk.press(button(view, /^Next$/))) : await answerPage(view, false)
  expect(view.lines).toContain('Not answered: 1, 2, 3')
  const report = only(await desk.press(button(view, /^Submit$/)), 'mock-report')
  expect(report.passed).toBe(false)
  expect(Number(report.score.split(' ')[0])).toBeLessThan(150)
  expect(await reviews()).toHaveLength((await mockOf()).questions.length - 3)
})

test('a partly right answer earns part of a point', async () => {
  let view: Shown = await begin(50, 100)
  let found = await questionOn()
  while (found && found.question.kind !== 'statements') {
    view = shown(await desk.press(button(pageOf(view), /^Next$/)))
    found = await questionOn()
  }
  if (!found) throw new Error('the exam has no statements')
  const { question, id } = found
  const fields = inputs(question, id, keyPicks(question))
  view = shown(await desk.press(button(pageOf(view), /^Next$/), { pick1: fields['pick1'] }))
  const overview = shown(await desk.press(button(pageOf(view), /^Overview$/)))
  if (overview.view !== 'mock-overview') throw new Error('no overview')
  expect(overview.lines.join(' ')).toMatch(/Partly answered: \d+/)
  await desk.press(button(overview, /^Submit$/))
  const [answer] = await reviews()
  expect(answer?.credit).toBeCloseTo(1 / keyPicks(question).length)
})

test('flags and choices are kept, and the overview leads back to them', async () => {
  const first = await begin()
  const { question, id } = (await questionOn()) as { question: Question; id: string }
  const fields = inputs(question, id, keyPicks(question))
  const second = pageOf(shown(await desk.press(button(first, /^Flag/), fields)))
  expect(second.title).toBe('Mock exam · 2 of 50')
  const overview = shown(await desk.press(button(second, /^Overview$/)))
  if (overview.view !== 'mock-overview') throw new Error('no overview')
  expect(overview.lines).toContain('Flagged: 1')
  expect(overview.pages[0]?.title).toMatch(/^1 · flagged · /)
  const back = pageOf(shown(await desk.press(overview.jump, { page: '0' })))
  expect(back.flagged).toBe(true)
  expect(back.picks.map(({ value }) => value)).toEqual(Object.values(fields))
  const cleared = pageOf(shown(await desk.press(button(back, /^Remove flag$/), fields)))
  expect([cleared.title, cleared.flagged]).toEqual(['Mock exam · 1 of 50', false])
})

test('too many letters get a note, and the card stays as it is', async () => {
  let view = await begin()
  let found = await questionOn()
  while (found && found.question.kind !== 'multiple') {
    view = pageOf(shown(await desk.press(button(view, /^Next$/))))
    found = await questionOn()
  }
  const all = view.picks[0]?.choices.map(({ value }) => value).join(',')
  const reply = await desk.press(button(view, /^Next$/), { pick1: all })
  expect(reply.note).toMatch(/^Choose (?:two|three) here; \w+ were chosen\.$/)
  expect([reply.messages, reply.replace]).toEqual([[], undefined])
})

test('a second press, or a stale card on another device, changes nothing and shows the current page', async () => {
  const first = await begin()
  const next = button(first, /^Next$/)
  await desk.press(next)
  const before = await mockOf()
  expect(pageOf(shown(await desk.press(next))).title).toBe('Mock exam · 2 of 50')
  expect(await mockOf()).toEqual(before)
})

test('the clock keeps running through a restart, and nothing is lost', async () => {
  await answerPage(await begin(), true)
  desk.wait(37)
  await desk.restart()
  const view = pageOf(shown(await desk.type('mock exam')))
  expect(view.title).toBe('Mock exam · 2 of 50')
  // 08:00 in UTC is 09:00 in Berlin.
  expect(view.clock).toBe('63 min left, until 10:40')
  const back = pageOf(shown(await desk.press(button(view, /^Back$/))))
  expect(back.picks.some(({ value }) => value !== '')).toBe(true)
})

test('when the time is up, it is submitted as it is, before any other reply', async () => {
  const second = await answerPage(await begin(20, 30), true)
  await answerPage(pageOf(second), true)
  desk.wait(24 * 60)
  const reply = await desk.type('progress')
  expect(reply.messages.map(({ view }) => view)).toEqual(['mock-report', 'progress'])
  const answers = await reviews()
  expect(answers).toHaveLength(2)
  expect(answers[0]?.at).toBe('2026-11-23T08:30:00.000Z')
  expect((await ends())[0]).toMatchObject({ seconds: 1800, answered: 2, count: 20 })
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  expect((await desk.type('progress')).messages).toHaveLength(1)
})

test('a press after the deadline replaces the card with the report, and its answer does not count', async () => {
  const first = await begin(20, 30)
  const { question, id } = (await questionOn()) as { question: Question; id: string }
  desk.wait(31)
  const reply = await desk.press(button(first, /^Next$/), inputs(question, id, keyPicks(question)))
  expect(only(reply, 'mock-report').score).toBe('0 of 1,000')
  expect(await reviews()).toHaveLength(0)
})

test('an answer that was on its way at the deadline still counts', async () => {
  const first = await begin(20, 30)
  desk.wait(30.2)
  await answerPage(first, true)
  desk.wait(1)
  expect(only(await desk.type('mock exam'), 'mock-report').score).toBe('50 of 1,000')
})

test('letters and words can be typed, and “hand in” shows the overview first', async () => {
  await begin()
  const { question, id } = (await questionOn()) as { question: Question; id: string }
  const letters = fieldsOf(question, id, keyPicks(question)).join(' ').replaceAll(',', ' ')
  const reply = await desk.type(letters)
  expect(pageOf(shown(reply)).title).toBe('Mock exam · 2 of 50')
  expect((await mockOf()).questions[0]?.picks).toEqual(keyPicks(question))
  expect(pageOf(shown(await desk.type('flag'))).title).toBe('Mock exam · 3 of 50')
  expect(pageOf(shown(await desk.type('next'))).title).toBe('Mock exam · 4 of 50')
  expect(pageOf(shown(await desk.type('back'))).title).toBe('Mock exam · 3 of 50')
  expect(shown(await desk.type('hand in')).view).toBe('mock-overview')
  expect(await reviews()).toHaveLength(0)
})

test('a typed letter goes to a quiz question that was shown later', async () => {
  await begin()
  desk.wait(1)
  // Typed requests for a quiz aren't heard during an exam, but buttons of older cards still work.
  expect(only(await desk.press({ verb: 'quiz' }), 'question').view).toBe('question')
  const before = (await mockOf()).questions
  desk.wait(1)
  await desk.type('a sure')
  expect((await mockOf()).questions).toEqual(before)
})

test('a typed page closes the older card', async () => {
  const start = only(await desk.type('mock exam'), 'mock-start')
  const reply = await desk.press(start.begin, { count: '50', minutes: '100' })
  await desk.delivered(reply, 'exam-card')
  expect((await desk.type('next')).edits).toMatchObject([{ activity: 'exam-card', view: { view: 'closed' } }])
})

test('every answer is explained afterwards, or only the missed ones', async () => {
  const overview = await answerAll(await begin(), (index) => index % 10 !== 3)
  const report = only(await desk.press(button(overview, /^Submit$/)), 'mock-report')
  expect(report.objectives.length).toBeGreaterThan(0)
  let view = only(await desk.press(button(report, /^Explain what I missed$/)), 'verdict')
  let steps = 1
  expect(view.outcome).not.toBe('right')
  while (button(view, /^Next$/)) {
    view = only(await desk.press(button(view, /^Next$/)), 'verdict')
    expect(view.outcome).not.toBe('right')
    steps++
  }
  expect(steps).toBe(5)
  expect(only(await desk.press(button(view, /^Back to the report$/)), 'mock-report').score).toBe(report.score)
  let all = only(await desk.press(button(report, /^All answers$/)), 'verdict')
  for (steps = 1; button(all, /^Next$/); steps++) all = only(await desk.press(button(all, /^Next$/)), 'verdict')
  expect(steps).toBe(50)
  expect(all.remark).toContain('scenario')
})

test('once submitted it cannot be undone, and the next one lists it', async () => {
  const overview = await answerAll(await begin(5, 10), () => true)
  await desk.press(button(overview, /^Submit$/))
  expect(only(await desk.type('undo'), 'notice').title).toBe('Already submitted')
  expect(only(await desk.type('progress'), 'progress').mocks).toBe('1,000 on Mon 23')
  const start = only(await desk.type('mock exam'), 'mock-start')
  expect(start.earlier).toEqual(['Mon 23: 1,000 of 1,000, 5 questions'])
  expect(only(await desk.press(button(start, /^Last report$/)), 'mock-report').passed).toBe(true)
})

test('the next one prefers unseen questions', async () => {
  await desk.press(button(await answerAll(await begin(), () => true), /^Submit$/))
  const before = new Set((await mockOf()).questions.map(({ question }) => question))
  desk.wait(60)
  await begin()
  expect((await mockOf()).questions.filter(({ question }) => before.has(question)).length).toBeLessThan(8)
})

test('words for the exam without an exam say how to start one', async () => {
  expect(only(await desk.type('hand in'), 'notice').lines[0]).toContain('mock exam')
  expect(only(await desk.press({ verb: 'mock.go', data: { mock: 'x', page: 0, to: 'next' } }), 'notice').title).toBe(
    'No mock exam in progress',
  )
})
