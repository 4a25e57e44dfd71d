import type { Browser, Locator, Page, WebSocketRoute } from 'playwright-core'
import { nodes, type Json } from '../teams/cards/nodes.ts'
import { ChatWindow } from './chat-window.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly aadObjectId: string
}

const person = (name: string, index: number): Person & Record<string, string> => {
  const [given = '', surname = ''] = name.split(' ')
  const email = `${given.toLowerCase()}@example.com`
  return {
    id: `29:${given.toLowerCase()}`,
    name,
    aadObjectId: `00000000-0000-0000-0000-0000000000${20 + index}`,
    givenName: given,
    surname,
    email,
    userPrincipleName: email,
  }
}
// The Playground takes a user and exactly five others.
const owner = person('Alex Wilber', 0)
const others = ['Megan Bowen', 'Adele Vance', 'Isaiah Langer', 'Patti Fernandez', 'Lynne Robbins'].map((name, index) =>
  person(name, index + 1),
)
const everybody = [owner, ...others]
const bot = { id: '28:shipmate', name: 'Shipmate' }
const tenantId = '00000000-0000-0000-0000-000000000001'
const channel = { id: '19:quiz@thread.tacv2', name: 'Quiz' }
const team = { id: '19:team@thread.tacv2', name: 'Platform Crew', aadGroupId: '00000000-0000-0000-0000-000000000031' }

/** What a window is told at first: who uses it, and who else is there. */
interface WindowConfig {
  currentUser: Person
  users: Person[]
  groupChats: { members: string[] }[]
  teams: { members: string[] }[]
}

/** A frame of the window's socket. */
interface Frame {
  readonly action: string
  readonly actionConversationId: string
  readonly message?: Message
}
interface Message {
  readonly messageId: string
  readonly postConversationId?: string
  readonly attachments?: readonly { readonly content?: Json }[]
}

/** A card as it stands somewhere, or as one person sees it. */
export interface Shown {
  readonly conversationId: string
  readonly messageId: string
  readonly content: Json
}

/** The team's channel in one person's window. */
export class ChannelWindow extends ChatWindow {
  /** The newest card: a channel has its newest post on top. */
  override get card(): Locator {
    return this.page.locator('.ac-adaptiveCard').first()
  }

  /** Speaks to the coach: it reads in a channel only what mentions it. */
  async mention(text: string): Promise<void> {
    await this.sending(async () => {
      await this.box.click()
      await this.page.keyboard.type('@Ship')
      await this.page.getByRole('menuitem', { name: bot.name }).click()
      await this.page.keyboard.type(` ${text}`)
      await this.page.keyboard.press('Enter')
    })
  }
}

/**
 * Several people in one Playground, which knows one user. Each page is told that somebody else is its user. Three things that Teams does
 * and the Playground does not are done here, so that they are no proof for Teams: a mention by another than its user is handed on under
 * their name, everybody sees what others write, and a card's `refresh` shows each of its `userIds` a view of their own after every edit.
 */
export class Room {
  readonly owner = owner.id
  readonly ownerKey = { tenant: tenantId, user: owner.aadObjectId }
  readonly config = {
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: owner,
    users: others,
    personalChat: { id: 'a:personal' },
    groupChat: { id: '19:group@thread.v2', name: 'Study group' },
    team: { ...team, channels: [channel] },
  }
  readonly #sockets = new Map<string, WebSocketRoute>()
  /** Whose window has brought something from the server. */
  readonly #heard = new Set<string>()
  /** By message, the last one changed at the end. */
  readonly #cards = new Map<string, Shown>()
  #url = ''

