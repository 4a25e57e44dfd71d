import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import { coverageOf } from '../../../src/domain/job/coverage.ts'
import { texts } from '../../../src/features/job/texts.en.ts'
import { realContent } from '../../real-content.ts'
import { only, openDesk, playRound, type Desk, type KnownReply } from '../desk.ts'
import { smallCatalog } from '../small-catalog.ts'
import { taskCatalog } from '../tasks/small-tasks.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const does = async (): Promise<readonly string[] | undefined> => (await desk.learner())?.job?.does
const save = (inputs: object): Promise<KnownReply> => desk.press({ verb: 'job.save' }, inputs)
const buttonOf = (reply: KnownReply, title: string) => {
  const [view] = [...(reply.replace ? [reply.replace] : []), ...reply.messages]
  const { buttons = [] } = view as { buttons?: { title: string; verb: string; data?: Record<string, string> }[] }
  const found = buttons.find((button) => button.title === title)
  if (!found) throw new Error(`no button ${title} among ${buttons.map((button) => button.title).join(', ')}`)
  return found
}

/** The small catalog with tasks, where each exercise covers something in each of the largest gaps. */
function withExercisesInEachGap(): Catalog {
  const small = smallCatalog()
  const picked = small.responsibilities.get('build-pipelines')!
  const objectives = coverageOf(small.outline, [picked])
    .gaps.slice(0, 3)
    .flatMap(({ missing }) => missing.slice(0, 1))
  const moved = <T extends object>(all: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...all].map(([id, one]) => [id, { ...one, objectives }]))
  const lab = small.lab!
  return {
    ...small,
    tasks: moved(taskCatalog.tasks),
    drills: moved(small.drills),
    lab: { ...lab, steps: lab.steps.map((step) => ({ ...step, objectives })) },
  }
}

test('my job asks first, by kind of work', async () => {
  const view = only(await desk.type('my job'), 'job-choice')
  expect(view.groups.map(({ group, choices }) => [group, choices.map(({ id }) => id)])).toEqual([
    ['pipelines', ['build-pipelines']],
    ['operations', ['infrastructure-code']],
    ['planning', ['planning']],
  ])
  expect(view.groups.flatMap(({ choices }) => choices).some(({ isPicked }) => isPicked)).toBe(false)
})

