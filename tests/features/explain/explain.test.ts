import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Catalog } from '../../../src/content/catalog.ts'
import type { NoteHeading } from '../../../src/domain/note.ts'
import { realContent } from '../../real-content.ts'
import type { Reply } from '../../../src/kernel/reply.ts'
import type { ComparisonView, ConfusionView, NoteView } from '../../../src/features/explain/views.ts'
import type { Button, CitedText } from '../../../src/kernel/view.ts'
import { only, openDesk, submit, type Desk } from '../desk.ts'
import { collect } from '../../collect.ts'

// With the real notes, because they are what a learner reads.
let catalog: Catalog
let desk: Desk
beforeAll(async () => {
  catalog = await realContent()
})
beforeEach(async () => {
  desk = await openDesk(catalog)
})
afterEach(() => desk.close())

const button = (view: { readonly buttons: readonly Button[] }, title: RegExp): Button => {
  const found = view.buttons.find((item) => title.test(item.title))
  if (!found) throw new Error(`no button ${title} among ${view.buttons.map((item) => item.title).join(', ')}`)
  return found
}
const noteIn = (reply: Reply): NoteView => only(reply, 'note')

/** Whether a cited sentence is in a note of one of its sources, word for word. */
const isQuoted = (view: NoteView | ComparisonView | ConfusionView, { text, sources }: CitedText): boolean => {
  const titles = new Set(sources.map((number) => view.sources.find((source) => source.number === number)?.title))
  const notes = [...catalog.notes.values()].filter(({ title }) => titles.has(title))
  return notes.some(({ sections }) => Object.values(sections).some((section) => section.includes(text)))
}

const saidIn = (view: NoteView): CitedText[] => [...view.lines, ...view.sections.flatMap(({ quotes }) => quotes)]
const wordsIn = (view: NoteView): number =>
  saidIn(view)
    .map(({ text }) => text)
    .join(' ')
    .split(' ').length

test('a topic gets its one line, the reason, sources, and next steps, in 60 to 120 words', async () => {
  const view = noteIn(await desk.type('what is a canary release?'))
  expect(view.title).toBe('Canary release')
  expect(view.lines[0]?.text).toMatch(/^A canary release sends a small share of the traffic to a new version/)
  expect(view.sections.map(({ heading }) => heading)).toEqual(['Why it matters', 'Exam traps'])
  const quotes = saidIn(view)
  expect(wordsIn(view)).toBeGreaterThanOrEqual(60)
  expect(wordsIn(view)).toBeLessThanOrEqual(120)
  for (const quote of quotes) expect(isQuoted(view, quote)).toBe(true)
  expect(view.sources[0]?.links.length).toBeGreaterThan(0)
  expect(view.buttons.map(({ title }) => title)).toEqual([
    'Quiz me on this',
    'Try it',
    'Show an example',
    expect.stringMatching(/^Compare with /),
    'This helped',
    'This is wrong',
  ])
  expect(only(await desk.press(button(view, /^Quiz me/)), 'question').area).toBe('Pipelines')
  expect(only(await desk.press(button(view, /^Compare with/)), 'comparison').names[0]).toMatch(/^Canary/)
})

test('the first sentence answers what was asked', async () => {
  const view = noteIn(await desk.type('how do I roll back a canary'))
  expect(view.title).toBe('Canary release')
  expect(view.lines[0]?.text).toMatch(/^Set the share of the new version to zero/)
  for (const quote of saidIn(view)) expect(isQuoted(view, quote)).toBe(true)
})

test.each(['bug', 'fault'])('trouble gets its cause, how to check it, and the fix (%s)', async (bug) => {
  const view = noteIn(await desk.type(`canary passes all checks but the ${bug} still reached everybody`))
  expect(view.sections[0]?.heading).toBe('Every canary passes, and bugs still reach everyone')
  expect(view.sections[0]?.quotes.map(({ text }) => text.split(':')[0])).toEqual([
    'The canary gets too few requests to prove anything.',
    'Check',
    'Fix',
  ])
})

test('how to do something gets steps', async () => {
  const [steps] = noteIn(await desk.type('how do I run a canary on AKS from azure pipelines?')).sections
  expect(steps).toMatchObject({ heading: 'Run a canary on AKS from Azure Pipelines', form: 'steps' })
  expect(steps?.quotes.length).toBeGreaterThan(3)
})

