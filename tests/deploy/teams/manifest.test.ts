import { AppManifestUtils } from '@microsoft/app-manifest'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { texts as account } from '../../../src/features/account/texts.en.ts'
import { pageNames } from '../../../src/http/pages/pages.ts'
import type { Scope } from '../../../src/kernel/intent.ts'
import type { NoticeView } from '../../../src/kernel/view.ts'
import { only, openDesk, type Desk } from '../../features/desk.ts'
import { commands, manifestWith } from './valid-package.ts'

const scopes: readonly (readonly [string, Scope])[] = [
  ['personal', 'personal'],
  ['team', 'channel'],
  ['groupChat', 'group'],
]
const bot = manifestWith().bots[0]!
const menu = (name: string) => bot.commandLists.find((list) => list.scopes.includes(name))!.commands
const textOf = (line: { readonly title: string; readonly prompt?: string }): string => line.prompt ?? line.title

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const tabClient = '55555555-5555-4555-8555-555555555555'

test.each([{}, { TEAMS_TARGETED_MESSAGES: 'true' }, { DEVELOPER_NAME: 'Contoso' }, { TEAMS_TAB_CLIENT_ID: tabClient }])(
  'the manifest fits its schema with %j',
  async (change) => {
    expect(await AppManifestUtils.validateAgainstSchema(manifestWith(change) as never)).toEqual([])
  },
)

test('the schema is really checked', async () => {
  const wrong = { ...manifestWith(), accentColor: 'red' }
  expect(await AppManifestUtils.validateAgainstSchema(wrong as never)).not.toEqual([])
})

test('there is one menu for each scope of the bot', () => {
  expect(bot.commandLists.map((list) => list.scopes)).toEqual(bot.scopes.map((scope) => [scope]))
})

describe.each(scopes)('the menu for %s', (name, scope) => {
  test('fits on every client', () => {
    const lines = menu(name)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.length).toBeLessThanOrEqual(12)
    for (const { title, description } of lines) {
      expect(title.length).toBeLessThanOrEqual(32)
      expect(description.length).toBeLessThanOrEqual(128)
      expect(`${title}${description}`).not.toMatch(/[`*_]/)
    }
    expect(new Set(lines.map(({ title }) => title.toLowerCase())).size).toBe(lines.length)
  })

  test('lists only what the router understands', async () => {
    for (const line of menu(name)) {
      const { messages, replace } = await desk.type(textOf(line), scope)
      const view = messages[0] ?? replace
      expect(view).toBeDefined()
      expect([textOf(line), (view as NoticeView).title]).not.toContain(account.unknown.title)
      expect([textOf(line), (view as NoticeView).title]).not.toContain(account.unknown.problem)
    }
  })

  test('lists only what help lists', async () => {
    const help =
      scope === 'personal'
        ? (await desk.press({ verb: 'help', data: { group: 'all' } })).replace
        : only(await desk.type('help', scope), 'help')
    const helped = new Set(help?.view === 'help' ? help.commands.map(({ title }) => title) : [])
    const inHelp = commands.filter(({ title }) => helped.has(title))
    const fromHelp = new Set(
      inHelp.flatMap(({ title, starter }) => [title, ...(starter && scope === 'personal' ? [starter.prompt] : [])]),
    )
    expect(
      menu(name)
        .map(textOf)
        .filter((text) => !fromHelp.has(text)),
    ).toEqual([])
  })
})

test('a new chat offers prompt starters first, and each does what its command does', async () => {
  const starters = menu('personal').filter(({ type }) => type === 'prompt')
  expect(starters.length).toBeGreaterThanOrEqual(3)
  expect(menu('personal').slice(0, starters.length)).toEqual(starters)
  for (const { title, starter } of commands) {
    // Without a topic, "explain" can only ask for one.
    if (!starter || title === 'explain') continue
    const viewsOf = async (text: string) => {
      await desk.close()
      desk = await openDesk()
      return (await desk.type(text)).messages.map(({ view }) => view)
    }
    expect([title, await viewsOf(starter.prompt)]).toEqual([title, await viewsOf(title)])
  }
})

test('the name is the one in the welcome message', () => {
  const { short } = manifestWith().name
  expect(account.welcome.title).toBe(`Hi, I'm ${short}`)
  expect(account.welcome.summary).toContain(`I'm ${short},`)
})

test('private answers and slash commands are declared only with the flag, and only where others read along', () => {
  expect(JSON.stringify(manifestWith())).not.toMatch(/supportsTargetedMessages|triggers/)
  const targeted = manifestWith({ TEAMS_TARGETED_MESSAGES: 'true' }).bots[0]!
  expect(targeted.supportsTargetedMessages).toBe(true)
  expect(targeted.commandLists.map(({ triggers }) => triggers)).toEqual([
    undefined,
    ['mention', 'slash'],
    ['mention', 'slash'],
  ])
})

test('the personal tab, and the app that people sign in to, are declared only with its id', () => {
  expect(JSON.stringify(manifestWith())).not.toMatch(/staticTabs|webApplicationInfo/)
  const { staticTabs, webApplicationInfo, validDomains } = manifestWith({ TEAMS_TAB_CLIENT_ID: tabClient })
  expect(staticTabs?.map(({ entityId, contentUrl }) => [entityId, contentUrl])).toEqual([
    ['conversations', undefined],
    ['progress', 'https://shipmate.example.com/tab'],
    ['about', undefined],
  ])
  expect(webApplicationInfo).toEqual({ id: tabClient, resource: `api://shipmate.example.com/${tabClient}` })
  expect(validDomains).toContain('shipmate.example.com')
})

test('every address is on our own host, and the pages are those that the server has', () => {
  const manifest = manifestWith({ PUBLIC_URL: 'https://bot.contoso.com/', DEVELOPER_NAME: 'Contoso' })
  expect(manifest.validDomains).toEqual(['bot.contoso.com'])
  const { name, ...urls } = manifest.developer
  expect(name).toBe('Contoso')
  expect(Object.values(urls).toSorted()).toEqual(pageNames.map((page) => `https://bot.contoso.com/${page}`).toSorted())
})

test('the app has an id of its own if there is one, and otherwise the bot’s', () => {
  const own = '44444444-4444-4444-8444-444444444444'
  expect(manifestWith().id).toBe(bot.botId)
  expect(manifestWith({ TEAMS_APP_ID: own })).toMatchObject({ id: own, bots: [{ botId: bot.botId }] })
})
