import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { DrillView } from '../../../src/features/drill/views.ts'
import type { Button } from '../../../src/kernel/view.ts'
import { replay } from '../../../src/domain/memory/replay.ts'
import { checkInvariants } from '../../../src/store/invariants.ts'
import { only, openDesk, type Desk, type KnownReply } from '../desk.ts'
import { canaryDrill, secretDrill } from '../small-practice.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(await checkInvariants(desk.store, replay)).toEqual([])
  await desk.close()
})

const letterOf = (view: DrillView, quality: string): Button => {
  const index = view.choices.findIndex(({ text }) => text.includes(quality))
  return view.buttons[index] as Button
}
const drillOf = (reply: KnownReply): DrillView => only(reply, 'drill')

/** Makes choices of these qualities. @returns the reply to the last one */
async function walkOn(first: DrillView, qualities: readonly string[]): Promise<KnownReply> {
  let view = first
  let reply: KnownReply = { messages: [] }
  for (const quality of qualities) {
    reply = await desk.press(letterOf(view, quality))
    if (reply.replace?.view === 'drill') view = reply.replace
  }
  return reply
}

test('a drill goes decision by decision on one card, and each choice shows its result', async () => {
  const first = drillOf(await desk.type('drill canary'))
  expect(first.situation).toContain('ordering API')
  expect(first.last).toBeUndefined()
  expect(first.place).toBe('Pipelines · decision 1 of about 4')
  const reply = await desk.press(letterOf(first, 'good'))
  expect(reply.messages).toEqual([])
  const second = drillOf(reply)
  expect(second.last).toEqual({
    chosen: 'Choose what is good at read-the-signal',
    consequence: 'After the good choice at read-the-signal the story goes on like this.',
    tradeoff: 'The good choice at read-the-signal buys one thing and costs another.',
  })
  expect(second.situation).toBeUndefined()
  expect(second.question).toContain('stop-or-go')
  expect(second.place).toBe('Pipelines · decision 2 of about 4')
})

test('a harmful choice leads to its repair, and the end compares the path with a strong one', async () => {
  const first = drillOf(await desk.type('drill canary'))
  const end = only(await walkOn(first, ['harmful', 'good', 'workable', 'good', 'good']), 'drill-end')
  expect(end.headline).toBe("3 of 5 decisions match a strong engineer's")
  expect(end.path.map(({ mark }) => mark)).toEqual(['harmful', 'good', 'workable', 'good', 'good'])
  expect(end.path[0]).toEqual({
    decision: '1. Read the signal',
    mark: 'harmful',
    chosen: 'Choose what is harmful at read-the-signal',
    strong: 'Choose what is good at read-the-signal',
  })
  expect(end.path[1]).not.toHaveProperty('strong')
  expect(end.question).toContain('roll a canary back')
})

test('the end of a drill feeds the review states of its objectives, once', async () => {
  const first = drillOf(await desk.type('drill canary'))
  await walkOn(first, ['good', 'good', 'workable', 'harmful'])
  const { memory, drills } = (await desk.learner())!
  expect(Object.keys(memory.objectives).sort()).toEqual(['d3.deployments.strategy', 'd5.analysis.kql'])
  // Only good choices: due in four days or more. Half right: hard, so due sooner.
  expect(memory.objectives['d5.analysis.kql']!.stability).toBeGreaterThan(
    memory.objectives['d3.deployments.strategy']!.stability,
  )
  expect(memory.total.answered).toBe(0)
  expect(memory.days).toEqual(['2026-11-23'])
  expect(drills['canary-goes-wrong']).toMatchObject({ ended: '2026-11-23', picks: ['b', 'a', 'b', 'b'] })
  const log = await desk.store.readLog(desk.key)
  expect(log).toEqual([
    expect.objectContaining({
      type: 'drill',
      credits: { 'd5.analysis.kql': 1, 'd3.deployments.strategy': 0.5 },
    }),
  ])
})

