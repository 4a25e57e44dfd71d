import { inChat, inPersonalChat, type Heard, type Meaning } from '../../kernel/meaning.ts'
import type { Intent } from './intents.ts'
import { said } from './says.en.ts'
import { texts } from './texts.en.ts'

/** `free` alone isn't about money: `I'm free now, open lab 3`. */
const withoutBill =
  /\b(?:for free|free (?:of charge|labs?|ways?|steps?|version)|labs?(?: \d+)? free|without (?:a |any )?(?:bill|cost|costs|paying|money|charge)|no (?:cost|costs|bill)|costs? nothing)\b/

const lab = ({ count, platform, plain }: Heard): Intent => ({
  kind: 'lab',
  ...(count === undefined ? {} : { step: count }),
  ...(platform ? { track: platform === 'azure' ? 'azure-pipelines' : 'github-actions' } : {}),
  ...(withoutBill.test(plain) ? { way: 'free' } : {}),
})

/** `The step times out after ten minutes` is about a step of a job. */
const otherStep = /\bsteps? (?:times? out|timed out|takes?|hangs?)\b/
const labUnlessOther = (heard: Heard): Intent | undefined => (otherStep.test(heard.plain) ? undefined : lab(heard))

export const meanings: readonly Meaning<Intent>[] = [
  { name: 'lab', ...said.lab, when: inChat, intent: labUnlessOther, offer: texts.offers.lab },
  {
    name: 'lab.export',
    ...said['lab.export'],
    when: inPersonalChat,
    intent: () => ({ kind: 'lab.export' }),
    offer: texts.offers.export,
  },
]