  /** Somebody's window, in the channel. All are to be opened before the coach posts: a window knows nothing from before. */
  async enter(browser: Browser, url: string, user: string): Promise<ChannelWindow> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1200 } })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    await this.open(page, url, user)
    await new ChatWindow(page).open(url)
    await this.#listening(user)
    return this.toChannel(page)
  }

  /** Goes to the channel in an open window. */
  async toChannel(page: Page): Promise<ChannelWindow> {
    // So that a picture of a card has what it answers above it.
    await page.addStyleTag({ content: '.ac-adaptiveCard { scroll-margin-top: 120px }' })
    const window = new ChannelWindow(page)
    await window.switchTo(channel.name)
    return window
  }

  /** Makes a page somebody's, before it goes anywhere. The owner's is the first one; it adds the coach to what it opens. */
  async open(page: Page, url: string, user: string): Promise<void> {
    this.#url = url
    const { hostname } = new URL(url)
    await page.route(
      (address) => address.hostname !== hostname && address.hostname !== 'localhost',
      (route) => route.abort(),
    )
    await page.route('**/_internal/v1/config', async (route) => {
      const response = await route.fetch()
      const json = (await response.json()) as { config: WindowConfig }
      const { config } = json
      config.currentUser = everybody.find(({ id }) => id === user) as Person
      config.users = everybody.filter(({ id }) => id !== user)
      const members = config.users.map(({ id }) => id)
      for (const place of [...config.groupChats, ...config.teams]) place.members = members
      await route.fulfill({ response, json })
    })
    await page.route('**/_debug/conversation/*/installation', async (route) => {
      if (user !== this.owner) return route.fulfill({ status: 200 })
      // What the coach posts when it's added would be lost on a window that doesn't listen yet.
      await this.#listening(user)
      return route.continue()
    })
    await this.#handOnMentions(page, user)
    await this.#refreshOwnViews(page, user)
  }

  /** Somebody without a window presses a button of the newest card that has it, or of the one that is given. @returns what they see in its place */
  async press(user: string, button: string, inputs: Json = {}, card = this.#newestWith(button)): Promise<Shown> {
    const action = actionOf(card.content, button)
    if (!action) throw new Error(`the card has no button “${button}”: ${JSON.stringify(card.content)}`)
    const data = { ...(action['data'] as Json), ...inputs }
    return this.#invoke(user, card, { ...action, data }, 'manual')
  }

  async #invoke(user: string, card: Shown, { verb, data }: Json, trigger: 'manual' | 'automatic'): Promise<Shown> {
    const { conversationId, messageId } = card
    const answer = (await this.#post('/_conversation/v1/invoke', {
      name: 'adaptiveCard/action',
      from: { id: user },
      conversation: { id: conversationId },
      replyToId: messageId,
      value: { action: { type: 'Action.Execute', verb, data }, trigger },
    })) as { type?: string; value?: Json }
    const isCard = answer.type === 'application/vnd.microsoft.card.adaptive'
    return isCard ? { ...card, content: answer.value as Json } : card
  }

  #newestWith(button: string): Shown {
    const found = [...this.#cards.values()].findLast(({ content }) => actionOf(content, button))
    if (!found) throw new Error(`no card has a button “${button}”`)
    return found
  }

  async #handOnMentions(page: Page, user: string): Promise<void> {
    await page.route('**/_conversation/v1/conversations/*/messages', async (route) => {
      const said = route.request().postDataJSON() as {
        text: string
        mentions?: { mentioned: { id: string }; text: string }[]
      }
      const mentions = said.mentions?.filter(({ mentioned }) => mentioned.id === bot.id) ?? []
      if (mentions.length === 0) return route.continue()
      // Without the mention the Playground keeps the message to itself, where it would say it in the name of its own user.
      const response = await route.fetch({ postData: { ...said, mentions: [] } })
      const { messageId, postConversationId, timestamp } = (await response.json()) as Message & { timestamp: number }
      const { id, name, aadObjectId } = everybody.find((one) => one.id === user) as Person
      // A window has two names only, its user's and the coach's.
      const text = `${name}: ${said.text.replaceAll(/<\/?at>/g, '')}`
      const message = {
        ...said,
        text,
        from: { id: user },
        attachments: [],
        attachmentLayout: 'list',
        messageId,
        postConversationId,
        timestamp,
      }
      for (const [other, socket] of this.#sockets)
        if (other !== user)
          socket.send(JSON.stringify({ action: 'createMessage', actionConversationId: channel.id, message }))
      await route.fulfill({ response })
      const template = await fetch(
        `${this.#url}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(postConversationId ?? channel.id)}`,
      )
      await this.#post('/_internal/v1/customActivities', {
        ...((await template.json()) as Json),
        type: 'message',
        id: messageId,
        text: said.text,
        textFormat: 'plain',
        from: { id, name, aadObjectId },
        entities: mentions.map(({ text }) => ({ type: 'mention', text, mentioned: bot })),
        channelData: { tenant: { id: tenantId }, team: { id: team.id }, channel: { id: channel.id } },
      })
    })
  }

  async #refreshOwnViews(page: Page, user: string): Promise<void> {
    await page.routeWebSocket(/_ws_conversation/, (socket) => {
      this.#sockets.set(user, socket)
      const latest = new Map<string, Json>()
      socket.connectToServer().onMessage(async (raw) => {
        this.#heard.add(user)
        socket.send(raw)
        const frame = JSON.parse(String(raw)) as Frame
        const card = cardIn(frame)
        if (!card) return
        if (user === this.owner) {
          this.#cards.delete(card.messageId)
          this.#cards.set(card.messageId, card)
        }
        latest.set(card.messageId, card.content)
        const refresh = card.content['refresh'] as { action: Json; userIds?: string[] } | undefined
        if (!refresh?.userIds?.includes(user)) return
        const { content } = await this.#invoke(user, card, refresh.action, 'automatic')
        if (latest.get(card.messageId) !== card.content) return
        const attachments = [{ ...frame.message?.attachments?.[0], content }]
        socket.send(JSON.stringify({ ...frame, action: 'updateMessage', message: { ...frame.message, attachments } }))
      })
    })
  }

  /** Waits until a window's socket is open: until it brings a sign of typing. */
  async #listening(user: string): Promise<void> {
    const typing = { type: 'typing', from: bot, channelId: 'msteams' }
    while (!this.#heard.has(user)) {
      await this.#post(`/_connector/v3/conversations/${encodeURIComponent(channel.id)}/activities`, typing)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async #post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.#url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path} ${response.status}: ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}

/** The card that a frame brings. A post's own frame names the channel, an answer's the post. */
function cardIn({ actionConversationId: place, message }: Frame): Shown | undefined {
  const content = message?.attachments?.[0]?.content
  if (!content) return undefined
  const { messageId } = message
  const isPost = place === channel.id
  return { conversationId: isPost ? `${place};messageid=${messageId}` : place, messageId, content }
}

const actionOf = (card: Json, title: string): Json | undefined =>
  nodes(card).find((node) => node['type'] === 'Action.Execute' && node['title'] === title)
