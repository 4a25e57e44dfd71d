import type { Intent } from './intents.ts'
import type { ShownStep } from './shown-step.ts'

// What people say below a step of the lab that would mean something else anywhere.
const polite = /^\W*(?:(?:please|ok|okay|so|and|but|now|just|can you|could you|would you|i'?m|i am|it'?s|all)\W+)*/
  .source
const file = '(?:file|answer|solution|yaml|workflow|pipeline|step)'
const asksCheck = new RegExp(
  String.raw`${polite}(?:check|grade|submit|verify|done|finished|ready)(?: (?:it|this|that|(?:my|the) ${file}|already|now|please|pls|with (?:it|this|that|step \d+)))*\W*$`,
  'i',
)
const asksVerdict = new RegExp(
  String.raw`${polite}(?:(?:is|was) (?:it|this|that|my ${file})(?: (?:right|correct|ok|okay|fine|good|wrong|enough|now))+|(?:why is (?:it|this|that|my ${file})|what'?s|what is) wrong(?: now| with (?:it|this|that|my ${file}))*)\W*$`,
  'i',
)
const marksDone = /^\W*mark (?:(?:it|this|that|the|step|\d+|as) )+(?:done|finished|completed?|checked)\W*$/i
const asksHow = new RegExp(
  String.raw`${polite}(?:(?:which|what) file(?: (?:do|should|can) i (?:paste|send|check|write)\b.*| is it| now)?\W*$|where (?:do|should|can) i (?:put|paste|upload|send)\b|what (?:do|should|can) i (?:paste|send|upload|submit)\b|how (?:do|can|should) i (?:run|use) the checker\b|how (?:do|can|should) i (?:get (?:it|this|my ${file}) checked|check (?:it|this|my ${file})|submit (?:it|this))\b)`,
  'i',
)
const checker = /^\W*(?:\$ )?npm run check\b/i
const asksSolution = new RegExp(
  String.raw`${polite}(?:(?:give|show|tell|send) me (?:the|a) ${file}|(?:do|write|fix|make) (?:it|this|that|the ${file}|my ${file})(?: for me)?|solution|show (?:the |a )?solution|i give up)\W*$`,
  'i',
)
const hasNoBudget =
  /\b(?:(?:don'?t|do not) have|haven'?t got|without|no) (?:an? |any )?(?:azure(?: subscription| account)?|subscription|credit card|money|budget)(?=\W*(?:$|[,.;!?]| and | or | so | for (?:it|this|that)\b))/i
/** *How do I log in without Azure credentials* asks for something else than another way. */
const asksElse = /^\W*(?:how|why|which|when|where)\b/i
const nextStep = /^\W*(?:(?:go to|show me|open) )?(?:(?:the )?next|skip(?: this| the)?) step\W*$/i
const previousStep =
  /^\W*(?:(?:go (?:back )?to|show me|open|back to) )?(?:the )?(?:previous|last) step\W*$|^\W*(?:go )?(?:back (?:a|one) step|(?:a|one) step back)\W*$/i

/** What a sentence means below a step of the lab that was shown last; undefined if it isn't about the step. */
export function wordsAtStep({ lab: { steps }, step, track, way }: ShownStep, text: string): Intent | undefined {
  const number = steps.indexOf(step) + 1
  if ([asksCheck, asksVerdict, marksDone, asksHow, checker].some((pattern) => pattern.test(text)))
    return { kind: 'lab.check', text: '' }
  if (asksSolution.test(text)) return { kind: 'lab.solution' }
  if (nextStep.test(text)) return number < steps.length ? { kind: 'lab', step: number + 1 } : { kind: 'lab' }
  if (previousStep.test(text)) return { kind: 'lab', step: Math.max(1, number - 1) }
  const { free } = step.work[track]
  return hasNoBudget.test(text) && !asksElse.test(text) && free && way !== free
    ? { kind: 'lab', step: number, way: 'free' }
    : undefined
}