test('a question for an example gets code and what to look at, and so does the button', async () => {
  const asked = noteIn(await desk.type('show me the yaml of a canary release'))
  expect(asked.examples?.map(({ snippet }) => snippet.language)).toEqual(['yaml'])
  expect(asked.examples?.[0]?.remarks.length).toBeGreaterThan(0)
  expect(
    noteIn(await desk.type('give me a query for the failure rate of a canary')).examples?.[0]?.snippet.text,
  ).toContain('summarize')
  const pressed = noteIn(await desk.press(button(noteIn(await desk.type('what is a canary')), /^Show an example$/)))
  expect(pressed.examples?.length).toBe(1)
})

test('an interview question gets the answer of a strong candidate', async () => {
  const view = noteIn(await desk.type('interview: how would you use a canary release?'))
  expect(saidIn(view).some(({ text }) => text.startsWith("I'd start"))).toBe(true)
})

test('a comparison cites a note in every cell, in the personal chat and in a channel', async () => {
  for (const scope of ['personal', 'channel'] as const) {
    const view = only(await desk.type('When should I use canary vs blue/green?', scope), 'comparison')
    expect(view.names).toEqual(['Canary', 'Blue-green'])
    expect(view.rule.length).toBeGreaterThan(0)
    for (const { sources } of view.rule) expect(sources).toEqual([1, 2])
    expect(view.rows.map(({ cells }) => cells.map(({ sources }) => sources))).toEqual(view.rows.map(() => [[1], [2]]))
    expect(view.sources.map(({ number }) => number)).toEqual([1, 2])
    expect(view.buttons.some(({ verb }) => verb.startsWith('explained'))).toBe(scope === 'personal')
  }
})

test.each(['personal', 'channel'] as const)(
  'what the notes do not cover is refused in a %s chat, with next steps',
  async (scope) => {
    const unknown = only(await desk.type('what is the difference between canary and kafka', scope), 'notice')
    expect(unknown.lines[0]).toBe("I don't have anything on “kafka” yet, and I'd rather not guess.")
    expect(unknown.buttons[0]?.title).toBe('Canary release')
    for (const text of ['how is cobol compiled', 'explain gardening', 'what is aws codepipeline'])
      expect(only(await desk.type(text, scope), 'notice').title).toBe('Not in my notes yet')
    // The topic alone, without a command.
    expect(noteIn(await desk.type('workload identity federation', scope)).title).toBe('Workload identity federation')
  },
)

test('Explain on a verdict explains the misconception behind the answer', async () => {
  const shown = only(await desk.type('quiz 1 canary'), 'question')
  const asked = desk.question(shown)
  const verdict = only(await submit(desk, shown, 'sure', false), 'verdict')
  const picked = verdict.items.find(({ mark }) => mark === 'picked')
  const view = only(await desk.press(button(verdict, /^Explain/)), 'confusion')
  expect(view.stem).toBe(asked.stem)
  expect(view.items.map(({ chosen }) => chosen)).toContain(picked?.text)
  expect(view.items[0]?.rationale).toBe(picked?.rationale)
  const belief = [...catalog.misconceptions.values()].find((item) => item.belief === view.items[0]?.belief)
  expect(view.items[0]?.truth).toBe(belief?.truth)
  expect(view.keys[0]?.text).toBe(verdict.items.find(({ mark }) => mark === 'key')?.text)
  for (const quote of view.quotes) expect(isQuoted(view, quote)).toBe(true)
  // The same again, and later, when the round is over and only the log has the answer.
  expect(only(await desk.press(button(verdict, /^Explain/)), 'confusion').items).toEqual(view.items)
  await desk.type('quiz 1 bicep')
  expect(only(await desk.press(button(verdict, /^Explain/)), 'confusion').items).toEqual(view.items)
})

test('Explain on a right answer shows the note behind the question', async () => {
  const shown = only(await desk.type('quiz 1 canary'), 'question')
  const verdict = only(await submit(desk, shown, 'sure', true), 'verdict')
  const title = catalog.notes.get(desk.question(shown).notes[0] as string)?.title
  expect(noteIn(await desk.press(button(verdict, /^Explain/))).title).toBe(title)
  expect(noteIn(await desk.type('why?')).title).toBe(title)
})

