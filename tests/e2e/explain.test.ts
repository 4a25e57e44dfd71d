import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import type { Catalog } from '../../src/content/catalog.ts'
import { quoting, startAzureOpenAi, type FakeAzureOpenAi } from '../fakes/azure-openai.ts'
import type { ChatWindow } from './chat-window.ts'
import { chromiumPath } from './chromium.ts'
import { inPlayground } from './in-playground.ts'
import { realContent } from '../real-content.ts'
import { openPlayground, type OpenPlayground } from './open-playground.ts'

// Questions in plain words, without a model at first; the last one is worded by a (fake) Azure OpenAI, and slowly.
jest.setTimeout(120_000)
let opened: OpenPlayground
let chat: ChatWindow
let service: FakeAzureOpenAi
let catalog: Catalog

beforeAll(async () => {
  if (!chromiumPath) return
  catalog = await realContent()
  service = await startAzureOpenAi()
  // A model that says nothing leaves the composed answer.
  service.usually({ kind: 'sentences', of: () => [] })
  opened = await openPlayground(
    catalog,
    56300,
    { AZURE_OPENAI_ENDPOINT: service.url, AZURE_OPENAI_DEPLOYMENT: 'coach', AZURE_OPENAI_API_KEY: 'key' },
    { sleep: () => new Promise((resolve) => setTimeout(resolve, 1_000)) },
  )
  chat = opened.chat
})

afterAll(async () => {
  await opened?.close()
  await service?.stop()
})

inPlayground('a comparison in plain words stands on one card', async () => {
  await chat.shows('What can you do?')
  await chat.say('explain canary vs blue/green')
  await chat.shows('Canary or Blue-green')
  await opened.picture('comparison')
})

inPlayground('follow-ups keep the topic', async () => {
  await chat.say('which is cheaper?')
  await chat.shows(/^A canary is cheaper/)
  await opened.picture('follow-up')
  await chat.say('the first one')
  await chat.shows('A canary release sends a small share of the traffic to a new version')
  await opened.picture('explain')
  await chat.unfold('Show the whole note')
  await chat.shows('Exam traps')
})

inPlayground('each kind of question has its own shape of answer', async () => {
  await chat.say('canary passes all checks but the bug still reached everybody')
  await chat.shows('Every canary passes, and bugs still reach everyone')
  await opened.picture('explain-trouble')
  await chat.say('interview: how would you release with a canary?')
  await chat.shows(/start with five percent of the traffic/)
  await opened.picture('explain-interview')
  await chat.say('show me the yaml of a canary release')
  await chat.shows('Canary strategy in a deployment job')
  await opened.picture('explain-example')
  await chat.say('how do I run a canary on AKS from azure pipelines?')
  await chat.shows('Run a canary on AKS from Azure Pipelines')
  await opened.picture('explain-how-to')
})

inPlayground('a question that the notes do not cover is refused, with the closest topics', async () => {
  await chat.say('what is aws codepipeline?')
  await chat.shows('Not in my notes yet')
  await opened.picture('refusal')
})

inPlayground('a wrong answer is explained with the misconception behind it', async () => {
  await chat.say('quiz 1 canary')
  await chat.shows('1 of 1')
  const question = await chat.question([...catalog.questions.values()])
  await chat.answerWrongly(question)
  await chat.shows(/Not (?:this time|quite|this one)$/)
  await chat.press('Explain')
  await chat.shows(/^Why (?:that answer is|those answers are) wrong/)
  await chat.shows(/Common misconception/)
  await opened.picture('confusion')
})

inPlayground('a slow model: the composed answer first, then the same card with its wording', async () => {
  service.will({ kind: 'slow', of: quoting })
  await chat.say('explain workload identity federation')
  await chat.shows('Workload identity federation')
  const cards = await chat.cards()
  expect(await chat.card.getByText('Worded by AI').count()).toBe(0)
  service.release()
  await chat.shows(/^Worded by AI/)
  expect(await chat.cards()).toBe(cards)
  await opened.picture('worded')
})