test('a repeat on the next day does not count; a repeat a week later does', async () => {
  await walkOn(drillOf(await desk.type('drill canary')), ['good', 'good', 'good', 'good'])
  const before = (await desk.learner())!.memory.objectives
  desk.wait(60 * 24)
  const again = drillOf(await desk.press({ verb: 'drill', data: { drill: 'canary-goes-wrong', restart: 1 } }))
  await walkOn(again, ['good', 'good', 'good', 'good'])
  expect((await desk.learner())!.memory.objectives).toEqual(before)
  desk.wait(60 * 24 * 8)
  const third = drillOf(await desk.press({ verb: 'drill', data: { drill: 'canary-goes-wrong', restart: 1 } }))
  await walkOn(third, ['good', 'good', 'good', 'good'])
  expect((await desk.learner())!.memory.objectives['d5.analysis.kql']!.reps).toBe(2)
})

test('a stopped drill resumes at the same decision on another day', async () => {
  const first = drillOf(await desk.type('drill canary'))
  const second = drillOf(await desk.press(letterOf(first, 'good')))
  const stopped = await desk.press(second.buttons.find(({ verb }) => verb === 'drill.stop')!)
  expect(only(stopped, 'notice').lines[0]).toContain('is saved at decision 2.')
  desk.wait(60 * 24)
  const back = drillOf(await desk.type('drill'))
  expect(back.question).toBe(second.question)
  expect(back.situation).toContain('ordering API')
  expect(back.last).toEqual(second.last)
  const restarted = drillOf(await desk.press(back.buttons.find(({ title }) => title === 'Start over')!))
  expect(restarted.place).toContain('decision 1 ')
})

test('a stale card, or a button pressed twice, shows the current state and changes nothing', async () => {
  const first = drillOf(await desk.type('drill canary'))
  const button = letterOf(first, 'good')
  const second = await desk.press(button)
  expect(await desk.press(button)).toEqual(second)
  expect(await desk.press(letterOf(first, 'harmful'))).toEqual(second)
  expect((await desk.learner())!.drills['canary-goes-wrong']!.picks).toEqual(['b'])
})

test('pressing the last decision twice ends the drill once', async () => {
  let view = drillOf(await desk.type('drill secrets'))
  for (let count = 0; count < 3; count++) view = drillOf(await desk.press(letterOf(view, 'good')))
  const last = letterOf(view, 'good')
  const end = await desk.press(last)
  expect(await desk.press(last)).toEqual(end)
  expect(await desk.store.readLog(desk.key)).toHaveLength(1)
})

test('a typed letter decides; the old card is closed and the next one is a new message', async () => {
  const started = await desk.type('drill canary')
  await desk.delivered(started, 'message-1')
  const reply = await desk.type('b')
  expect(drillOf(reply).question).toContain('stop-or-go')
  expect(reply.replace).toBeUndefined()
  expect(reply.edits).toEqual([{ activity: 'message-1', view: expect.objectContaining({ view: 'closed' }) }])
})

test('a typed letter answers whatever was shown last, the question or the drill', async () => {
  await desk.type('drill canary')
  desk.wait(1)
  await desk.type('quiz 1 single')
  desk.wait(1)
  expect((await desk.type('a')).messages[0]?.view).toBe('verdict')
  await desk.type('quiz 1 single')
  desk.wait(1)
  await desk.type('drill secrets')
  expect((await desk.type('a')).messages[0]?.view).toBe('drill')
})

test('the interview answer is compared with the rubric by words, and saved', async () => {
  const first = drillOf(await desk.type('drill canary'))
  const end = only(await walkOn(first, ['good', 'good', 'good', 'good']), 'drill-end')
  const view = only(
    await desk.press(
      { verb: 'drill.answer', data: { walk: end.walk } },
      { text: 'I compare both versions; the gate routes all traffic back to the stable one.' },
    ),
    'interview',
  )
  expect(view.headline).toBe('3 of 4 key points')
  expect(view.points.map(({ found }) => found)).toEqual([true, true, true, false])
  expect((await desk.learner())!.drills['canary-goes-wrong']!.found).toEqual([0, 1, 2])
  expect((await desk.store.readLog(desk.key)).at(-1)).toMatchObject({
    type: 'interview',
    drill: 'canary-goes-wrong',
    found: [0, 1, 2],
    text: expect.stringContaining('routes all traffic back'),
  })
})

