import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import { createCatalog, type Catalog } from '../../src/content/catalog.ts'
import type { Decision, Quality } from '../../src/domain/practice/drill.ts'
import { choiceLetters, strongPath } from '../../src/domain/practice/walk.ts'
import type { ChatWindow } from './chat-window.ts'
import { chromiumPath } from './chromium.ts'
import { inPlayground } from './in-playground.ts'
import { realContent } from '../real-content.ts'
import { openPlayground, type OpenPlayground } from './open-playground.ts'

jest.setTimeout(120_000)
const kinds = ['single', 'multiple', 'order', 'complete', 'statements'] as const

let catalog: Catalog
let opened: OpenPlayground
let chat: ChatWindow
const picture = (name: string) => opened.picture(name)

/** One real question of each kind, so that a round of five has them all. */
async function fiveKinds(): Promise<Catalog> {
  const whole = await realContent()
  // Of five areas, so that no two stems begin alike.
  const questions = kinds.flatMap(
    (kind, index) =>
      whole.bank.find(({ kind: of, objectives: [first = ''] }) => of === kind && first.startsWith(`d${index + 1}.`)) ??
      [],
  )
  const { outline, notes, misconceptions, drills, lab, guides } = whole
  return createCatalog({
    outline,
    notes: [...notes.values()],
    cases: [],
    comparisons: [],
    diagrams: [],
    misconceptions: [...misconceptions.values()],
    questions,
    drills: [...drills.values()],
    labs: lab ? [lab] : [],
    tasks: [],
    guides: [...guides.values()],
  })
}

const letterOf = ({ choices }: Decision, quality: Quality): string =>
  (choiceLetters[choices.findIndex((choice) => choice.quality === quality)] as string).toUpperCase()

beforeAll(async () => {
  if (!chromiumPath) return
  catalog = await fiveKinds()
  opened = await openPlayground(catalog, 56200)
  chat = opened.chat
})

afterAll(() => opened?.close())

inPlayground('a newcomer is welcomed and sets the coach up in one card', async () => {
  await chat.shows('What can you do?')
  await picture('welcome')
  await chat.press('Set up')
  await chat.shows('Exam date')
  await picture('settings')
  await chat.press('Save')
  await chat.shows('5 questions at 9:00 AM on weekdays.')
})