test('a follow-up keeps the topic', async () => {
  await desk.type('canary vs blue/green')
  const narrowed = noteIn(await desk.type('and with AKS?'))
  expect(narrowed.title).toMatch(/: AKS$/)
  expect(saidIn(narrowed).some(({ text }) => /AKS|Kubernetes/.test(text))).toBe(true)
  const failing = noteIn(await desk.type('how do they fail?'))
  expect(failing.sources.map(({ title }) => title)).toEqual(['Canary release', 'Blue-green deployment'])
  expect(noteIn(await desk.type('the second one')).title).toBe('Blue-green deployment')
  expect(noteIn(await desk.type('and the first?')).title).toBe('Canary release')
  expect(noteIn(await desk.type('the other one')).title).toBe('Blue-green deployment')
  expect(only(await desk.type('difference?'), 'comparison').names).toEqual(['Canary', 'Blue-green'])
  const cheaper = only(await desk.type('which is cheaper?'), 'comparison')
  expect(cheaper.rule[0]?.text).toMatch(/^A canary is cheaper/)
  expect(cheaper.rows[0]?.heading).toBe('Cost')
  expect(only(await desk.type('what about kafka?'), 'notice').lines[0]).toContain('kafka')
})

test('a follow-up after half an hour, or without a previous topic, is not understood', async () => {
  expect(only(await desk.type('the first one'), 'notice').title).toBe("I didn't get that")
  await desk.type('canary vs blue/green')
  desk.wait(31)
  expect(only(await desk.type('the first one'), 'notice').title).toBe("I didn't get that")
})

test('small talk with a pronoun is not a follow-up if the topic has nothing on it', async () => {
  await desk.type('canary')
  expect(only(await desk.type('that is stupid'), 'notice').title).not.toMatch(/^Canary/)
})

test('feedback is saved with the question that was asked', async () => {
  const view = noteIn(await desk.type('explain canary'))
  const thanks = await desk.press(button(view, /^This helped/))
  expect(thanks).toMatchObject({ messages: [], note: 'Thanks, good to know.' })
  expect(thanks.replace).toBeUndefined()
  const form = only(await desk.press(button(view, /^This is wrong/)), 'report')
  expect(form.about).toBe('explain canary')
  await desk.press(form.send, { reason: 'outdated', text: 'AKS changed.' })
  await desk.press({ verb: 'explained.helped', data: { explained: 'long-ago' } })
  expect(await collect(desk.store.reports())).toMatchObject([
    { notes: ['canary-release'], asked: 'explain canary', reason: 'helped', text: '' },
    { notes: ['canary-release'], asked: 'explain canary', reason: 'outdated', text: 'AKS changed.' },
    { notes: [], asked: '', reason: 'helped' },
  ])
})

test('only the last few explanations are remembered', async () => {
  for (const topic of [
    'canary',
    'bicep',
    'terraform',
    'helm',
    'codeql',
    'dependabot',
    'slots',
    'feature flags',
    'variable groups',
  ])
    await desk.type(`explain ${topic}`)
  expect((await desk.learner())?.explained.length).toBe(8)
})

describe('after an explanation', () => {
  beforeEach(async () => {
    await desk.type('what is a canary release')
  })
  const headings = (view: NoteView): string[] => view.sections.map(({ heading }) => heading)

  test.each([
    ['more', 'When to choose it'],
    ['go on', 'When to choose it'],
    ['list the rest', 'When to choose it'],
    ['Continue please', 'When to choose it'],
    ['tell me more about this', 'When to choose it'],
    ['could you give me an example?', 'code'],
    ['example', 'code'],
    ['show me yaml', 'code'],
    ['simpler', 'In plain words'],
    ['I still dont understand it', 'In plain words'],
    ['say it in other words', 'In plain words'],
    ['why not', 'When not to choose it'],
    ['when not', 'When not to choose it'],
    ['what are the pitfalls?', 'How it fails'],
    ['what are the downsides', 'Trade-offs'],
    ['pros and cons', 'Trade-offs'],
    ['why', 'Why it matters'],
    ['how do I check that it works?', 'Check it works'],
    ['how would this come up in the exam', 'Exam traps'],
    ['what should I know for the exam', 'Exam traps'],
  ])('“%s” goes on with the subject: %s', async (text, expected) => {
    const view = noteIn(await desk.type(text))
    expect(view.title).toMatch(/^Canary release/)
    const [first] = saidIn(view)
    const { sections } = catalog.notes.get('canary-release')!
    if (expected === 'code') expect(view.examples?.length).toBeGreaterThan(0)
    else expect(sections[expected as NoteHeading]).toContain(first?.text)
    for (const quote of [...view.lines, ...view.sections.flatMap(({ quotes }) => quotes)])
      expect(isQuoted(view, quote)).toBe(true)
  })

  test('“more” goes through the whole note once, and then says that there is nothing left', async () => {
    const seen: string[] = []
    for (let time = 0; time < 5; time++) seen.push(...headings(noteIn(await desk.type('more'))))
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toContain('Check it works')
    const last = noteIn(await desk.type('more'))
    expect(last.sections).toEqual([])
    expect(last.remark).toContain("That's all my notes have on this.")
    expect(last.sources[0]?.links.length).toBeGreaterThan(0)
    expect(last.buttons.map(({ title }) => title)).toEqual([
      'Quiz me on this',
      'Try it',
      'This helped',
      'This is wrong',
    ])
  })

  test('a button goes on, and code from the note is shown as code', async () => {
    const view = noteIn(await desk.type('more'))
    expect(headings(noteIn(await desk.press(button(view, /^Go on$/))))).toContain('Trade-offs')
    expect(noteIn(await desk.type('any code sample?')).examples?.[0]?.snippet).toMatchObject({ language: 'yaml' })
  })

  test('“link?” gives the pages', async () => {
    const view = noteIn(await desk.type('do you have a link for that'))
    expect(view.sections).toEqual([])
    expect(view.sources[0]?.links.length).toBeGreaterThan(0)
  })

  test('the topics of a comparison are told apart', async () => {
    await desk.type('canary vs blue/green')
    const view = noteIn(await desk.type('what are the pitfalls'))
    const both = headings(view)
    expect(both.some((heading) => heading.startsWith('Canary release: '))).toBe(true)
    expect(both.some((heading) => heading.startsWith('Blue-green deployment: '))).toBe(true)
  })
})