test('an interview answer for a drill that was restarted leaves the card and its text alone', async () => {
  const end = only(
    await walkOn(drillOf(await desk.type('drill canary')), ['good', 'good', 'good', 'good']),
    'drill-end',
  )
  await desk.press({ verb: 'drill', data: { drill: 'canary-goes-wrong', restart: 1 } })
  const reply = await desk.press({ verb: 'drill.answer', data: { walk: end.walk } }, { text: 'I compare both.' })
  expect(reply.replace).toBeUndefined()
  expect(only(reply, 'notice').title).toBe('Out of date')
  expect(await desk.store.readLog(desk.key)).toHaveLength(1)
})

test('a button of a card that was sent earlier still starts a drill over', async () => {
  const first = drillOf(await desk.type('drill canary'))
  await desk.press(letterOf(first, 'good'))
  const again = drillOf(await desk.press({ verb: 'drill', data: { drill: 'canary-goes-wrong', anew: 1 } }))
  expect(again.place).toContain('decision 1 ')
})

test('an empty or far too long interview answer is refused with a reason', async () => {
  const end = only(
    await walkOn(drillOf(await desk.type('drill canary')), ['good', 'good', 'good', 'good']),
    'drill-end',
  )
  const send = (text: string) => desk.press({ verb: 'drill.answer', data: { walk: end.walk } }, { text })
  expect(only(await send('  '), 'notice').title).toBe('Nothing to compare yet')
  expect(only(await send('x'.repeat(2001)), 'notice').lines[0]).toBe('Please keep it under 2,000 characters.')
  expect(await desk.store.readLog(desk.key)).toHaveLength(1)
})

test('without a topic, a new drill is chosen', async () => {
  const first = drillOf(await desk.type('drill'))
  await walkOn(first, ['good', 'good', 'good', 'good'])
  const second = drillOf(await desk.type('drill'))
  expect(second.title).not.toBe(first.title)
})

test('a drill is found by its skill area, tags, and words; an unknown topic offers the list', async () => {
  expect(drillOf(await desk.type('drill security')).title).toBe('A secret in a build log')
  expect(drillOf(await desk.type('drill rollback')).title).toBe('A canary that goes wrong')
  const none = only(await desk.type('drill gardening'), 'notice')
  expect(none.title).toBe('No drill on that yet')
  expect(none.lines[0]).toContain('all 2')
  const all = only(await desk.type('drills'), 'notice')
  expect(all.lines.join()).toContain('A canary that goes wrong')
})

test('forged card data never throws and never changes a drill', async () => {
  const first = drillOf(await desk.type('drill canary'))
  for (const data of [
    {},
    { walk: 'x', decision: 'y', choice: 'a' },
    { walk: first.buttons[0]!.data!['walk'] as string, decision: 'same-fault-again', choice: 'a' },
    { walk: first.buttons[0]!.data!['walk'] as string, decision: 'read-the-signal', choice: 'd' },
  ])
    await desk.press({ verb: 'drill.choose', data })
  expect((await desk.learner())!.drills['canary-goes-wrong']!.picks).toEqual([])
})

test('in a channel, a drill moves to the personal chat', async () => {
  expect(only(await desk.type('drill canary', 'channel'), 'notice').title).toBe("Let's continue in our personal chat")
})

