import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { only, openDesk, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

test('commands that need a team say so in the personal chat, and vice versa', async () => {
  for (const text of ['team quiz', 'join', 'team lead'])
    expect(only(await desk.type(text), 'notice').title).toBe('That only works in a team')
  for (const text of ['my progress', 'settings', 'mock exam'])
    expect(only(await desk.person('ana').say(text), 'notice').title).toBe("Let's continue in our personal chat")
})
