import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import { createCatalog, type Catalog } from '../../src/content/catalog.ts'
import { ChatWindow } from './chat-window.ts'
import { chromiumPath } from './chromium.ts'
import { inPlayground } from './in-playground.ts'
import { realContent } from '../real-content.ts'
import { openPlayground, type OpenPlayground } from './open-playground.ts'
import { Room, type ChannelWindow } from './room.ts'

// A team of five: four at their windows, of whom Alex has added the coach and leads, and Patti, who has none.
jest.setTimeout(240_000)
const patti = '29:patti'
const aliases = { alex: 'Heron', megan: 'Puffin', adele: 'Otter', isaiah: 'Walrus', patti: 'Squid' }
const anyAlias = new RegExp(Object.values(aliases).join('|'))
const anyName = /Alex|Megan|Adele|Isaiah|Patti/
const room = new Room()

let catalog: Catalog
let opened: OpenPlayground
let alex: ChannelWindow
let megan: ChannelWindow
let adele: ChannelWindow
let isaiah: ChannelWindow
const everybody = () => [alex, megan, adele, isaiah]

/** The real content with its single choices only: each of them can be answered wholly wrong. */
async function singleChoices(): Promise<Catalog> {
  const { outline, notes, bank, misconceptions, drills, lab, guides } = await realContent()
  return createCatalog({
    outline,
    notes: [...notes.values()],
    cases: [],
    comparisons: [],
    diagrams: [],
    misconceptions: [...misconceptions.values()],
    questions: bank.filter(({ kind }) => kind === 'single'),
    drills: [...drills.values()],
    labs: lab ? [lab] : [],
    tasks: [],
    guides: [...guides.values()],
  })
}

beforeAll(async () => {
  if (!chromiumPath) return
  catalog = await singleChoices()
  opened = await openPlayground(catalog, 56400, {}, {}, room)
  const { browser, chat, url } = opened
  alex = await room.toChannel(chat.page)
  await alex.shows("I'm Shipmate")
  const entered = ['29:megan', '29:adele', '29:isaiah'].map((user) => room.enter(browser, url, user))
  ;[megan, adele, isaiah] = (await Promise.all(entered)) as [ChannelWindow, ChannelWindow, ChannelWindow]
})

afterAll(() => opened?.close())

const pass = (minutes: number): void => opened.moveTo(new Date(opened.now().getTime() + minutes * 60_000))

const allSee = async (text: string | RegExp): Promise<void> => {
  await Promise.all(everybody().map((window) => window.shows(text)))
}

async function join(window: ChannelWindow, alias: string): Promise<void> {
  const box = window.card.getByRole('textbox')
  await box.click()
  await box.fill(alias)
  await window.press('Join')
  await window.shows('Your place in Platform Crew')
  expect(await window.card.innerText()).toContain(alias)
}

inPlayground('people join under an alias, on a form that only they see', async () => {
  await megan.mention('join')
  await allSee('Take part')
  await megan.press('Join')
  await megan.shows('Your alias on the board')
  await opened.picture('team-join', megan)
  await join(megan, aliases.megan)
  for (const window of [alex, adele, isaiah])
    expect(await window.card.innerText()).not.toMatch(/Your alias|Your place|Puffin/)
  for (const [window, alias] of [
    [alex, aliases.alex],
    [adele, aliases.adele],
    [isaiah, aliases.isaiah],
  ] as const) {
    await window.press('Join')
    await window.shows('Your alias on the board')
    await join(window, alias)
  }
  const form = await room.press(patti, 'Join')
  const place = await room.press(patti, 'Join', { alias: aliases.patti }, form)
  expect(JSON.stringify(place.content)).toContain('Your place in Platform Crew')
})

