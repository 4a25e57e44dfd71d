import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, playRound, type Desk, type KnownReply } from '../desk.ts'

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

test('each button at a gap leads somewhere', async () => {
  const { gaps } = only(await save({ pipelines: 'build-pipelines' }), 'job')
  for (const { button } of gaps) expect((await desk.press(button)).messages.length).toBeGreaterThan(0)
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
    text: "What you do at work covers 2 of 86 objectives: the most in Processes, the least in Instrumentation. It's practice that helps you learn, but it doesn't replace studying: the exam also asks about the rest.",
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

test('a copy of the data has it, and a deletion removes it', async () => {
  await save({ planning: 'planning' })
  const stored = (await desk.store.readLearner(desk.key))?.value
  expect(stored?.job).toEqual({ does: ['planning'] })
  await desk.type('delete my data')
  await desk.press({ verb: 'delete.confirm' })
  expect(await desk.learner()).toBeUndefined()
})
