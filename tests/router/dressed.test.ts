import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openDesk, type Desk } from '../features/desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** What surrounds a command when people copy it from a help text, quote it, or are polite. */
const dresses: readonly (readonly [string, (text: string) => string])[] = [
  ['a colon', (text) => text.replace(' ', ': ')],
  ['straight quotes', (text) => `"${text}"`],
  ['curly quotes', (text) => `“${text}”`],
  ['backticks', (text) => `\`${text}\``],
  ['bold', (text) => `**${text}**`],
  ['a paragraph', (text) => `<p>${text}</p>`],
  ['a mention', (text) => `@Shipmate: ${text}`],
  ['please', (text) => `${text} please`],
  ['a slash', (text) => `/${text}`],
  ['capitals', (text) => text.toUpperCase()],
  [
    'full-width letters',
    (text) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
  ],
  ['a full stop and spaces', (text) => `  ${text} .  `],
  ['an emoji', (text) => `${text} 🙏`],
]
const commands = ['quiz canary', 'explain canary', 'progress', 'help', 'settings', 'pause 5 days', 'mock exam 5 20']

test.each(dresses)('a command with %s is read as without', async (_, dress) => {
  const seen: unknown[] = []
  const expected: unknown[] = []
  for (const command of commands) {
    expected.push([command, (await desk.type(command)).messages[0]?.view, await roundOf()])
    seen.push([command, (await desk.type(dress(command))).messages[0]?.view, await roundOf()])
  }
  expect(seen).toEqual(expected)
})

/** What the round is about. */
async function roundOf(): Promise<unknown> {
  const learner = await desk.learner()
  return [learner?.round?.request, learner?.push.pausedUntil]
}
