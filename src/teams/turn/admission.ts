import { LRUCache } from 'lru-cache'
import { TokenRefused } from '../channel/channel-error.ts'
import { tenantOf } from '../incoming/incoming.ts'
import { shortHash } from '../incoming/turn-of.ts'
import { apology } from '../outgoing/notices.ts'
import { sentenceBody } from '../outgoing/invoke-body.ts'
import { texts } from '../texts.en.ts'
import { notify } from './apologize.ts'
import type { BotParts, Exchange, Outcome, Received } from './exchange.ts'
import { FairShare } from './fair-share.ts'

/** People who were asked to wait, and how long before they can be asked again. */
const askedToWait = { max: 5_000, ttl: 10_000 }
/** Other types of activities need no answer. */
const answered = new Set(['message', 'invoke', 'installationUpdate', 'conversationUpdate'])

/** Authenticates activities and gives each person a fair share of the turns. */
export class Admission {
  readonly #parts: BotParts
  readonly #runTurn: (exchange: Exchange) => Promise<Outcome>
  readonly #share = new FairShare()
  readonly #asked: LRUCache<string, true>

  constructor(parts: BotParts, runTurn: (exchange: Exchange) => Promise<Outcome>) {
    this.#parts = parts
    this.#runTurn = runTurn
    this.#asked = new LRUCache({ ...askedToWait, ttlResolution: 0, perf: parts.timers })
  }

  /** @throws OutOfTime at the deadline of the exchange */
  async admit(exchange: Exchange): Promise<Received> {
    const { activity, authorization, deadline } = exchange
    const place = placeOf(exchange)
    // Everything that waits there came with the same token, which was valid. So no one takes another person's place without a token.
    if (this.#share.isFull(place)) return this.#tooBusy(exchange, place)
    try {
      exchange.authenticated = await this.#parts.channel.authenticate(authorization, activity)
    } catch (error) {
      return this.#refuse(error)
    }
    if (deadline.isOver || !answered.has(activity.type)) return { status: 200 }
    if (this.#share.isFull(place)) return this.#tooBusy(exchange, place)
    const { body, after } = await this.#share.run(place, async (): Promise<Outcome> => {
      if (deadline.isOver) return {}
      exchange.turn = this.#runTurn(exchange)
      return deadline.race(exchange.turn)
    })
    return {
      status: 200,
      ...(activity.type === 'invoke' ? { body: body ?? {} } : {}),
      ...(after ? { after } : {}),
    }
  }

  #refuse(error: unknown): Received {
    const { reason, isTemporary } = error instanceof TokenRefused ? error : { reason: 'unknown', isTemporary: false }
    this.#parts.log('warn', 'an activity was not authenticated', { reason })
    return isTemporary
      ? { status: 503, body: texts.refused.cannotCheckToken }
      : { status: 401, body: texts.refused.badToken }
  }

  /** Too much of one person's work is waiting already. Each pressed button gets a sentence; of many messages, one gets a card. */
  #tooBusy({ activity, authorization }: Exchange, place: string): Received {
    if (activity.type === 'invoke') return { status: 200, body: sentenceBody(texts.busy) }
    if (activity.type !== 'message' || this.#asked.has(place)) return { status: 200 }
    this.#asked.set(place, true)
    return {
      status: 200,
      after: async () => {
        const authenticated = await this.#parts.channel.authenticate(authorization, activity)
        await notify(this.#parts, authenticated, apology(texts.busy, texts.oneMoment))
      },
    }
  }
}

/** One place for each person, and for each token that activities come with. */
function placeOf({ authorization, activity }: Exchange): string {
  const { channelId, serviceUrl, from } = activity
  return shortHash(
    [authorization, channelId, serviceUrl, tenantOf(activity) ?? '', from.aadObjectId ?? from.id].join('\n'),
  )
}
