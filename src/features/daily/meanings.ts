import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { readPause } from './pause/read-pause.ts'
import { readSnooze } from './pause/read-snooze.ts'
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

const stop = ({ situation, plain }: Heard): Intent | undefined =>
  ((situation === 'mock' || situation === 'task') && bareStop.test(plain)) || asksEnough(plain) || ofOthers.test(plain)
    ? undefined
    : { kind: 'stop' }

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
  { name: 'pause', changes: true, ...said.pause, when: inChat, intent: readPause, offer: texts.offers.pause },
  {
    name: 'resume',
    changes: true,
    ...said.resume,
    when: inChat,
    intent: () => ({ kind: 'resume' }),
    offer: texts.offers.resume,
  },
  { name: 'snooze', ...said.snooze, when: inChat, intent: readSnooze, offer: texts.offers.snooze },
  { name: 'stop', ends: true, ...said.stop, when: inPersonalChat, intent: stop, offer: texts.offers.stop },
]
