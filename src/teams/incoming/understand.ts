import { z } from 'zod'
import type { Intent, LeftIntent, SaidIntent } from '../../kernel/intent.ts'
import type { Incoming } from './incoming.ts'
import { plainText, severalLines } from './plain-text.ts'
import { saying } from '../outgoing/invoke-body.ts'
import { texts } from '../texts.en.ts'

/** The thumbs below a message; only Teams has them. */
type FeedbackIntent = Intent & {
  readonly kind: 'feedback'
  readonly activity: string
  readonly liked: boolean
  readonly text: string
}

/** What an activity asks the bot to do. */
export type Understood =
  /** Needs no answer. */
  | { readonly kind: 'ignore' }
  /** An invoke with a constant answer. */
  | { readonly kind: 'fixed'; readonly body: object }
  /** `card`: the response can replace the pressed card; `message`: the card can only be edited; `thumbs`: below a message; `none`: nothing was pressed. */
  | { readonly kind: 'intent'; readonly intent: Intent; readonly pressed: 'card' | 'message' | 'thumbs' | 'none' }

export interface Parsers {
  readonly parseAction: (verb: string, data: unknown) => Intent
}

const ignore: Understood = { kind: 'ignore' }

/** Reads an activity as an intent. */
export function understand(activity: Incoming, parsers: Parsers): Understood {
  switch (activity.type) {
    case 'message':
      return message(activity, parsers)
    case 'invoke':
      return invoke(activity, parsers)
    case 'installationUpdate':
      return installation(activity.action?.startsWith('remove') ? 'removed' : 'installed')
    case 'conversationUpdate':
      return members(activity)
    default:
      return ignore
  }
}

const installation = (kind: 'installed' | 'removed'): Understood => ({
  kind: 'intent',
  intent: { kind },
  pressed: 'none',
})

/** Handles the bot being added or removed, and people who leave, because they leave the boards too. New people aren't greeted one by one. */
function members({ membersAdded, membersRemoved, recipient }: Incoming): Understood {
  if (membersAdded?.some(({ id }) => id === recipient.id)) return installation('installed')
  if (membersRemoved?.some(({ id }) => id === recipient.id)) return installation('removed')
  // Both ids, because a team may know an invited person, or a lead, by one of them only.
  const people = (membersRemoved ?? []).flatMap(({ id, aadObjectId }) => [
    ...(aadObjectId ? [aadObjectId.toLowerCase()] : []),
    id,
  ])
  const intent: LeftIntent = { kind: 'left', people }
  return people.length === 0 ? ignore : { kind: 'intent', intent, pressed: 'none' }
}

/** The data of a pressed button, and what is in the card's inputs; undefined if nothing was pressed. */
export const pressedData = ({ type, name, value }: Incoming): Record<string, unknown> | undefined =>
  type === 'invoke'
    ? name === 'adaptiveCard/action'
      ? asRecord(asRecord(asRecord(value)?.['action'])?.['data'])
      : undefined
    : asRecord(value)

function message(activity: Incoming, { parseAction }: Parsers): Understood {
  const data = asRecord(activity.value)
  // `Action.Submit`, the fallback of clients without Universal Actions, arrives as a message with a value.
  if (typeof data?.['verb'] === 'string' && !activity.text?.trim())
    return { kind: 'intent', intent: parseAction(data['verb'], data), pressed: 'message' }
  const lines = severalLines(activity)
  const intent: SaidIntent = { kind: 'said', text: plainText(activity), ...(lines === undefined ? {} : { lines }) }
  return { kind: 'intent', intent, pressed: 'none' }
}

function invoke(activity: Incoming, { parseAction }: Parsers): Understood {
  const name = activity.name ?? ''
  if (name === 'adaptiveCard/action') {
    const action = asRecord(asRecord(activity.value)?.['action'])
    const verb = typeof action?.['verb'] === 'string' ? action['verb'] : ''
    return { kind: 'intent', intent: parseAction(verb, action?.['data']), pressed: 'card' }
  }
  const feedback = name === 'message/submitAction' ? Feedback.safeParse(activity.value) : undefined
  if (feedback?.success && activity.replyToId) {
    const intent: FeedbackIntent = { kind: 'feedback', activity: activity.replyToId, ...feedback.data }
    return { kind: 'intent', intent, pressed: 'thumbs' }
  }
  return { kind: 'fixed', body: fixedAnswer(name) }
}

/** The thumbs below a message, with the text from Teams' own form: JSON in JSON. */
const Feedback = z
  .object({
    actionName: z.literal('feedback'),
    actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.string().max(20_000).nullish() }),
  })
  .transform(({ actionValue: { reaction, feedback } }) => ({
    liked: reaction === 'like',
    text: feedbackText(feedback),
  }))

function feedbackText(json: string | null | undefined): string {
  try {
    const text = asRecord(JSON.parse(json ?? ''))?.['feedbackText']
    return typeof text === 'string' ? text : ''
  } catch {
    return ''
  }
}

/** Invokes of dialogs and of the message extension; the latter's searches are answered before. */
const ofSurfaces = /^(?:task\/|composeExtension\/|message\/fetchTask$)/

/** Valid answers to the other invokes of Teams. The SDK would answer them with 501, which Teams shows as an error. */
const fixedAnswer = (name: string): object => (ofSurfaces.test(name) ? saying({ name }, texts.openChat) : {})

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
