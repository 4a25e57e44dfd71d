import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { texts as languages } from '../../../src/features/talk/language/texts.en.ts'
import { texts } from '../../../src/features/talk/texts.en.ts'
import { only, openDesk, submit, type Desk } from '../desk.ts'
import { wordings } from './wordings.ts'

const languageTitles = [languages.english, ...Object.values(languages.own)].map(({ title }) => title)

/** The titles that answer a meaning. */
function titlesOf(meaning: string): readonly string[] {
  if (meaning.startsWith('about.'))
    return [texts.about.titles[meaning.slice('about.'.length) as keyof typeof texts.about.titles]]
  switch (meaning) {
    case 'report-bug':
      return [texts.reportBug.title]
    case 'talk.yes':
      return [texts.yes.title]
    case 'talk.no':
    case 'talk.cancel':
      return [texts.no.title]
    case 'other-language':
      return languageTitles
    case 'off-topic':
      return texts.offTopic.titles
    default:
      return texts.moods[meaning as keyof typeof texts.moods]
  }
}

describe('every wording gets an answer that fits', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  test.each(Object.entries(wordings))('%s', async (meaning, said) => {
    const titles = titlesOf(meaning)
    for (const text of said) {
      // So that “yes” isn't an answer to the last offer.
      desk.wait(20)
      const { title } = only(await desk.type(text), 'notice')
      expect([text, titles.includes(title) ? 'fits' : title]).toEqual([text, 'fits'])
    }
  })
})

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const titles = (buttons: readonly { readonly title: string }[]) => buttons.map(({ title }) => title)
const say = async (text: string, scope: 'personal' | 'channel' = 'personal') =>
  only(await desk.type(text, scope), 'notice')

test('the same message gets the same answer, and answers vary', async () => {
  const seen = new Set<string>()
  for (let at = 0; at < 12; at++) seen.add((await say('thanks')).title)
  expect([...seen].toSorted()).toEqual([...texts.moods.thanks].toSorted())
})

test('an open question is the next step', async () => {
  const question = only(await desk.type('quiz 2'), 'question')
  for (const text of ['thanks', 'ok', 'you rock', 'who are you?', "what's the weather"]) {
    const [first] = (await say(text)).buttons
    expect([text, first?.title]).toEqual([text, 'Show the question'])
  }
  const [back] = (await say('thx')).buttons
  expect(only(await desk.press(back!), 'question').presentation).toBe(question.presentation)
})

test('after an answer, the next question is the next step', async () => {
  await submit(desk, only(await desk.type('quiz 2'), 'question'), 'sure', false)
  const view = await say('argh, so annoying')
  expect(titles(view.buttons)).toEqual(['Next', 'Explain', 'Easier questions', 'Drill'])
  expect((await desk.press(view.buttons[0]!)).messages[0]?.view).toBe('question')
})

test('shortly before the exam, the plan is the next step', async () => {
  expect((await say('ok')).buttons[0]?.verb).toBe('quiz')
  await desk.type('my exam is in 10 days')
  expect((await say('ok')).buttons[0]?.verb).toBe('plan')
})

test.each([
  ["i'm tired", ['Two quick questions', 'Tomorrow']],
  ['this is too hard', ['Easier questions', 'Drill']],
  ['too easy', ['Harder questions', 'Mock exam', 'Drill']],
  ["i'm bored", ['Drill', 'The lab', 'Mock exam']],
  ['i passed!', ["What's next?", 'Renewal']],
  ['i failed the exam', ['My plan', 'What cost me most', 'Retake rules']],
  ['so nervous', ['Two quick questions', 'My plan']],
  ['tell me a joke', ['Start a quiz', 'Another one']],
  ['you are useless', ['Start a quiz', 'Report a problem']],
])('“%s” gets what fits', async (text, expected) => {
  const view = await say(text)
  expect(titles(view.buttons)).toEqual(expected)
  // Every button works.
  for (const button of view.buttons.filter(({ verb }) => verb !== 'fact')) {
    const reply = await desk.press(button)
    expect([button.title, [...reply.messages, reply.replace].some(Boolean)]).toEqual([button.title, true])
  }
})

test('“yes” takes the two questions, and “no” ends the offer', async () => {
  await say("i'm exhausted")
  expect(only(await desk.type('yes'), 'question').place).toMatch(/of 2$/)
  await desk.type('end')
  await say("i'm exhausted")
  expect((await desk.learner())?.offered?.says).toBe('quiz 2')
  expect((await say('no')).title).toBe('All right')
  expect((await desk.learner())?.offered).toBeUndefined()
  expect((await say('yes')).title).toBe('Yes to what?')
})

test('goodbye says when the next daily quiz comes, unless there is none', async () => {
  expect((await say('bye')).lines[0]).toMatch(/^Next daily quiz: /)
  await desk.type('stop')
  expect((await say('see you')).lines).toEqual([])
})

