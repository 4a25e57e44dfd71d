import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { readPause } from './pause/read-pause.ts'
import { readSnooze } from './pause/read-snooze.ts'
import { looksBack } from '../../kernel/text/looks-back.ts'
import { asksEnough, namesSubject } from '../../kernel/text/names-subject.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

const asksAboutQuestion = /\b(?:this|that) (?:one|question)\b|\bsee (?:it|this|that)\b/

const whenNext = ({ plain, situation }: Heard): Intent => ({
  kind: 'when-next',
  ...(situation === 'verdict' && asksAboutQuestion.test(plain) ? { question: true } : {}),
})

/** In a mock exam, a bare *stop* is about the exam. */
const bareStop =
  /^(?:please )?(?:stop|halt|quit|enough|cease|end|cancel)(?: it| this| that| now| here| please| the exam)*$/

/** Messages and subscriptions of others: *too many emails from GitHub*. */
const ofOthers =
  /\b(?:azure|github|visual studio|microsoft|office) subscriptions?\b|\b(?:e?mails?|notifications?|messages?|alerts?)\b.*\b(?:from|by|of) (?:azure|github|ado|teams|jira|dependabot|the pipelines?)\b/

/** Tells what happened to something, as no one does to order an end: *the service hook stopped sending*, *the run hangs for 20 minutes*. */
const tells =
  /^(?!enough\b|where\b)(?:the |our |an? )?(?:[\w-]+ ){1,4}?(?:stops|stopped|closed|gets?|got|is|are|was|were|done|hangs|keeps|went|came)\b/
/** Words of people who mean the coach, the exam, or themselves. */
const ofCoach =
  /\b(?:messages?|msgs?|questions?|quiz\w*|daily|you|u|your|yours|ur|yourself|reminders?|bot|pings?|me|my|i|im|ive|exam|az-?400|test|stuff|thing|these|those|this|that|spam|please|pls|thanks)\b/
/** Orders, also when they say why: *stop, it's too much*, *pause until the release is out*, *work got busy, pause for a week*. */
const orders =
  /^(?:(?:ok|okay|so|and|just|now|all done|done) )*(?:stop|quit|cease|halt|pause|mute|snooze|skip|silence|hold|cancel|end|turn|switch|disable|remove|leave|opt)\b|\b(?:unsubscribe|opt out|shipmate|coach|pause (?:for|until|till|to|\d|a|it))\b|\b(?:pause|stop)$/
const tellsOfOther = (plain: string): boolean => tells.test(plain) && !orders.test(plain) && !ofCoach.test(plain)

/** Words with which people end a sentence of another kind, and an answer that they didn't want. */
const noOrder =
  /^(?:(?:whatever|blah|anyway|pff+|lol|so|and|ok|well)[ ,.!]*)+$|\bnot what i (?:asked|meant|wanted|was asking)\b/
const isNoOrder = (plain: string): boolean => noOrder.test(plain) || looksBack.test(plain)

const stop = ({ situation, plain }: Heard): Intent | undefined =>
  isNoOrder(plain) ||
  ((situation === 'mock' || situation === 'task') && bareStop.test(plain)) ||
  asksEnough(plain) ||
  ofOthers.test(plain) ||
  tellsOfOther(plain)
    ? undefined
    : { kind: 'stop' }

const unlessTold =
  (read: (heard: Heard) => Intent | undefined) =>
  (heard: Heard): Intent | undefined =>
    tellsOfOther(heard.plain) || isNoOrder(heard.plain) ? undefined : read(heard)

/** Nobody who uses one of these wants to start. */
const notStarting =
  /\b(?:stop|off|no|not|never|pause|resume|end|cancel|turn|switch|kill|disable|quit|mute|skip|hide|remove|delete|unsubscribe|without|later|why|when|what|how|enough|again)\b/

const startDaily = ({ plain }: Heard): Intent | undefined =>
  notStarting.test(plain) || namesSubject(plain) ? undefined : { kind: 'daily.now' }

export const meanings: readonly Meaning<Intent>[] = [
  {
    name: 'when-next-quiz',
    ...said['when-next-quiz'],
    when: inPersonalChat,
    intent: whenNext,
    offer: texts.offers.whenNext,
  },
  { name: 'start-daily', ...said['start-daily'], when: inChat, intent: startDaily },
  { name: 'was-away', ...said['was-away'], when: inChat, intent: () => ({ kind: 'was-away' }) },
  {
    name: 'pause',
    changes: true,
    ...said.pause,
    when: inChat,
    intent: unlessTold(readPause),
    offer: texts.offers.pause,
  },
  {
    name: 'resume',
    changes: true,
    ...said.resume,
    when: inChat,
    intent: () => ({ kind: 'resume' }),
    offer: texts.offers.resume,
  },
  { name: 'snooze', ...said.snooze, when: inChat, intent: unlessTold(readSnooze), offer: texts.offers.snooze },
  { name: 'stop', ends: true, ...said.stop, when: inPersonalChat, intent: stop, offer: texts.offers.stop },
]
