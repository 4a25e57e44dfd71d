import { beforeEach, expect, test } from '@jest/globals'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import { plan } from '../../../src/features/plan/plan.ts'
import { progress } from '../../../src/features/plan/progress.ts'
import type { PlanView, ProgressView } from '../../../src/features/plan/views.ts'
import { mock } from '../../../src/features/mock/start-mock.ts'
import type { MockStartView } from '../../../src/features/mock/views.ts'
import type { Context } from '../../../src/kernel/context.ts'
import { altOf, type ChartDrawing, type Drawing } from '../../../src/kernel/picture.ts'
import { realContent } from '../../real-content.ts'
import { studied } from './studied.ts'

const catalog = await realContent()
const now = new Date('2026-11-23T08:00:00Z')
const key = { tenant: 'tenant-1', user: 'user-1' }
const { learner, log } = studied(catalog, key, now)

let drawn: ChartDrawing[]
const pictureUrl = (drawing: Drawing): string => {
  drawn.push(drawing as ChartDrawing)
  return `https://bot.example/${drawn.length}`
}
beforeEach(() => {
  drawn = []
})

/** What these handlers read of a context. */
const contextOf = (change: Partial<Context> = {}): Context =>
  ({ learner, catalog, today: '2026-11-23', log: () => Promise.resolve(log), pictureUrl, ...change }) as Context
const viewOf = <V>(step: { readonly reply: { readonly messages: readonly unknown[] } }): V =>
  step.reply.messages[0] as V

test('progress has a ring with a bar for each area, and confidence against accuracy', async () => {
  const view = viewOf<ProgressView>(await progress(contextOf()))
  const [ring, bars] = drawn as [Extract<ChartDrawing, { kind: 'ring' }>, Extract<ChartDrawing, { kind: 'bars' }>]
  expect(ring.kind).toBe('ring')
  expect(ring.bars.map(({ label }) => label)).toEqual(catalog.outline.skillAreas.map(({ short }) => short))
  // The same shares as in the card's words.
  expect(ring.bars.map(({ text }) => text)).toEqual(view.areas.map(({ known }) => `about ${known} known`))
  expect(view.picture).toEqual({ url: 'https://bot.example/1', alt: altOf(ring) })
  const { confidence } = learner.memory
  expect(bars.bars.map(({ value }) => value)).toEqual(
    (['sure', 'think', 'guess'] as const).map((said) => confidence[said].credit / confidence[said].answered),
  )
  expect(view.confidencePicture).toEqual({ url: 'https://bot.example/2', alt: altOf(bars) })
})

test('a chance that is too early to tell is not in the picture either', async () => {
  const few = studied(catalog, key, now, 0, 14)
  const view = viewOf<ProgressView>(
    await progress(contextOf({ learner: few.learner, log: () => Promise.resolve(few.log) })),
  )
  expect(view.readiness.headline).toBe('Too early to tell')
  expect(view.picture?.alt).toMatch(/^Right so far: \d+% of \d+ answers; /)
  expect(view.picture?.alt).not.toMatch(/likely|known/)
})

test('without answers, and on the last days before the exam, there is no picture of them', async () => {
  const fresh = newLearner(key, now, 'UTC', 'en-GB')
  expect(viewOf(await progress(contextOf({ learner: fresh, log: () => Promise.resolve([]) })))).not.toHaveProperty(
    'picture',
  )
  const last = { ...learner, settings: { ...learner.settings, examDate: '2026-11-24' } }
  expect(viewOf(await progress(contextOf({ learner: last })))).not.toHaveProperty('picture')
})

test('the plan has the forecast over time with its range, and says each point', async () => {
  const view = viewOf<PlanView>(await plan(contextOf()))
  const [line] = drawn as [Extract<ChartDrawing, { kind: 'line' }>]
  const points = line.runs.flat()
  expect(points.length).toBeGreaterThan(1)
  for (const { at, value, low, high } of points) {
    expect(low).toBeLessThanOrEqual(value)
    expect(high).toBeGreaterThanOrEqual(value)
    expect(at).toBeGreaterThanOrEqual(line.from.at)
    expect(at).toBeLessThanOrEqual(line.to.at)
  }
  expect(line.to).toEqual({ at: line.runs.flat().at(-1)?.at, label: '9 November' })
  expect(view.picture).toEqual({ url: 'https://bot.example/1', alt: altOf(line) })
})

test('earlier mock exams stand against the pass mark', async () => {
  const view = viewOf<MockStartView>(await mock(contextOf(), { kind: 'mock' }))
  expect(view.picture?.alt).toMatch(/: \w+ \d+ 612; \w+ \d+ 734\. Pass mark 700\.$/)
  expect(view.earlier).toHaveLength(2)
})

test('without an address that clients can load, the cards are as before', async () => {
  const { pictureUrl: _, ...without } = contextOf()
  for (const step of [progress(without), plan(without), mock(without, { kind: 'mock' })])
    expect(JSON.stringify(viewOf(await step))).not.toMatch(/picture/i)
})
