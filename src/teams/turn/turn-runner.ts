import { LRUCache } from 'lru-cache'
import { writeFor } from '../../kernel/text/reader.ts'
import { Queues } from '../../queues.ts'
import type { Authenticated, Chat } from '../channel/channel.ts'
import { activityKey, turnOf } from '../incoming/turn-of.ts'
import { understand } from '../incoming/understand.ts'
import { saying } from '../outgoing/invoke-body.ts'
import { texts } from '../texts.en.ts'
import { answer } from './answer.ts'
import { answerStranger, apologize } from './apologize.ts'
import type { BotParts, Exchange, Outcome } from './exchange.ts'
import { PrivateMessages } from './private-messages.ts'
import { showTypingIfSlow } from './typing.ts'

/** Handled activities that are remembered, to detect the duplicates that Teams sends after about 15 s. */
const remembered = { max: 5_000, ttl: 600_000 }

/** Runs turns: drops duplicate activities, and runs the turns of one learner in order. */
export class TurnRunner {
  readonly #parts: BotParts
  readonly #learners = new Queues()
  readonly #private: PrivateMessages
  readonly #handled: LRUCache<string, Promise<object | undefined>>

  constructor(parts: BotParts) {
    this.#parts = parts
    this.#private = new PrivateMessages(parts.timers)
    this.#handled = new LRUCache({ ...remembered, ttlResolution: 0, perf: parts.timers })
  }

  /** Runs the turn of an authenticated exchange. Never throws. */
  async run(exchange: Exchange): Promise<Outcome> {
    const { activity, deadline, authenticated } = exchange
    const { timers, log } = this.#parts
    const started = timers.now()
    let outcome: Outcome = {}
    try {
      const key = activityKey(activity)
      await (authenticated as Authenticated).turn(deadline, async (chat) => {
        outcome = await this.#once(chat, exchange, key)
      })
      log('info', 'turn', {
        type: activity.type,
        name: activity.name ?? undefined,
        key,
        ms: Math.round(timers.now() - started),
      })
    } catch (error) {
      log('error', 'a turn failed', { type: activity.type, error })
      this.#parts.ended?.('apology')
      return activity.type === 'invoke' ? { body: saying(activity, texts.error('none')) } : {}
    }
    return outcome
  }

  /** A duplicate invoke gets the same response, a duplicate message gets none, and neither changes anything. */
  async #once(chat: Chat, exchange: Exchange, key: string | undefined): Promise<Outcome> {
    const earlier = key === undefined ? undefined : this.#handled.get(key)
    if (earlier) {
      this.#parts.ended?.('duplicate')
      return { body: (await earlier) ?? {} }
    }
    const outcome = this.#inOrder(chat, exchange, key)
    // Only the body is kept, because `after` holds on to the turn's connector.
    if (key !== undefined)
      this.#handled.set(
        key,
        outcome.then(({ body }) => body),
      )
    return outcome
  }

  async #inOrder(chat: Chat, exchange: Exchange, key: string | undefined): Promise<Outcome> {
    const { activity, deadline } = exchange
    const { local, clock, waiting } = this.#parts
    const understood = understand(activity, this.#parts)
    if (understood.kind !== 'intent') {
      this.#parts.ended?.('ignored')
      return understood.kind === 'fixed' ? { body: understood.body } : {}
    }
    const isPress = understood.pressed !== 'none'
    const turn = turnOf(activity, local, { now: clock(), chance: waiting.chance, key }, isPress)
    if (!turn) return answerStranger(this.#parts, chat, exchange)
    const stopTyping = showTypingIfSlow(this.#parts.timers, chat, exchange)
    // What a team reads isn't written for the person who asked.
    const written = <T>(work: () => T): T => writeFor(turn.scope === 'personal' ? turn.locale : undefined, work)
    try {
      return await this.#learners.run(`${turn.learner.tenant}/${turn.learner.user}`, async () => {
        if (deadline.isOver) return {}
        const parts = { ...this.#parts, privateMessages: this.#private }
        return written(() => answer(parts, chat, exchange, turn, understood))
      })
    } catch (error) {
      return await apologize(this.#parts, chat, exchange, turn, error)
    } finally {
      stopTyping()
    }
  }
}
