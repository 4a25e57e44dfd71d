import { askedInInterview } from './asked-in-interview.ts'
import { inChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

/** Wants something shown, and not to be asked: `example scenario for blue-green` */
const asksExample = /\b(?:examples?|for instance)\b(?!.*\b(?:drills?|ask me|test me|quiz|exam)\b)/

const drill = ({ topic, core, plain }: Heard): Intent | undefined => {
  if (asksExample.test(plain) && !/\bdrills?\b/.test(plain)) return undefined
  return /^(?:all |list |show )?(?:the |my )?(?:scenario )?(?:drills|scenarios)$/.test(core)
    ? { kind: 'drills' }
    : { kind: 'drill', ...(topic === undefined ? {} : { topic }) }
}

/** Words about the interview that aren't its topic. */
const aboutInterviews =
  /\b(?:mock|prep(?:aration)?|practi[cs]e|training|coaching|job|technical|tech|typical|screen(?:ing)?|round|senior)\b/g

function interview({ topic = '', raw }: Heard): Intent {
  const question = askedInInterview(raw)
  if (question !== undefined) return { kind: 'interview', topic: question, answer: true }
  const named = topic.replaceAll(aboutInterviews, ' ').replaceAll(/\s+/g, ' ').trim()
  return { kind: 'interview', ...(named === '' ? {} : { topic: named }) }
}

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'interview', ...said.interview, when: inChat, intent: interview, offer: texts.offerInterview },
  { name: 'drill.undo', ...said.undo, when: ['drill'], intent: () => ({ kind: 'drill.undo' }) },
  { name: 'drill', ...said.drill, when: inChat, intent: drill, offer: texts.offer },
]
