import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import { fileURLToPath } from 'node:url'
import type { Locator } from 'playwright-core'
import { chromiumPath } from './chromium.ts'
import { inPlayground } from './in-playground.ts'
import { realContent } from '../real-content.ts'
import { openPlayground, type OpenPlayground } from './open-playground.ts'

// The message extension in a group chat. The Playground shows a search's results, but it doesn't know the chat links of Teams.
jest.setTimeout(120_000)
let opened: OpenPlayground
let results: Locator

beforeAll(async () => {
  if (!chromiumPath) return
  opened = await openPlayground(await realContent(), 56900)
  results = opened.chat.page.locator('.fui-PopoverSurface')
})

afterAll(() => opened?.close())

async function search(text: string): Promise<void> {
  const { page } = opened.chat
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click()
  await page.getByText('Search Command', { exact: true }).click()
  await page.getByPlaceholder('Enter a search term').fill(text)
}

inPlayground('a search lists notes, comparisons, and questions, and a result goes into a message', async () => {
  const { chat, picture } = opened
  await chat.switchTo('Group Chat')
  await chat.shows("I'm Shipmate")
  await search('canary')
  await results.getByText('Question: Pipelines').first().waitFor()
  expect(await results.getByText(/^(?:Explain|Compare|Question): /).allTextContents()).toEqual([
    'Explain: Canary release',
    'Compare: Canary or Blue-green',
    ...Array.from({ length: 5 }, () => 'Question: Pipelines'),
  ])
  await chat.page.screenshot({ path: fileURLToPath(new URL('../../docs/screenshots/search.png', import.meta.url)) })
  await results.getByText('Explain: Canary release').click()
  await chat.page.getByRole('button', { name: 'Send Message' }).click()
  await chat.shows('explain Canary release')
  await picture('shared-note')
})

inPlayground('a question in a message shows its options, and what to write to answer it', async () => {
  const { chat, picture } = opened
  await search('progressive exposure')
  await results.getByText('Question: Pipelines').first().click()
  await chat.page.getByRole('button', { name: 'Send Message' }).click()
  await chat.shows('To answer it, write to Shipmate:')
  await picture('shared-question')
})
