import type { Activity, TurnContext } from 'botbuilder'
import type { Coach } from '../kernel/coach.ts'
import type { Reply } from '../kernel/reply.ts'
import type { Turn } from '../kernel/turn.ts'
import type { NoticeView } from '../kernel/view.ts'
import type { Sender } from '../kernel/sender.ts'
import type { Authenticated, TeamsAdapter } from './adapter.ts'
import { OutOfTime, startDeadline, type Deadline } from './deadline.ts'
import { FairShare } from './fair-share.ts'
import { faultOf, storageAdvice } from './fault.ts'
import { tenantOf, type Incoming } from './incoming.ts'
import { cardMessage, type Render } from './message.ts'
import {
  apology,
  busyText,
  cardBody,
  errorText,
  lateText,
  messageBody,
  privately,
  storageText,
  strangerText,
} from './notices.ts'
import { Queues } from '../queues.ts'
import { Recent } from './recent.ts'
import { failureOf, withRetry, type Waiting } from './retry.ts'
import { Seldom } from './seldom.ts'
import type { Timers } from './timers.ts'
import { activityKey, shortHash, turnOf } from './turn-of.ts'
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
  readonly timers: Timers
  readonly log: BotLog
}

/** What goes back over HTTP; `after` runs once that has been sent. */
interface Received {
  readonly status: number
  readonly body?: unknown
  readonly after?: () => Promise<void>
}

export interface Bot {
  /**
   * Handles an activity that has passed the gate, within 12 s. Never throws.
   * @param spentMs milliseconds since the request arrived
   */
  receive(authorization: string, activity: Incoming, spentMs?: number): Promise<Received>
  /** Answers every turn under way within `ms` milliseconds, because the process is about to stop. */
  hurry(ms: number): void
}

/** The body of an invoke's answer, `undefined` for other activities, and what is left to do afterwards. */
interface Outcome {
  readonly body?: object
  readonly after?: () => Promise<void>
}

/** One activity on its way through the bot. */
interface Visit {
  readonly authorization: string
  readonly activity: Incoming
  readonly deadline: Deadline
  /** Set once the token held. */
  authenticated?: Authenticated
  /** Set once the turn has begun. Never rejects. */
  turn?: Promise<Outcome>
  /** A message was sent, or may have been. */
  hasSpoken: boolean
}

interface State {
  readonly recent: Recent<object | undefined>
  readonly queues: Queues
  readonly places: FairShare
  /** Who was told lately that too much waits. */
  readonly told: Seldom
  readonly underWay: Set<Deadline>
}

/** Teams gives a turn up after 15 s, and the way there and back takes time. */
const turnMs = 12_000
const noticeMs = 10_000
const toldEveryMs = 10_000
const typingAfterMs = 1_000
/** Teams lets the sign go after a few seconds. */
const typingEveryMs = 3_000
/** Activities of other types need no answer. */
const heard = new Set(['message', 'invoke', 'installationUpdate', 'conversationUpdate'])

export function createBot(parts: BotParts): Bot {
  const state: State = {
    recent: new Recent(),
    queues: new Queues(),
    places: new FairShare(),
    told: new Seldom(toldEveryMs),
    underWay: new Set(),
  }
  return {
    async receive(authorization, activity, spentMs = 0) {
      const deadline = startDeadline(parts.timers, turnMs - spentMs)
      const visit: Visit = { authorization, activity, deadline, hasSpoken: false }
      state.underWay.add(deadline)
      try {
        return await deadline.race(handle(parts, state, visit))
      } catch (error) {
        return deadline.isOver ? late(parts, visit) : failed(parts, visit, error)
      } finally {
        deadline.lift()
        state.underWay.delete(deadline)
      }
    },
    hurry(ms) {
      for (const deadline of state.underWay) deadline.shorten(ms)
    },
  }
}

/** Authenticates, waits for a place among all who want something, and runs the turn. */
async function handle(parts: BotParts, state: State, visit: Visit): Promise<Received> {
  const { activity, deadline } = visit
  const place = placeOf(visit)
  // What waits there came with this very token, which held, so nobody takes another person's place without one.
  if (state.places.isFull(place)) return tooBusy(parts, state, visit, place)
  try {
    visit.authenticated = await parts.adapter.authenticate(visit.authorization, activity as unknown as Activity)
  } catch (error) {
    return refused(parts, error)
  }
  if (deadline.isOver || !heard.has(activity.type)) return { status: 200 }
  if (state.places.isFull(place)) return tooBusy(parts, state, visit, place)
  const { body, after } = await state.places.run(place, async (): Promise<Outcome> => {
    if (deadline.isOver) return {}
    visit.turn = turn(parts, state, visit)
    return deadline.race(visit.turn)
  })
  return {
    status: 200,
    ...(activity.type === 'invoke' ? { body: body ?? {} } : {}),
    ...(after ? { after } : {}),
  }
}