inPlayground('a question to everybody: each sees their own verdict, and the card counts', async () => {
  await megan.mention('team quiz')
  await allSee(/^Nobody has answered yet/)
  const question = await alex.question([...catalog.questions.values()])
  pass(1)
  await megan.fillIn(question)
  await megan.press('Confident')
  await megan.shows(/^.{0,3}Right/)
  await adele.fillInWrongly(question)
  await adele.press('Fairly sure')
  await adele.shows('Not this time')
  await isaiah.fillIn(question)
  await isaiah.press('Just guessing')
  await isaiah.shows(/^.{0,3}Right/)
  await opened.app.settled()
  await alex.shows(/^3 people answered/)
  await opened.picture('team-quiz', alex)
  // Also after the card has been edited under them.
  await megan.shows(/^.{0,3}Right/)
  await isaiah.shows(/^.{0,3}Right/)
  await adele.shows('Not this time')
  await opened.picture('team-verdict', adele)
  await alex.fillIn(question)
  await alex.press('Fairly sure')
  await alex.shows(/^.{0,3}Right/)
  const { content } = await room.press(patti, 'Confident', { pick1: 'a' })
  expect(JSON.stringify(content)).toContain('only you see this')
})

inPlayground('once it is closed the card shows how the answers fell, and nobody’s name', async () => {
  await opened.app.settled()
  pass(8 * 60)
  expect(await opened.app.teamEvents()).toEqual({ closed: 1 })
  await allSee(/^Closed\. 5 people answered/)
  const text = await megan.card.innerText()
  expect(text).toMatch(/█+░* \d+%/)
  expect(text).not.toMatch(anyAlias)
  expect(text).not.toMatch(anyName)
  await opened.picture('team-result', megan)
})

inPlayground('the board has a row for each alias, and one’s own place is for oneself', async () => {
  await adele.mention('leaderboard')
  await allSee('Leaderboard')
  await adele.shows(aliases.adele)
  const board = await adele.card.innerText()
  for (const alias of Object.values(aliases)) expect(board).toMatch(new RegExp(`\\d\\. ${alias}\\s+\\d+ points?`))
  expect(board).not.toMatch(anyName)
  await opened.picture('team-board', adele)
  await adele.press('My place')
  await adele.shows('Your place in Platform Crew')
  const { adele: own, ...others } = aliases
  const mine = await adele.card.innerText()
  expect(mine).toContain(own)
  for (const alias of Object.values(others)) expect(mine).not.toContain(alias)
  await opened.picture('team-mine', adele)
})

inPlayground('whoever leaves is on no card of the others any more', async () => {
  await isaiah.press('My place')
  await isaiah.press('Leave')
  await isaiah.shows('Leave Platform Crew?')
  // The board without them soon takes the place of this answer, so it's read as it comes.
  const answer = isaiah.page.waitForResponse((response) => response.url().includes('/_conversation/v1/invoke'))
  await isaiah.press('Leave')
  expect(await (await answer).text()).toContain("You've left")
  await opened.app.settled()
  for (const window of everybody()) {
    await window.card.getByText(aliases.isaiah).waitFor({ state: 'detached' })
    await window.shows('Leaderboard')
  }
  for (const { page } of [alex, megan, adele])
    expect(await page.locator('.ac-adaptiveCard').allInnerTexts()).not.toContainEqual(
      expect.stringContaining(aliases.isaiah),
    )
})

inPlayground('a member challenges everybody; whoever takes it is told how, alone', async () => {
  await megan.mention('challenge')
  await allSee('A challenge to everyone')
  expect(await megan.card.innerText()).not.toMatch(anyAlias)
  await opened.picture('team-challenge', megan)
  await adele.press('Take it')
  await adele.shows(/challenge [a-z]{5}/)
  await opened.picture('team-challenge-taken', adele)
  for (const window of [alex, megan, isaiah]) await window.shows('A challenge to everyone')
})

inPlayground('the lead sees what the team as a whole can do, in the personal chat', async () => {
  const personal = new ChatWindow(alex.page)
  await personal.switchTo('Personal Chat')
  await personal.say('team coverage')
  await personal.shows('Coverage of Platform Crew')
  await personal.shows(/^4 people/)
  expect(await personal.card.innerText()).not.toMatch(anyAlias)
  await opened.picture('team-coverage', personal)
  await personal.say('weekly digest')
  await personal.shows('Your week')
  await personal.shows('Platform Crew')
  await opened.picture('team-digest', personal)
})

inPlayground('a question that the lead has planned comes by itself', async () => {
  await alex.switchTo('Quiz')
  await alex.mention('team quiz weekdays 9')
  await allSee('Question scheduled')
  opened.moveTo(new Date('2026-11-24T09:00:00Z'))
  expect(await opened.app.teamEvents()).toEqual({ posted: 1, renewed: 1 })
  await allSee(/^Nobody has answered yet/)
})