inPlayground('a round of all five kinds is answered with the cards, and each card becomes its verdict', async () => {
  await chat.say('quiz')
  const seen = new Set<string>()
  for (let place = 1; place <= kinds.length; place++) {
    await chat.shows(new RegExp(`${place} of ${kinds.length}`))
    const question = await chat.question([...catalog.questions.values()])
    seen.add(question.kind)
    await picture(`question-${question.kind}`)
    opened.moveTo(new Date(opened.now().getTime() + 30_000))
    await chat.answerRightly(question)
    await chat.shows(/^.{0,3}(?:Right|Correct|Yes, right|That's it)$/)
    await chat.shows('Sources')
    if (question.kind === 'single') await picture('verdict')
    await chat.press(place === kinds.length ? 'Finish' : 'Next')
  }
  expect([...seen].sort()).toEqual([...kinds].sort())
  await chat.shows('5 of 5 right')
  await picture('summary')
})

inPlayground('progress reads well', async () => {
  await chat.say('progress')
  await chat.shows('1 study day')
  await picture('progress')
})

inPlayground('a mock exam runs on one card against the clock, and is explained afterwards', async () => {
  await chat.say('mock exam 5 10')
  await chat.shows('Start the clock')
  await picture('mock-start')
  await chat.press('Start the clock')
  for (let place = 1; place <= kinds.length; place++) {
    await chat.shows(`Mock exam · ${place} of 5`)
    const cards = await chat.cards()
    const question = await chat.question([...catalog.questions.values()])
    opened.moveTo(new Date(opened.now().getTime() + 60_000))
    // The second is left for later; the last one stays blank.
    if (place < kinds.length) await chat.fillIn(question)
    if (place === 2) await picture('mock-page')
    await chat.press(place === 2 ? 'Flag and continue' : 'Next')
    expect(await chat.cards()).toBe(cards)
  }
  await chat.shows('4 of 5 answered')
  await chat.shows('5 min left, until')
  await picture('mock-overview')
  await chat.press('Submit')
  await chat.shows('✓ 800 of 1,000: a passing score here')
  await picture('mock-report')
  await chat.press('Explain what I missed')
  await chat.shows('Not answered')
  await chat.press('Back to the report')
  await chat.shows('✓ 800 of 1,000: a passing score here')
})

inPlayground('the plan shows how daily practice changes the chances, and its button changes it', async () => {
  await chat.say('my exam is on 18 December')
  await chat.press('My plan')
  await chat.shows('How daily practice changes your chances')
  await picture('plan')
  await chat.press('Make it 10 a day')
  await chat.shows('10 a day, about 13 minutes (now)')
})

inPlayground('a drill runs on one card to its end, and the interview answer is compared', async () => {
  const drill = catalog.drills.get('canary-goes-wrong')!
  await chat.say('drill canary')
  await chat.shows(drill.title)
  const cards = await chat.cards()
  for (const [index, { letter, decision }] of strongPath(drill).entries()) {
    await chat.shows(`decision ${index + 1} of about ${strongPath(drill).length}`)
    // The second decision is merely workable, so that the end has something to compare.
    const pick = index === 1 ? letterOf(decision, 'workable') : letter.toUpperCase()
    if (index === 2) await picture('drill')
    await chat.press(pick)
  }
  await chat.shows(/^\d of \d decisions match a strong engineer/)
  expect(await chat.cards()).toBe(cards)
  await picture('drill-end')
  await chat.write(
    'I compare the failure rate per version, and a check in the pipeline routes the traffic back to stable.',
  )
  await chat.press('Compare my answer')
  await chat.shows(/^\d of \d key points/)
  await picture('interview')
})

inPlayground('a lab track is chosen, a step opened, and its evidence saved', async () => {
  await chat.say('lab')
  await chat.press('GitHub Actions')
  await chat.shows(/0 of \d+ steps done/)
  await chat.press('Open the step')
  await chat.shows('Check that it worked')
  await picture('lab-step')
  await chat.write('https://github.com/example/service/pull/1')
  await chat.press('Submit evidence')
  await chat.shows(/1 of \d+ steps done/)
  await picture('lab')
  await chat.say('export my lab')
  await chat.shows('Portfolio, as Markdown')
  const link = await chat.card.getByRole('link', { name: 'Portfolio, as Markdown' }).getAttribute('href')
  const { pathname, search } = new URL(link!)
  const page = await (await fetch(`http://127.0.0.1:${opened.app.port}${pathname}${search}`)).text()
  expect(page).toContain('> https://github.com/example/service/pull/1')
})

inPlayground('the way around the exam is told with its day and its page of record', async () => {
  await chat.say('route')
  await chat.shows(/Official page/)
  await chat.shows('Checked on November 23, 2026.')
  await picture('route')
})

inPlayground('nonsense gets a way on', async () => {
  await chat.say('qwertz uiop')
  await chat.shows("I didn't get that")
  await chat.press('Help')
  await chat.shows('What I can do')
  await picture('help')
})

inPlayground('tomorrow’s questions come by themselves, once', async () => {
  opened.moveTo(new Date('2026-11-24T09:11:00Z'))
  expect(await opened.app.remind()).toEqual({ sent: 1 })
  expect(await opened.app.remind()).toEqual({})
  await chat.shows('Your daily quiz')
  await chat.shows(/^5 questions, about \d+ minutes/)
  await chat.shows('1 of 5')
  await picture('daily')
})

inPlayground('in a channel the coach introduces itself and moves individual work to the personal chat', async () => {
  await chat.switchTo('General')
  await chat.shows(/between you and me/)
  await picture('channel')
})

inPlayground('with CI set a Chromium must be there', () => {
  expect(chromiumPath).toBeDefined()
})
