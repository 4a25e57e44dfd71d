import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { openFrontDoor, type FrontDoor } from '../teams/front-door.ts'

/*
 * Texts that a careless regular expression reads in quadratic, cubic, or exponential time. Each stopped the process for
 * seconds or forever, or is of the same make. A test that times out here has found the next one.
 */

// Some seven seconds of work a case. What this finds takes minutes or forever.
jest.setTimeout(120_000)

const longest = 4_000
const repeated = (unit: string, end: string): string =>
  unit.repeat(Math.ceil(longest / unit.length)).slice(0, longest - end.length) + end

const endings = ['', '\n', '!', ' \u0000']
const units = [
  'x',
  'A',
  '0',
  '-',
  '.',
  ',',
  '?',
  '<',
  '(',
  '[',
  '`',
  '"',
  ' ',
  '\t',
  'x ',
  'a\n',
  '\t\n',
  ', ',
  '- a: b\n',
  '| a ',
  'why? ',
  'A new ',
  'and ',
  'i well ,,',
  ', no,',
  'what ',
  'what is ',
  'quick question, ',
  'i got a question, ',
  'I dont ',
  'S mixed it u, ok ',
  'it works now, ',
  'ok, ',
  'from h 0 to ',
  'compare , s vs s ',
  'git add . && ',
  'a.b/c-',
  'https://a.',
  'Error: ',
  'at f (a:1) ',
]
const sentences = [
  `from h${' from h'.repeat(60)}${'0'.repeat(40)}${' to  '.repeat(40)}`,
  `S ${'MIXED IT U,OK S '.repeat(60)}!`,
  `IDK${' I DONT'.repeat(60)} !x`,
  `WHAT'S${' WHAT'.repeat(60)} x`,
  `A${' NEW A'.repeat(60)} x`,
  `,${'-,-'.repeat(80)}Y`,
  `i${' well ,,well ,,'.repeat(40)} x`,
  `i got a question${',quick question'.repeat(60)}\u0000`,
  `OH${' IT WORK NOW,'.repeat(60)} x`,
  `# ${' '.repeat(3000)}x`,
  `${'!'.repeat(3999)}a`,
  `mark ${'1'.repeat(3000)}`,
]

let door: FrontDoor
beforeAll(async () => {
  door = await openFrontDoor()
  await door.say('hi')
})
afterAll(() => door.close())

const answered = async (text: string): Promise<void> => {
  const { status } = await door.say(text)
  expect({ status, text: text.slice(0, 40) }).toMatchObject({ status: 200 })
}

test.each([
  ['nothing', 'hi'],
  ['an explanation', 'explain canary'],
  ['a question', 'quiz 3'],
  ['an interview question', 'interview'],
])('with %s on screen, no long text stops the process', async (_, first) => {
  for (const text of [...units.flatMap((unit) => endings.map((end) => repeated(unit, end))), ...sentences]) {
    await answered(first)
    await answered(text)
  }
})
