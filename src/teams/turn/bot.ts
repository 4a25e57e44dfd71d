import { LRUCache } from 'lru-cache'
import { TokenRefused } from '../channel/channel-error.ts'
import { startDeadline, type Deadline } from '../channel/deadline.ts'
import { tenantOf, type Incoming } from '../incoming/incoming.ts'
import { readSearch } from '../incoming/read-search.ts'
import { shortHash } from '../incoming/turn-of.ts'
import { saying } from '../outgoing/invoke-body.ts'
import { apology } from '../outgoing/notices.ts'
import { texts } from '../texts.en.ts'
import { answerSearch } from './answer-search.ts'
import { failed, late, notify } from './apologize.ts'
import type { BotParts, Exchange, Outcome, Received } from './exchange.ts'
import { FairShare } from './fair-share.ts'
import { TurnRunner } from './turn-runner.ts'

export interface Bot {
  /**
   * Handles an activity that has passed the gate, within 12 s, a search within 2 s. Never throws.
   * @param spentMs milliseconds since the request arrived
   */
  receive(authorization: string, activity: Incoming, spentMs?: number): Promise<Received>
  /** Answers all running turns within `ms` milliseconds, because the process is about to stop. */
  hurry(ms: number): void
}

/** Teams gives up on a turn after 15 s, and the request and response take time, too. */
const turnMs = 12_000
/** People type on while they wait for results, and Teams gives up after 5 s. */
const searchMs = 2_000
/** People who were asked to wait, and how long before they can be asked again. */
const askedToWait = { max: 5_000, ttl: 10_000 }
/** Other types of activities need no answer. */
const answered = new Set(['message', 'invoke', 'installationUpdate', 'conversationUpdate'])

/** Creates the bot: it takes activities in, authenticates them, and gives each one a deadline, a fair share of the turns, and a response. */
export function createBot(parts: BotParts): Bot {
  const turns = new TurnRunner(parts)
  const share = new FairShare()
  const asked = new LRUCache<string, true>({ ...askedToWait, ttlResolution: 0, perf: parts.timers })
  const running = new Set<Deadline>()

  /** @throws OutOfTime at the deadline of the exchange */
  async function admit(exchange: Exchange): Promise<Received> {
    const { activity, authorization, deadline, search } = exchange
    const place = placeOf(exchange)
    // Everything that waits there came with the same token, which was valid. So no one takes another person's place without a token.
    if (share.isFull(place)) return tooBusy(exchange, place)
    try {
      exchange.authenticated = await parts.channel.authenticate(authorization, activity)
    } catch (error) {
      return refuse(parts, error)
    }
    if (deadline.isOver || !answered.has(activity.type)) {
      parts.ended?.('ignored')
      return { status: 200 }
    }
    if (share.isFull(place)) return tooBusy(exchange, place)
    const { body, after } = await share.run(place, async (): Promise<Outcome> => {
      if (deadline.isOver) return {}
      exchange.turn = search ? Promise.resolve(answerSearch(parts, activity, search)) : turns.run(exchange)
      return deadline.race(exchange.turn)
    })
    return {
      status: 200,
      ...(activity.type === 'invoke' ? { body: body ?? {} } : {}),
      ...(after ? { after } : {}),
    }
  }

  /** Too much of one person's work is waiting already. Each pressed button gets a sentence; of many messages, one gets a card. */
  function tooBusy({ activity, authorization }: Exchange, place: string): Received {
    parts.ended?.('busy')
    if (activity.type === 'invoke') return { status: 200, body: saying(activity, texts.busy) }
    if (activity.type !== 'message' || asked.has(place)) return { status: 200 }
    asked.set(place, true)
    return {
      status: 200,
      after: async () => {
        const authenticated = await parts.channel.authenticate(authorization, activity)
        await notify(parts, authenticated, activity, apology(texts.busy, texts.oneMoment))
      },
    }
  }

  return {
    async receive(authorization, activity, spentMs = 0) {
      const search = readSearch(activity)
      const deadline = startDeadline(parts.timers, (search ? searchMs : turnMs) - spentMs)
      const exchange: Exchange = { authorization, activity, deadline, hasSpoken: false, ...(search ? { search } : {}) }
      running.add(deadline)
      try {
        return await deadline.race(admit(exchange))
      } catch (error) {
        return deadline.isOver ? late(parts, exchange) : failed(parts, exchange, error)
      } finally {
        deadline.lift()
        running.delete(deadline)
      }
    },
    hurry(ms) {
      for (const deadline of running) deadline.shorten(ms)
    },
  }
}

/** Answers an activity whose token isn't valid, or can't be checked now. */
function refuse({ log, ended }: BotParts, error: unknown): Received {
  const { reason, isTemporary } = error instanceof TokenRefused ? error : { reason: 'unknown', isTemporary: false }
  ended?.('refused')
  log('warn', 'an activity was not authenticated', { reason })
  return isTemporary
    ? { status: 503, body: texts.refused.cannotCheckToken }
    : { status: 401, body: texts.refused.badToken }
}

/** One place for each person, and for each token that activities come with. Searches have their own, so that they don't wait for a slow turn. */
function placeOf({ authorization, activity, search }: Exchange): string {
  const { channelId, serviceUrl, from } = activity
  return shortHash(
    [
      authorization,
      channelId,
      serviceUrl,
      tenantOf(activity) ?? '',
      from.aadObjectId ?? from.id,
      search ? 'search' : '',
    ].join('\n'),
  )
}
