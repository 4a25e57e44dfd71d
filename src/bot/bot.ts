import type { Activity, TurnContext } from 'botbuilder'
import type { Coach } from '../coach/coach.ts'
import type { Reply } from '../coach/reply.ts'
import type { Turn } from '../coach/turn.ts'
import type { NoticeView, View } from '../coach/view.ts'
import type { Sender } from '../reminders/sender.ts'
import type { TeamsAdapter } from './adapter.ts'
import type { Incoming } from './incoming.ts'
import { cardMessage, cardType, type Render } from './message.ts'
import { Queues } from './queues.ts'
import { Recent } from './recent.ts'
import { failureOf, withRetry, type Waiting } from './retry.ts'
import { activityKey, turnOf } from './turn-of.ts'
import { understand, type Parsers, type Understood } from './understand.ts'

type BotLog = (level: 'info' | 'warn' | 'error', message: string, fields: Record<string, unknown>) => void

export interface BotParts extends Parsers {
  readonly adapter: TeamsAdapter
  readonly coach: Coach
  /** For messages to other people than the one who speaks. */
  readonly sender: Sender
  readonly render: Render
  /** No credentials: ids of the channel will do where Entra's are missing. */
  readonly local: boolean
  readonly clock: () => Date
  readonly waiting: Waiting
  readonly log: BotLog
}

/** What goes back over HTTP; `after` runs once that has been sent. */
interface Received {
  readonly status: number
  readonly body?: unknown
  readonly after?: () => Promise<void>
}

export interface Bot {
  /** Handles an activity that has passed the gate. Never throws. */
  receive(authorization: string, activity: Incoming): Promise<Received>
}

/** The body of an invoke's answer, `undefined` for other activities, and what is left to do afterwards. */
interface Outcome {
  readonly body?: object
  readonly after?: () => Promise<void>
}

const typingAfterMs = 1_000
/** Teams lets the sign go after a few seconds. */
const typingEveryMs = 3_000

export function createBot(parts: BotParts): Bot {
  const recent = new Recent<object | undefined>()
  const queues = new Queues()

  return {
    async receive(authorization, activity) {
      const started = performance.now()
      let outcome: Outcome = {}
      try {
        const answer = await parts.adapter.receive(authorization, activity as unknown as Activity, async (context) => {
          outcome = await once(parts, recent, queues, context, activity)
          if (activity.type === 'invoke')
            await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: outcome.body ?? {} } })
        })
        parts.log('info', 'turn', {
          type: activity.type,
          name: activity.name ?? undefined,
          key: activityKey(activity),
          ms: Math.round(performance.now() - started),
        })
        return { status: answer?.status ?? 200, body: answer?.body, ...(outcome.after ? { after: outcome.after } : {}) }
      } catch (error) {
        // Turns do not throw, so what arrives here is a token that does not hold.
        parts.log('warn', 'an activity was not authenticated', {
          reason: error instanceof Error ? error.name : 'unknown',
        })
        return { status: 401, body: 'That token is not accepted.' }
      }
    },
  }
}

/** A repeated activity gets the first one's answer (a message: nothing more) and changes nothing. */
async function once(
  parts: BotParts,
  recent: Recent<object | undefined>,
  queues: Queues,
  context: TurnContext,
  activity: Incoming,
): Promise<Outcome> {
  const key = activityKey(activity)
  const now = parts.clock().getTime()
  const earlier = key === undefined ? undefined : recent.get(key, now)
  if (earlier) return { body: (await earlier) ?? {} }
  const result = inTurn(parts, queues, context, activity)
  // Only the body is kept: what is left to do holds the turn's connector.
  if (key !== undefined)
    recent.set(
      key,
      result.then(({ body }) => body),
      now,
    )
  return result
}

async function inTurn(parts: BotParts, queues: Queues, context: TurnContext, activity: Incoming): Promise<Outcome> {
  const understood = understand(activity, parts)
  if (understood.kind === 'fixed') return { body: understood.body }
  if (understood.kind === 'ignore') return {}
  const turn = turnOf(
    activity,
    parts.local,
    { now: parts.clock(), chance: parts.waiting.chance },
    understood.pressed !== 'none',
  )
  if (!turn) return { body: messageBody('I cannot tell who you are here. Please write to me in our personal chat.') }
  const stopTyping = typing(parts, context, turn, activity)
  try {
    const answered = queues.run(`${turn.learner.tenant}/${turn.learner.user}`, () =>
      answer(parts, context, activity, turn, understood),
    )
    return await (answered ?? tooBusy(parts, context, activity))
  } catch (error) {
    return await sorry(parts, context, activity, turn, error)
  } finally {
    stopTyping()
  }
}

async function answer(
  parts: BotParts,
  context: TurnContext,
  activity: Incoming,
  turn: Turn,
  { intent, pressed }: Extract<Understood, { kind: 'intent' }>,
): Promise<Outcome> {
  const reply = await parts.coach.handle(turn, intent)
  const edits: { activity: string; message: Partial<Activity> }[] = (reply.edits ?? []).map(
    ({ activity: id, view }) => ({
      activity: id,
      message: cardMessage(parts.render, view),
    }),
  )
  const sent = await sendMessages(parts, context, turn, reply)
  const replaced = reply.replace && cardMessage(parts.render, reply.replace)
  // Also for the learner's other devices: the answer of an invoke only reaches the one that asked.
  if (replaced && activity.replyToId) edits.push({ activity: activity.replyToId, message: replaced })
  else if (replaced && pressed === 'message') await send(parts, context, replaced)
  // A client without Universal Actions has no view of one's own: what is private is not said in front of all.
  if (reply.mine && pressed === 'message')
    await send(parts, context, cardMessage(parts.render, privately(reply.note ?? 'Done.')))
  const after = afterwards(parts, context, activity, edits, reply, sent[0])
  // What is only for the one who pressed never becomes an edit, which everybody would see.
  const own = reply.mine ? cardMessage(parts.render, reply.mine) : replaced
  switch (pressed) {
    case 'card':
      return {
        body: own
          ? cardBody(own)
          : messageBody(reply.note ?? (reply.messages.length > 0 ? 'See below.' : 'Done already.')),
        ...after,
      }
    case 'thumbs':
      return { body: {}, ...after }
    default:
      return after
  }
}