describe('after a verdict', () => {
  let asked: string
  let note: string | undefined
  beforeEach(async () => {
    await desk.type('what is bicep')
    const shown = only(await desk.type('quiz 1 canary'), 'question')
    asked = shown.stem
    note = catalog.notes.get(desk.question(shown).notes[0] as string)?.title
    desk.wait(1)
    await submit(desk, shown, 'think', false)
  })

  test.each(['why', 'more', 'explain', 'tell me more', 'why is that wrong'])(
    '“%s” explains that question, not an older subject',
    async (text) => {
      expect(only(await desk.type(text), 'confusion').stem).toBe(asked)
    },
  )

  test('“why not A?” is about that option of the question, not an older subject', async () => {
    const view = only(await desk.type('why not A?'), 'notice')
    expect(view.title).toMatch(/^A is/)
    expect(view.buttons.map(({ verb }) => verb)).toContain('explain')
  })

  test.each(['simpler', 'give me an example', 'eli5', "i don't get it"])(
    '“%s” goes on with the note behind the question',
    async (text) => {
      expect(noteIn(await desk.type(text)).title).toMatch(new RegExp(`^${note}: `))
    },
  )
})

test.each([
  'when should I NOT use canary',
  'why should I not use a canary release?',
  'downsides of canary',
  'when would you not use canary deployments',
  'is a canary release a bad idea',
  'drawbacks of a canary release',
  'when to avoid canary releases',
  "when shouldn't i use canary",
])('“%s” says when not, first', async (text) => {
  const view = noteIn(await desk.type(text))
  expect(view.title).toBe('Canary release')
  const { sections } = catalog.notes.get('canary-release')!
  expect(`${sections['When not to choose it']} ${sections['Trade-offs']}`).toContain(saidIn(view)[0]?.text)
})

test.each([
  ['latest version of actions/checkout', 'https://github.com/actions/checkout/releases'],
  ['what is the newest version of azure/login', 'https://github.com/azure/login/releases'],
  ['which version of git should be installed', 'https://git-scm.com/downloads'],
  ['what is new in azure devops', 'https://learn.microsoft.com/azure/devops/release-notes/features-timeline'],
  ["what's new in github actions?", 'https://github.blog/changelog/'],
  ['azure devops release notes', 'https://learn.microsoft.com/azure/devops/release-notes/features-timeline'],
  ['is github down right now?', 'https://www.githubstatus.com/'],
  ['is azure devops down', 'https://status.dev.azure.com/'],
  [
    'how much does azure devops cost per user',
    'https://azure.microsoft.com/pricing/details/devops/azure-devops-services/',
  ],
  ['github advanced security pricing', 'https://github.com/pricing'],
])('“%s” gets the official page, because it changes all the time', async (text, url) => {
  const view = only(await desk.type(text), 'notice')
  expect(view.title).toBe('Better to look that up')
  expect(view.links?.map((link) => link.url)).toEqual([url])
})

test.each([
  'how do I send ten percent of traffic to the new version',
  'should I pin actions to the latest version',
  'how do I roll back to the previous version',
  'what is semantic versioning',
])('“%s” is a question for the notes', async (text) => {
  expect((await desk.type(text)).messages[0]?.view).toBe('note')
})
