import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import type { ChatWindow } from './chat-window.ts'
import { chromiumPath } from './chromium.ts'
import { inPlayground } from './in-playground.ts'
import { realContent } from '../real-content.ts'
import { openPlayground, type OpenPlayground } from './open-playground.ts'

// Pictures are loaded by the browser from the coach itself, over their signed addresses.
jest.setTimeout(120_000)
let opened: OpenPlayground
let chat: ChatWindow

beforeAll(async () => {
  if (!chromiumPath) return
  opened = await openPlayground(await realContent(), 56700)
  chat = opened.chat
})
afterAll(() => opened?.close())

/** The width of each image on the newest card as it was loaded; 0 if it wasn't. The browser's types are not loaded here. */
const imagesOf = async ({ card }: ChatWindow): Promise<{ loaded: number; shown: number; alt: string }[]> => {
  await card.getByRole('img').first().waitFor()
  return card.evaluate(async (element) => {
    interface Img {
      decode(): Promise<void>
      naturalWidth: number
      clientWidth: number
      alt: string
    }
    const images = [...(element as unknown as { querySelectorAll(of: string): Iterable<Img> }).querySelectorAll('img')]
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)))
    return images.map(({ naturalWidth, clientWidth, alt }) => ({ loaded: naturalWidth, shown: clientWidth, alt }))
  })
}

inPlayground('an explanation shows the diagram of its topic', async () => {
  await chat.shows('What can you do?')
  await chat.say('what is a canary release?')
  await chat.shows('Canary release')
  expect(await imagesOf(chat)).toEqual([
    { loaded: 640, shown: 320, alt: expect.stringMatching(/^Bars of traffic in steps/) },
  ])
  await opened.picture('explain-diagram')
})

inPlayground('a comparison keeps both diagrams behind a button', async () => {
  await chat.say('canary vs blue/green')
  await chat.shows('Canary or Blue-green')
  await chat.unfold('Show all')
  expect((await imagesOf(chat)).map(({ loaded }) => loaded)).toEqual([640, 640])
})
