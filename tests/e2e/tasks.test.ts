import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import { variantOf, type Task } from '../../src/domain/task/task.ts'
import type { ChatWindow } from './chat-window.ts'
import { chromiumPath } from './chromium.ts'
import { inPlayground } from './in-playground.ts'
import { realContent } from '../real-content.ts'
import { openPlayground, type OpenPlayground } from './open-playground.ts'

jest.setTimeout(120_000)
let opened: OpenPlayground
let chat: ChatWindow
let approval: Task
let query: Task

beforeAll(async () => {
  if (!chromiumPath) return
  const catalog = await realContent()
  approval = variantOf(catalog.tasks.get('deploy-after-approval') as Task, 0)
  query = variantOf(catalog.tasks.get('dora-change-fail-rate') as Task, 0)
  opened = await openPlayground(catalog, 56800)
  chat = opened.chat
})
afterAll(() => opened?.close())

inPlayground('a task is given, its answer graded rule by rule, and mended to the end on the same card', async () => {
  await chat.shows('What can you do?')
  await chat.say('task deploy after approval')
  await chat.shows(approval.title)
  await opened.picture('task')
  const cards = await chat.cards()
  await chat.write(approval.starter as string)
  await chat.press('Check my answer')
  await chat.shows(/^\d+%: \d of \d rules met$/)
  await opened.picture('task-graded')
  await chat.write(approval.solution)
  await chat.press('Check my answer')
  await chat.shows(`100%: ${approval.rules.length} of ${approval.rules.length} rules met`)
  await opened.picture('task-end')
  expect(await chat.cards()).toBe(cards)
})

inPlayground('a fault in a query is told with its line, and counts for nothing', async () => {
  await chat.say('task change fail rate')
  await chat.shows(query.title)
  await opened.picture('task-kql')
  await chat.write('Deployments\n| where Timestamp > ago(30d)\n| summarise count() by Service')
  await chat.press('Check my answer')
  await chat.shows("I can't read it yet")
  await opened.picture('task-fault')
})

inPlayground('what someone does at work is picked, and what fills the gaps shown', async () => {
  await chat.say('I build pipelines and look after Terraform')
  await chat.shows('Is this what you do at work?')
  await chat.press("Yes, that's it")
  await chat.shows(/^Your work covers \d+ of \d+ objectives$/)
  await opened.picture('job')
})