/** What is left to do once the turn is answered: edits of other messages, and the wording of a slow model. */
function afterwards(
  parts: BotParts,
  context: TurnContext,
  activity: Incoming,
  edits: readonly { activity: string; message: Partial<Activity> }[],
  { later, elsewhere = [] }: Reply,
  first: string | undefined,
): Pick<Outcome, 'after'> {
  if (edits.length === 0 && elsewhere.length === 0 && !(later && first)) return {}
  const edit = editor(parts, context, activity)
  return {
    async after() {
      await edit(edits)
      for (const { to, view, sent } of elsewhere) {
        const result = await parts.sender.send(to, view)
        if (result.outcome === 'sent') await sent?.(result.activity)
        else parts.log('warn', 'a message to somebody else was not sent', { outcome: result.outcome })
      }
      const view = await later
      if (view && first) await edit([{ activity: first, message: cardMessage(parts.render, view) }])
    },
  }
}

const presented = new Set<View['view']>([
  'question',
  'note',
  'comparison',
  'confusion',
  'mock-page',
  'mock-overview',
  'team-quiz',
  'board',
  'challenge',
  'coverage',
])

/** @returns the ids of the messages, where the channel gave one */
async function sendMessages(
  parts: BotParts,
  context: TurnContext,
  turn: Turn,
  reply: Reply,
): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = []
  for (const view of reply.messages) {
    const sent = await send(parts, context, cardMessage(parts.render, view))
    ids.push(sent?.id)
    if (reply.presents && presented.has(view.view) && sent?.id)
      await parts.coach.delivered(turn, reply.presents, sent.id)
  }
  return ids
}

const send = (parts: BotParts, context: TurnContext, message: Partial<Activity>) =>
  withRetry(() => context.sendActivity(message), parts.waiting)

/** Edits messages once the turn is over; the context is gone by then, so its connector is taken along. A failed edit costs nothing but the view. */
function editor(parts: BotParts, context: TurnContext, activity: Incoming) {
  const connector = context.turnState.get(parts.adapter.ConnectorClientKey) as {
    conversations: { updateActivity(conversation: string, id: string, activity: Partial<Activity>): Promise<unknown> }
  }
  return async (edits: readonly { activity: string; message: Partial<Activity> }[]): Promise<void> => {
    for (const edit of edits)
      try {
        await connector.conversations.updateActivity(activity.conversation.id, edit.activity, {
          ...edit.message,
          id: edit.activity,
          conversation: { id: activity.conversation.id } as Activity['conversation'],
        })
      } catch (error) {
        parts.log('warn', 'a card was not edited', { ...failureOf(error) })
      }
  }
}

/** Something unforeseen: the learner gets a friendly word and a code, the log gets the rest. A transport that failed is not used again. */
async function sorry(
  parts: BotParts,
  context: TurnContext,
  activity: Incoming,
  turn: Turn,
  error: unknown,
): Promise<Outcome> {
  const code = turn.activity.slice(0, 8)
  const failure = failureOf(error)
  parts.log('error', 'a turn failed', { code, type: activity.type, failure, error })
  const text = `Something went wrong on my side. Your answers are safe; please try again. (Code ${code})`
  if (activity.type === 'invoke') return { body: messageBody(text) }
  if (failure.status === undefined && failure.code === undefined)
    await send(parts, context, cardMessage(parts.render, apology(text))).catch(() => {})
  return {}
}

const privately = (text: string): NoticeView => ({
  view: 'notice',
  title: 'Only for you',
  lines: [
    text,
    'This client cannot show you a card of your own here; look at it in another one, or in our personal chat.',
  ],
  buttons: [],
})

const apology = (text: string): NoticeView => ({
  view: 'notice',
  title: 'Sorry',
  lines: [text],
  buttons: [{ title: 'Help', verb: 'help' }],
})

async function tooBusy(parts: BotParts, context: TurnContext, activity: Incoming): Promise<Outcome> {
  const text = 'One moment, please: I am still busy with your last messages.'
  if (activity.type === 'invoke') return { body: messageBody(text) }
  await send(parts, context, cardMessage(parts.render, { ...apology(text), title: 'One moment' })).catch(() => {})
  return {}
}

/** Shows that somebody is at work when an answer takes long; a message only, because a pressed button shows it by itself. */
function typing(parts: BotParts, context: TurnContext, turn: Turn, activity: Incoming): () => void {
  if (turn.scope !== 'personal' || activity.type !== 'message') return () => {}
  const type = (): void => void context.sendActivity({ type: 'typing' }).catch(() => {})
  let again: NodeJS.Timeout | undefined
  const timer = setTimeout(() => {
    type()
    again = setInterval(type, typingEveryMs)
  }, typingAfterMs)
  return () => {
    clearTimeout(timer)
    clearInterval(again)
  }
}

const cardBody = (message: Partial<Activity>): object => ({
  statusCode: 200,
  type: cardType,
  value: message.attachments?.[0]?.content as object,
})

const messageBody = (value: string): object => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
})
