import type { Settings } from '../../../domain/learner/learner.ts'

/** Words about being asked; *not sure* alone is an answer. */
const aboutAsking =
  /\bask\w*\b.*\b(?:sure|confiden\w*|certain\w*)|\b(?:sure|confiden\w*|certain\w*)\b.*\bask(?:ed|ing)?\b|\bconfidence\b|\bcertainty\b|\bself-assess|\bhow[ -](?:sure|confident|certain)\b|\b(?:if|whether) i a?m sure\b|\bare you sure\b|\bsure.{0,8}(?:guess|think|button|thing|prompt)|\bguess.{0,4}sure\b|\bnagging\b.*\bsure\b|\brat(?:e|ings?)\b.*\b(?:sure|certain|confident)|\brate (?:it|myself) after/
const aQuestion = /^(?:what|how) (?:is|does|do|can|should|come)\b|\bmean/

const off =
  /\b(?:never|off|stop|no|not|dont|without|remove|skip|hide|annoy\w*|quit|enough|rid|unsubscribe|less|disable|drop)\b/
const on = /\b(?:always|every|each|on|back|again|please ask|ask me|like|helps?|want|enable)\b/
const later = /\b(?:after|afterwards?|once i|when i have answered|later)\b/

/** @returns `ask` if it's about this setting but names no value, and undefined if it's about something else */
export function saidConfidence(plain: string): NonNullable<Settings['confidence']> | 'ask' | undefined {
  if (!aboutAsking.test(plain) || (aQuestion.test(plain) && !/\bhow do i (?:get rid|turn|switch|stop)\b/.test(plain)))
    return undefined
  const isLater = later.test(plain) && !/\b(?:stop|never|off|enough|quit)\b/.test(plain)
  const isAgainstBefore = /\b(?:before|only|rather|but)\b/.test(plain)
  if (isLater && (!/\b(?:do not|dont|no)\b/.test(plain) || isAgainstBefore)) return 'after'
  if (off.test(plain) && !/\bnever ?mind\b.*\bon\b/.test(plain)) return 'never'
  return on.test(plain) ? 'always' : 'ask'
}