/** One place for each person, and for each token that an activity came with. */
function placeOf({ authorization, activity: { channelId, serviceUrl, from, ...rest } }: Visit): string {
  const tenant = tenantOf({ ...rest, channelId, serviceUrl, from }) ?? ''
  return shortHash([authorization, channelId, serviceUrl, tenant, from.aadObjectId ?? from.id].join('\n'))
}

/** A token that does not hold, or that cannot be checked now. */
function refused(parts: BotParts, error: unknown): Received {
  const { name = 'unknown', statusCode = 0 } = (error ?? {}) as { name?: string; statusCode?: number }
  parts.log('warn', 'an activity was not authenticated', { reason: name })
  const isUnavailable = faultOf(error) === 'transport' && (statusCode === 0 || statusCode >= 500)
  return isUnavailable
    ? { status: 503, body: 'The token cannot be checked right now. Please try again.' }
    : { status: 401, body: 'That token is not accepted.' }
}

/** The time is up: the request is answered, what was begun goes on, and what it wants to edit in the end is edited. */
function late(parts: BotParts, visit: Visit): Received {
  const { activity, authenticated } = visit
  parts.log('warn', 'a turn ran out of time', { type: activity.type, name: activity.name ?? undefined })
  if (!authenticated) return { status: 503, body: 'The token could not be checked in time. Please try again.' }
  return {
    status: 200,
    ...(activity.type === 'invoke' ? { body: messageBody(lateText) } : {}),
    async after() {
      if (activity.type === 'message' && !visit.hasSpoken)
        await notify(parts, activity, authenticated, apology(lateText, 'One moment'))
      await (await visit.turn)?.after?.()
    },
  }
}

function failed(parts: BotParts, { activity }: Visit, error: unknown): Received {
  parts.log('error', 'an activity was not handled', { type: activity.type, error })
  return { status: 200, ...(activity.type === 'invoke' ? { body: messageBody(errorText('none')) } : {}) }
}

/** Too much of one person waits already. A pressed button is told so; of many messages, one is. */
function tooBusy(parts: BotParts, { told }: State, { authorization, activity }: Visit, place: string): Received {
  if (activity.type === 'invoke') return { status: 200, body: messageBody(busyText) }
  if (activity.type !== 'message' || !told.take(place, parts.timers.now())) return { status: 200 }
  return {
    status: 200,
    async after() {
      const authenticated = await parts.adapter.authenticate(authorization, activity as unknown as Activity)
      await notify(parts, activity, authenticated, apology(busyText, 'One moment'))
    },
  }
}

/** Says one thing outside of the turn, best effort. */
async function notify(
  parts: BotParts,
  activity: Incoming,
  authenticated: Authenticated,
  view: NoticeView,
): Promise<void> {
  const deadline = startDeadline(parts.timers, noticeMs)
  try {
    const told = parts.adapter.turn(
      authenticated,
      { ...activity } as unknown as Activity,
      deadline,
      async (context) => {
        await withRetry(() => context.sendActivity(cardMessage(parts.render, view)), parts.waiting, deadline)
      },
    )
    await deadline.race(told)
  } catch (error) {
    parts.log('warn', 'a notice was not sent', { ...failureOf(error) })
  } finally {
    deadline.lift()
  }
}

async function turn(parts: BotParts, state: State, visit: Visit): Promise<Outcome> {
  const { activity, deadline, authenticated } = visit
  const started = parts.timers.now()
  let outcome: Outcome = {}
  try {
    await parts.adapter.turn(
      authenticated as Authenticated,
      activity as unknown as Activity,
      deadline,
      async (context) => {
        outcome = await once(parts, state, context, visit)
      },
    )
    parts.log('info', 'turn', {
      type: activity.type,
      name: activity.name ?? undefined,
      key: activityKey(activity),
      ms: Math.round(parts.timers.now() - started),
    })
  } catch (error) {
    parts.log('error', 'a turn failed', { type: activity.type, error })
    return activity.type === 'invoke' ? { body: messageBody(errorText('none')) } : {}
  }
  return outcome
}

/** A repeated activity gets the first one's answer (a message: nothing more) and changes nothing. */
async function once(parts: BotParts, state: State, context: TurnContext, visit: Visit): Promise<Outcome> {
  const key = activityKey(visit.activity)
  const now = parts.clock().getTime()
  const earlier = key === undefined ? undefined : state.recent.get(key, now)
  if (earlier) return { body: (await earlier) ?? {} }
  const result = inTurn(parts, state, context, visit)
  // Only the body is kept: what is left to do holds the turn's connector.
  if (key !== undefined)
    state.recent.set(
      key,
      result.then(({ body }) => body),
      now,
    )
  return result
}