test.each([
  'interview secrets',
  'ask me an interview question about secrets',
  'Interview me on secrets please',
  'interview prep: secrets',
  'can we practice a job interview on secrets?',
  'do a mock interview about secrets',
  'pretend you are a recruiter and ask about secrets',
  'interview question on secrets pls',
])('“%s” asks the interview question of a drill on the topic', async (text) => {
  const view = only(await desk.type(text), 'interview-question')
  expect(view.drill).toBe(secretDrill.id)
  expect(view.question).toBe(secretDrill.interview.question)
  expect(view.remark).toBeUndefined()
})

test('an interview question is answered on its card or in the chat, and the answer is saved', async () => {
  const view = only(await desk.type('interview canary'), 'interview-question')
  const strong = canaryDrill.interview.strongAnswer
  const typed = only(await desk.type(strong), 'interview')
  expect(typed.question).toBe(view.question)
  expect(typed.buttons.map(({ verb }) => verb)).toEqual(['interview', 'drill', 'quiz'])
  const again = only(
    await desk.press({ verb: 'interview.answer', data: { drill: view.drill } }, { text: 'I look at the error rate.' }),
    'interview',
  )
  expect(again.answer).toBe('I look at the error rate.')
  const log = await desk.store.readLog(desk.key)
  expect(log.flatMap((entry) => (entry.type === 'interview' ? entry.text : []))).toEqual([strong, again.answer])
})

test.each([
  'requests | where success == false | summarize failed = count() by bin(timestamp, 5m)',
  'traces\n| where message has "canary"\n| summarize count() by bin(timestamp, 5m)',
  'requests\n| count',
  'git revert --no-edit HEAD && git push origin main',
])('while an interview question waits, the pasted code “%s” is its answer', async (text) => {
  await desk.type('interview canary')
  expect(only(await desk.type(text), 'interview').answer).toContain(text.split('\n')[0])
})

test('another interview question is a different one, and an unknown topic says so', async () => {
  const first = only(await desk.type('interview'), 'interview-question')
  const second = only(await desk.press({ verb: 'interview' }), 'interview-question')
  expect(second.drill).not.toBe(first.drill)
  const other = only(await desk.type('interview on gardening'), 'interview-question')
  expect(other.remark).toBe("I don't have one on “gardening” yet, so here's another.")
})

test('while an interview question waits, commands still work, and an empty answer saves nothing', async () => {
  const view = only(await desk.type('interview canary'), 'interview-question')
  expect(
    only(await desk.press({ verb: 'interview.answer', data: { drill: view.drill } }, { text: ' ' }), 'notice').title,
  ).toBe('Nothing to compare yet')
  expect((await desk.type('settings')).messages[0]?.view).toBe('settings')
  expect((await desk.type('please stop sending me these messages every day')).messages[0]?.view).toBe('notice')
  expect((await desk.learner())?.push.status).toBe('stopped')
  expect((await desk.type('quiz 1')).messages[0]?.view).toBe('question')
  expect((await desk.learner())?.interview?.answered).toBeUndefined()
})

test.each([
  'I would use a canary release with automatic rollback on error budget burn, and feature flags for the risky part',
  'first I swap the slots back, then I check the connection strings and make them slot settings',
  "We'd roll back, compare both versions in Application Insights, and only then look at the code",
  'Rolling deployment in small batches with health probes, because the load balancer takes failing instances out',
  "you should keep secrets in Azure Key Vault and let the pipeline's service connection read them",
  'I am responsible for the release, so I stop the rollout, send traffic back, and check the dashboard',
  'I work with the team on a runbook, and we write a postmortem after each incident',
])('while an interview question waits, “%s” is its answer', async (text) => {
  await desk.type('interview canary')
  expect(only(await desk.type(text), 'interview').answer).toBe(text)
})

test.each([
  'what is the difference between a canary release and a rolling deployment',
  'explain how a canary release works with feature flags please',
  'can you tell me how a canary release is rolled back',
])('while an interview question waits, “%s” is still a question', async (text) => {
  await desk.type('interview canary')
  expect((await desk.type(text)).messages[0]?.view).not.toBe('interview')
})
