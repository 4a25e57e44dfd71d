import type { Incoming } from '../incoming/incoming.ts'
import type { AskedSearch } from '../incoming/read-search.ts'
import { timeZoneOf } from '../incoming/turn-of.ts'
import { saying } from '../outgoing/invoke-body.ts'
import { searchBody } from '../outgoing/search-body.ts'
import { texts } from '../texts.en.ts'
import type { BotParts, Outcome } from './exchange.ts'

/**
 * Answers a search from the message extension. It needs no learner and changes nothing, so it doesn't wait for the person's turns, and duplicates
 * don't matter. Never throws.
 */
export function answerSearch(parts: BotParts, activity: Incoming, { query, goesOn }: AskedSearch): Outcome {
  const { find, render, timers, clock, log } = parts
  const started = timers.now()
  try {
    const timeZone = timeZoneOf(activity)
    const request = { query, now: clock(), botId: activity.recipient.id, ...(timeZone ? { timeZone } : {}) }
    const results = goesOn ? [] : find(request)
    const body = searchBody(render, results)
    log('info', 'search', { results: results.length, ms: Math.round(timers.now() - started) })
    return { body }
  } catch (error) {
    log('error', 'a search failed', { error })
    return { body: saying(activity, texts.error('none')) }
  }
}