test('“no” after “Delete everything?” keeps everything and starts nothing, and “yes” deletes nothing', async () => {
  await desk.type('hi')
  for (const text of ['no', 'cancel', 'nope, keep it']) {
    await say('delete my data')
    const view = await say(text)
    expect(view.title).toBe('All right')
    expect(view.buttons.map(({ verb }) => verb)).toEqual(['help'])
  }
  await say('delete my data')
  expect((await say('yes')).lines[0]).toContain('press the button')
  expect(await desk.learner()).toBeDefined()
})

test('“cancel” asks before it ends a round', async () => {
  await desk.type('quiz 2')
  const view = await say('cancel')
  expect(titles(view.buttons)).toEqual(['Show the question', 'End the round'])
  expect((await desk.learner())?.round?.ended).toBeUndefined()
  await desk.press(view.buttons[1]!)
  expect((await desk.learner())?.round?.ended).toBe(true)
})

test('during a mock exam, small talk leads back to it', async () => {
  const start = only(await desk.type('mock exam 5 20'), 'mock-start')
  await desk.press(start.begin, { count: '5', minutes: '20' })
  for (const text of ['thanks', "i'm nervous", 'too hard', 'tell me a joke', 'are you a bot?', 'no hablo inglés'])
    expect([text, titles((await say(text)).buttons)]).toEqual([text, ['Back to the exam']])
  const view = await say('never mind, cancel')
  expect(view.title).toBe(texts.cancel.mock.title)
  expect((await desk.press(view.buttons[1]!)).replace?.view).toBe('mock-overview')
})

test.each([
  ['Kannst du mir helfen?', 'de'],
  ['explain it in German please', 'de'],
  ['ich verstehe die Frage nicht', 'de'],
  ['¿puedes hablar español?', 'es'],
  ['no entiendo la pregunta, ¿me ayudas por favor?', 'es'],
  ['je ne comprends pas la question', 'fr'],
  ['não entendo a pergunta', 'pt'],
  ['vorrei cinque domande, per favore', 'it'],
  ['ik begrijp deze vraag niet', 'nl'],
  ['nie rozumiem tego pytania, proszę', 'pl'],
  ['मुझे समझ नहीं आया', 'hi'],
  ['この問題がわかりません', 'ja'],
  ['bu soru nasıl, anlamadım', 'tr'],
] as const)('“%s” is answered in its language', async (text, language) => {
  const view = await say(text)
  expect(view.title).toBe(languages.own[language].title)
  expect(view.lines).toEqual([languages.own[language].line])
})

test('for other languages, the line is in English', async () => {
  expect((await say('can we do this in Czech?')).title).toBe(languages.english.title)
})

test('an English sentence with a foreign word stays English', async () => {
  const view = (await desk.type('xyzzy per se die')).messages[0]
  expect(view?.view === 'notice' && languageTitles.includes(view.title)).toBe(false)
})

test.each(['how does it fail?', 'when does this fail?', 'how do they work?', 'and what if it fails?'])(
  'after an explanation, “%s” is neither about an exam nor about the coach',
  async (text) => {
    await desk.type('explain canary')
    const [view] = (await desk.type(text)).messages
    const title = view?.view === 'notice' ? view.title : ''
    expect(['', "I didn't get that", 'Not in my notes yet']).toContain(title)
  },
)

test.each(['I want to pass', 'how likely am I to pass?', 'will I pass?'])('“%s” isn’t congratulated', async (text) => {
  const [view] = (await desk.type(text)).messages
  expect(view?.view === 'notice' && texts.moods.passed.includes(view.title)).toBe(false)
})

describe('about the coach', () => {
  test('the version comes from the composition root', async () => {
    const { lines } = await say('version')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^I know \d+ questions for the exam outline of \d+ \w+ 20\d\d/)
  })

  test('without a language model, it says that none is in use', async () => {
    expect((await say('are you an AI?')).lines).toEqual([texts.about.ai.rules, texts.about.ai.noModel])
  })

  test('privacy has buttons to export and delete', async () => {
    const { buttons, lines } = await say('who can see my answers?')
    expect(titles(buttons)).toEqual(['Export my data', 'Delete my data'])
    expect(lines).toHaveLength(3)
    expect(only(await desk.press(buttons[0]!), 'notice').title).toBe('Your data')
    expect(only(await desk.press(buttons[1]!), 'notice').title).toBe('Delete everything?')
  })

  test('its other answers are a press away', async () => {
    const { buttons } = await say('who are you?')
    const found = []
    for (const button of buttons) found.push(only(await desk.press(button), 'notice').title)
    expect(found).toEqual(['How I work', "I'm a bot, not a person", 'Your data'])
  })

  test('a bug report says what helps', async () => {
    const view = await say('the buttons do nothing')
    expect(view.lines[0]).toContain('on which device')
    expect(titles(view.buttons)).toEqual(['A question is wrong'])
  })
})

test.each([
  'thanks',
  'who are you',
  'i passed!!',
  'what do you store about me',
  'tell me a joke',
  "what's the weather",
  'yes',
  'no',
  'hablas español?',
  'the bot is broken',
])('in a channel, “%s” gets one short answer without buttons', async (text) => {
  const view = await say(text, 'channel')
  expect(view.buttons).toEqual([])
  expect(view.lines.length).toBeLessThan(2)
  expect(view.title).not.toBe("Let's continue in our personal chat")
})