async function inTurn(parts: BotParts, state: State, context: TurnContext, visit: Visit): Promise<Outcome> {
  const { activity, deadline } = visit
  const understood = understand(activity, parts)
  if (understood.kind === 'fixed') return { body: understood.body }
  if (understood.kind === 'ignore') return {}
  const turn = turnOf(
    activity,
    parts.local,
    { now: parts.clock(), chance: parts.waiting.chance },
    understood.pressed !== 'none',
  )
  if (!turn) return toStranger(parts, context, visit)
  const stopTyping = typing(parts, context, turn, activity)
  try {
    return await state.queues.run(`${turn.learner.tenant}/${turn.learner.user}`, async () =>
      deadline.isOver ? {} : answer(parts, context, visit, turn, understood),
    )
  } catch (error) {
    return await sorry(parts, context, visit, turn, error)
  } finally {
    stopTyping()
  }
}

async function toStranger(parts: BotParts, context: TurnContext, visit: Visit): Promise<Outcome> {
  if (visit.activity.type === 'invoke') return { body: messageBody(strangerText) }
  if (visit.activity.type === 'message')
    await send(parts, context, visit, cardMessage(parts.render, apology(strangerText))).catch(() => {})
  return {}
}

async function answer(
  parts: BotParts,
  context: TurnContext,
  visit: Visit,
  turn: Turn,
  { intent, pressed }: Extract<Understood, { kind: 'intent' }>,
): Promise<Outcome> {
  const { activity, deadline } = visit
  const reply = await parts.coach.handle(turn, intent)
  const edits: { activity: string; message: Partial<Activity> }[] = (reply.edits ?? []).map(
    ({ activity: id, view }) => ({
      activity: id,
      message: cardMessage(parts.render, view),
    }),
  )
  const replaced = reply.replace && cardMessage(parts.render, reply.replace)
  // Also for the learner's other devices: the answer of an invoke only reaches the one that asked.
  if (replaced && activity.replyToId) edits.push({ activity: activity.replyToId, message: replaced })
  const { messages: _, ...unsent } = reply
  let sent: (string | undefined)[]
  try {
    sent = await sendMessages(parts, context, visit, turn, reply)
  } catch (error) {
    // Answered already; the cards of what was committed are brought up to date all the same.
    if (deadline.isOver) return afterwards(parts, context, activity, edits, { ...unsent, messages: [] }, undefined)
    throw error
  }
  if (replaced && !activity.replyToId && pressed === 'message') await send(parts, context, visit, replaced)
  // A client without Universal Actions has no view of one's own: what is private is not said in front of all.
  if (reply.mine && pressed === 'message')
    await send(parts, context, visit, cardMessage(parts.render, privately(reply.note ?? 'Done.')))
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

/** @returns the ids of the messages, where the channel gave one */
async function sendMessages(
  parts: BotParts,
  context: TurnContext,
  visit: Visit,
  turn: Turn,
  reply: Reply,
): Promise<(string | undefined)[]> {
  const ids: (string | undefined)[] = []
  for (const view of reply.messages) {
    const sent = await send(parts, context, visit, cardMessage(parts.render, view))
    ids.push(sent?.id)
    if (view.presents && sent?.id) await noted(parts, parts.coach.delivered(turn, view.presents, sent.id))
  }
  return ids
}

/** What was said is not taken back because its id could not be kept; that only costs a later edit. */
const noted = (parts: BotParts, keeping: Promise<void>): Promise<void> =>
  keeping.catch((error: unknown) => parts.log('error', 'the id of a message was not kept', { error }))

async function send(parts: BotParts, context: TurnContext, visit: Visit, message: Partial<Activity>) {
  if (visit.deadline.isOver) throw new OutOfTime('the turn ran out of time')
  visit.hasSpoken = true
  return withRetry(() => context.sendActivity(message), parts.waiting, visit.deadline)
}

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

/** Something failed: the learner gets a friendly word, the log gets the rest. A transport that failed is not used again. */
async function sorry(
  parts: BotParts,
  context: TurnContext,
  visit: Visit,
  turn: Turn,
  error: unknown,
): Promise<Outcome> {
  const { type } = visit.activity
  const code = turn.activity.slice(0, 8)
  const fault = faultOf(error)
  if (visit.deadline.isOver) return {}
  if (fault === 'storage') {
    const { code } = error as NodeJS.ErrnoException
    parts.log('error', `the data folder failed. ${storageAdvice(code)}`, { type, code })
  } else parts.log('error', 'a turn failed', { code, type, failure: failureOf(error), error })
  const text = fault === 'storage' ? storageText : errorText(code)
  if (type === 'invoke') return { body: messageBody(text) }
  if (fault !== 'transport') await send(parts, context, visit, cardMessage(parts.render, apology(text))).catch(() => {})
  return {}
}

/** Shows that somebody is at work when an answer takes long; a message only, because a pressed button shows it by itself. */
function typing(parts: BotParts, context: TurnContext, turn: Turn, activity: Incoming): () => void {
  if (turn.scope !== 'personal' || activity.type !== 'message') return () => {}
  let cancel = parts.timers.after(typingAfterMs, type)
  function type(): void {
    cancel = parts.timers.after(typingEveryMs, type)
    context.sendActivity({ type: 'typing' }).catch(() => {})
  }
  return () => cancel()
}