test('what was picked is saved, and the card shows what it covers and what fills the gaps', async () => {
  const view = only(await save({ pipelines: 'build-pipelines', operations: 'infrastructure-code', code: '' }), 'job')
  expect(await does()).toEqual(['build-pipelines', 'infrastructure-code'])
  expect(view.title).toBe('Your work covers 4 of 86 objectives')
  expect(view.work).toBe('Build pipelines · Look after infrastructure as code')
  expect(view.areas.map(({ title, text }) => `${title} ${text}`)).toContain('Source control 0 of 9')
  expect(view.gaps).toHaveLength(3)
  expect(view.gaps[0]).toEqual({
    title: 'Design and implement deployments',
    text: '8 of 8 objectives left out · Drill: A canary that goes wrong',
    button: { title: 'Start the drill', verb: 'drill', data: { drill: 'canary-goes-wrong' } },
  })
  expect(view.caution).toMatch(/isn't proof/)
})

test('each kind of exercise at a gap opens in a message of its own, so that the other gaps stay', async () => {
  const other = await openDesk(withExercisesInEachGap())
  const { gaps } = only(await other.press({ verb: 'job.save' }, { pipelines: 'build-pipelines' }), 'job')
  const opened: (readonly [string, unknown])[] = []
  for (const { button } of gaps) {
    const { messages, replace } = await other.press(button)
    expect(replace).toBeUndefined()
    opened.push([button.verb, messages[0]?.view])
  }
  expect(opened).toEqual([
    ['task', 'task'],
    ['drill', 'drill'],
    ['lab', 'notice'],
  ])
  await other.press({ verb: 'lab', data: { track: 'github-actions' } })
  expect(only(await other.press(gaps[2]!.button), 'lab-step').title).toBe('Make thing 1')
  await other.close()
})

test('a gap without an exercise has a quiz', async () => {
  const other = await openDesk({ ...(await realContent()), lab: undefined, drills: new Map(), tasks: new Map() })
  const { gaps } = only(await other.press({ verb: 'job.save' }, { pipelines: 'build-pipelines' }), 'job')
  expect(gaps).toHaveLength(3)
  for (const { button } of gaps) {
    expect(button.verb).toBe('quiz')
    expect((await other.press(button)).messages[0]?.view).toBe('question')
    other.wait(1)
  }
  await other.close()
})

test('my job shows the same again, and Change has what was picked', async () => {
  await save({ pipelines: 'build-pipelines' })
  const reply = await desk.type('what does my job cover')
  expect(only(reply, 'job').title).toBe('Your work covers 2 of 86 objectives')
  const choice = only(await desk.press(buttonOf(reply, 'Change')), 'job-choice')
  expect(choice.groups.flatMap(({ choices }) => choices).filter(({ isPicked }) => isPicked)).toHaveLength(1)
  expect(only(await desk.type('change my job'), 'job-choice')).toEqual(choice)
})

test('Undo brings back what was picked before, and nothing', async () => {
  await save({ pipelines: 'build-pipelines' })
  const second = await save({ planning: 'planning' })
  expect(await does()).toEqual(['planning'])
  const first = await desk.press(buttonOf(second, 'Undo'))
  expect(only(first, 'job').work).toBe('Build pipelines')
  expect(await does()).toEqual(['build-pipelines'])
  const none = await save({})
  expect(only(none, 'notice').title).toBe('Nothing picked')
  expect(await does()).toBeUndefined()
  await desk.press(buttonOf(none, 'Undo'))
  expect(await does()).toEqual(['build-pipelines'])
})

test('saving the same again changes nothing and has no Undo', async () => {
  await save({ pipelines: 'build-pipelines' })
  const { buttons } = only(await save({ pipelines: 'build-pipelines' }), 'job')
  expect(buttons.map(({ title }) => title)).toEqual(['Change'])
})

test('ids that the content does not have are left out', async () => {
  await save({ pipelines: 'build-pipelines,no-such-work', planning: '  ' })
  expect(await does()).toEqual(['build-pipelines'])
})

test('a sentence is read, but only a press saves it', async () => {
  const reply = await desk.type('I build pipelines and look after Terraform')
  const view = only(reply, 'notice')
  expect(view.lines.join('\n')).toContain('**Build pipelines**')
  expect(view.lines.join('\n')).toContain('**Look after infrastructure as code**')
  expect(await does()).toBeUndefined()
  expect(only(await desk.press(buttonOf(reply, "Yes, that's it")), 'job').title).toBe(
    'Your work covers 4 of 86 objectives',
  )
  expect(await does()).toEqual(['build-pipelines', 'infrastructure-code'])
})

test('yes saves it, too, and no saves nothing', async () => {
  await desk.type('I am a scrum master')
  await desk.type('no')
  expect(await does()).toBeUndefined()
  await desk.type('I am a scrum master')
  expect(only(await desk.type('yes'), 'job').work).toBe("Plan the team's work")
  expect(await does()).toEqual(['planning'])
})

test('yes adds what was heard to what was picked, however much that is', async () => {
  const small = smallCatalog()
  const extra = Array.from({ length: 12 }, (_, at) => ({
    ...small.responsibilities.get('build-pipelines')!,
    id: `other-work-${at + 1}`,
    phrases: ['other work'],
  }))
  const all = [...small.responsibilities, ...extra.map((one) => [one.id, one] as const)]
  const other = await openDesk({ ...small, responsibilities: new Map(all) })
  const before = extra.map(({ id }) => id)
  await other.press({ verb: 'job.save' }, { pipelines: before.join(',') })
  await other.type('I am a scrum master')
  only(await other.type('yes'), 'job')
  expect((await other.learner())?.job?.does).toEqual(['planning', ...before])
  await other.close()
})

test('a second sentence adds to what was picked, or replaces it', async () => {
  await save({ planning: 'planning' })
  const reply = await desk.type('I look after Terraform')
  expect(only(reply, 'notice').lines.at(-1)).toBe("So far, you had picked: Plan the team's work.")
  await desk.press(buttonOf(reply, 'Yes, add it'))
  expect(await does()).toEqual(['infrastructure-code', 'planning'])
  await desk.press(buttonOf(reply, 'Only this'))
  expect(await does()).toEqual(['infrastructure-code'])
})

test('what someone does not do is not heard as their work', async () => {
  const { lines } = only(await desk.type("I don't build pipelines, I look after Terraform"), 'notice')
  expect(lines).toEqual(['- **Look after infrastructure as code**: You describe servers and cloud resources in files.'])
})

test('a job that the list does not have leads to the list', async () => {
  const reply = await desk.type('I work as a baker')
  expect(only(reply, 'notice').title).toBe('Which of these do you do?')
  only(await desk.press(buttonOf(reply, 'Pick from the list')), 'job-choice')
  expect(await does()).toBeUndefined()
})

test.each([
  'I build pipelines when a tag is pushed, how do I filter them?',
  'my job keeps timing out',
  'my role assignment does not work',
  'should I use Terraform at work?',
  'I deploy with Bicep and it fails with an error',
])('“%s” is about something else', async (text) => {
  await desk.type(text)
  expect(await does()).toBeUndefined()
  const { messages } = await desk.type(text)
  expect(messages.map(({ view }) => view)).not.toContain('job')
  expect(JSON.stringify(messages)).not.toContain('Is this what you do at work?')
})

test('fit says what the work covers, once it is known', async () => {
  expect(only(await desk.type('fit'), 'guide').sections.map(({ heading }) => heading)).not.toContain(
    'Your work and the exam',
  )
  await save({ planning: 'planning' })
  const { sections, buttons } = only(await desk.type('fit'), 'guide')
  expect(sections[1]).toEqual({
    heading: 'Your work and the exam',
    text: "What you do at work covers 2 of 86 objectives: the most in Processes. It's practice that helps you learn, but it doesn't replace studying: the exam also asks about the rest.",
  })
  expect(buttons[0]).toEqual({ title: 'My job', verb: 'job' })
})

test('the plan says what the work leaves out and has not come up', async () => {
  await desk.type('exam on 18 December')
  expect(only(await desk.type('plan'), 'plan').work).toBeUndefined()
  await save({ planning: 'planning' })
  expect(only(await desk.type('plan'), 'plan').work).toBe(
    'Your work leaves out 84 objectives, and none of them has come up here yet.',
  )
})

test('the plan and the page say one and several, and name no area in a tie', () => {
  expect(texts.plan(1, 5)).toMatch(/5 objectives, and 1 of them hasn't come up here yet\.$/)
  expect(texts.plan(2, 5)).toMatch(/5 objectives, and 2 of them haven't come up here yet\.$/)
  expect(texts.plan(1, 1)).toMatch(/1 objective, and it hasn't come up here yet\.$/)
  expect(texts.fit.text(2, 4, 'A', 'B')).toContain('2 of 4 objectives: the most in A, the least in B. It')
  expect(texts.fit.text(2, 4, undefined, 'B')).toContain('2 of 4 objectives: the least in B. It')
  expect(texts.fit.text(4, 4)).toMatch(/4 of 4 objectives\. It's .* doesn't replace studying\.$/)
})

test('what someone does at work is no evidence: readiness stays as it is', async () => {
  await desk.type('exam on 18 December')
  await playRound(desk, await desk.type('quiz'), () => true)
  const before = [await desk.type('am I ready'), await desk.type('progress')]
  await save({ pipelines: 'build-pipelines', operations: 'infrastructure-code', planning: 'planning' })
  expect([await desk.type('am I ready'), await desk.type('progress')]).toEqual(before)
})

test('a step of the lab opens once the platform is chosen', async () => {
  const choice = only(await desk.press({ verb: 'lab', data: { step: 3 } }), 'notice')
  expect(only(await desk.press(choice.buttons[0]!), 'lab-step').title).toBe('Make thing 3')
})

test('a deletion of the data removes it', async () => {
  await save({ planning: 'planning' })
  expect(await does()).toEqual(['planning'])
  await desk.type('delete my data')
  await desk.press({ verb: 'delete.confirm' })
  expect(await desk.learner()).toBeUndefined()
})
