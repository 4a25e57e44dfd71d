import { sharedAspects } from '../read/aspects.ts'
import { askedFor, asksWhatItIs, formOf, samePolarity } from '../read/question-words.ts'
import { alikeTo } from './alike.ts'
import type { Passage, ScoredPassage } from './passages.ts'

/** What a passage gains that asks for a number, a person, or a place with the same words. */
const sameAsked = 0.15
/** What it gains if it asks in the same form, such as *why* or *can I*. */
const sameForm = 0.07
/** What it gains if it asks about the same aspect, such as the cost. */
const sameAspect = 0.06
/** What it gains if its title says the same in the same words, and how alike they must be to count. */
const sameWords = 0.2
const leastAlike = 0.6
/** What a passage on something that never happens loses if the question is about too much of it. */
const opposite = 0.15
/** What an answer with a yes or no loses if the question is turned around. */
const turnedAround = 0.03
/** What a passage on a difference loses if the question asks what one thing is. */
const onlyDiffers = 0.15

/** Passages with those ahead that ask in the same form, or about the same aspect, as the question. */
export function inSameForm(scored: readonly ScoredPassage[], question: string): ScoredPassage[] {
  const form = formOf(question)
  const number = askedFor(question)
  const shared = sharedAspects(question)
  const isNever = never.test(question)
  const isTooMuch = tooMuch.test(question)
  const onlyDefines = asksWhatItIs.test(question) && !comparesThings.test(question)
  const alike = alikeTo(question)
  const samely = samePolarity(question)
  const gain = (passage: Passage): number =>
    ofForm(passage) + (sameWords * Math.max(0, alike.share(passage.title) - leastAlike)) / (1 - leastAlike)
  const ofForm = ({ type, title, text }: Passage): number => {
    if (onlyDefines && type === 'question' && differs.test(title)) return -onlyDiffers
    if (isTooMuch && happensNot.test(title)) return -opposite
    // What never happens has other causes than what happens wrongly, although the other words are the same.
    if (type === 'cause') return isNever && never.test(title) ? sameAsked : 0
    const aspects = Math.min(1, shared(title)) * sameAspect
    if (type !== 'question') return aspects
    if (number !== undefined) return askedFor(title.toLowerCase()) === number ? sameAsked : aspects
    if (form === undefined || formOf(title) !== form) return aspects
    if (form !== 'yes-or-no') return aspects + sameForm
    if (!saysYesOrNo.test(text)) return aspects
    return aspects + (samely(title) ? sameForm : -turnedAround)
  }
  return scored
    .map(({ passage, score }) => ({ passage, score: score + gain(passage) }))
    .toSorted((a, b) => b.score - a.score)
}

const saysYesOrNo = /^(?:yes|no|only|not|partly)\b/i

const never = /\bnever\b/i
/** More than anybody wants, and a title on what doesn't happen at all. */
const tooMuch =
  /^(?!.*\b(?:not|never)\b|.*n't\b).*(?:\b\d+ (?:\w+ )?(?:times|prs|pull requests|alerts|emails|e-?mails|mails|notifications|messages|runs|builds|updates|issues)\b|\btoo (?:many|often)\b|\bflood\w*|\bspam\w*|\bconstantly\b|\bnois[ey]\w*)/
const happensNot =
  /\bnever\b|\b(?:does|do|did|is|are)n't\b|\bno (?:\w+ )?(?:alerts?|notifications?|pull requests|messages)\b/i

/** A title that asks how things differ, and a question that may ask so. */
const differs = /\bdiffer(?:s|ent|ences?)?\b/i
const comparesThings =
  /\b(?:vs|versus|differ\w*|compare\w*|comparison|or|same|than|both|between|confus\w*|mix\w*|isn'?t that|basically|instead)\b/i
