import type { ConversationReference, TurnContext } from 'botbuilder'
import type { View } from '../kernel/view.ts'
import type { Contact } from '../domain/learner/learner.ts'
import type { Thread } from '../domain/team/team.ts'
import type { Sender, SendOutcome } from '../kernel/sender.ts'
import type { TeamsAdapter } from './adapter.ts'
import { cardMessage, type Render } from './message.ts'
import { failureOf, type Failure, type Waiting } from './retry.ts'
import { isTrustedServiceUrl } from './service-url.ts'

/** Messages a second over all learners; Teams allows 50 per app and tenant and asks to keep below. */
const perSecond = 40
const defaultRetryMs = 60_000

/** Sends proactive messages, paced, each request once. Once `ending` is aborted nothing more goes out: what still waits certainly did not arrive. */
export function createSender(
  adapter: TeamsAdapter,
  appId: string,
  render: Render,
  local: boolean,
  { sleep, ending }: Pick<Waiting, 'sleep'> & { readonly ending: AbortSignal },
): Sender {
  let next = 0
  const pace = async (): Promise<void> => {
    const now = performance.now()
    const slot = Math.max(now, next)
    next = slot + 1000 / perSecond
    if (slot > now) await sleep(slot - now)
  }
  const deliver = async (
    serviceUrl: string,
    reference: Partial<ConversationReference>,
    work: (context: TurnContext) => Promise<string | undefined>,
  ): Promise<SendOutcome> => {
    if (!isTrustedServiceUrl(serviceUrl, local)) return { outcome: 'gone' }
    await pace()
    if (ending.aborted) return { outcome: 'throttled', retryAfterMs: defaultRetryMs }
    let outcome: SendOutcome = { outcome: 'unclear' }
    try {
      await adapter.continueConversationAsync(appId, reference, async (context) => {
        // Errors are caught here, inside: with an `onTurnError` the SDK would swallow them, and the message would count as sent.
        try {
          outcome = { outcome: 'sent', activity: (await work(context)) ?? '' }
        } catch (error) {
          outcome = outcomeOf(failureOf(error))
        }
      })
    } catch (error) {
      outcome = outcomeOf(failureOf(error))
    }
    return outcome
  }
  const sending = (view: View) => async (context: TurnContext) =>
    (await context.sendActivity(cardMessage(render, view)))?.id
  return {
    send: (contact, view) => deliver(contact.serviceUrl, referenceOf(contact), sending(view)),
    post: (thread, view) => deliver(thread.serviceUrl, threadReference(thread, thread.conversationId), sending(view)),
    edit: (thread, { conversationId, activity }, view) =>
      deliver(thread.serviceUrl, threadReference(thread, conversationId), async (context) => {
        await context.updateActivity({ ...cardMessage(render, view), id: activity })
        return activity
      }),
  }
}

const referenceOf = (contact: Contact): Partial<ConversationReference> => ({
  channelId: contact.channelId,
  serviceUrl: contact.serviceUrl,
  conversation: { id: contact.conversationId, conversationType: 'personal', isGroup: false, name: '' },
  bot: { id: contact.botId, name: '' },
  user: { id: contact.userId, name: '' },
})

const threadReference = (
  { channelId, serviceUrl, botId }: Thread,
  conversationId: string,
): Partial<ConversationReference> => ({
  channelId,
  serviceUrl,
  conversation: { id: conversationId, conversationType: 'channel', isGroup: true, name: '' },
  bot: { id: botId, name: '' },
})

/** Whether a failed request may have arrived decides everything: only what certainly did not is tried again. */
function outcomeOf({ status, code, retryAfterMs }: Failure): SendOutcome {
  if (status === 403) return { outcome: 'blocked' }
  if (status === 404) return { outcome: 'gone' }
  if (status === 429 || status === 412 || code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return { outcome: 'throttled', retryAfterMs: retryAfterMs ?? defaultRetryMs }
  return { outcome: status !== undefined && status < 500 ? 'refused' : 'unclear' }
}
