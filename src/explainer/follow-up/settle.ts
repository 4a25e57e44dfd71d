import type { TopicExplainer } from '../compose/explain-topic.ts'
import { withNext } from '../compose/passage.ts'
import { wordsOf } from '../../content/words-of.ts'
import type { Before, Compared, Explanation } from '../explanation.ts'
import type { Chosen } from '../find/choose.ts'
import type { Library } from '../find/library.ts'
import { matchedName } from '../find/matched-name.ts'
import { asking, stem } from '../find/vocabulary.ts'
import type { Passage } from '../find/passages.ts'
import { outsideOf } from '../read/outside.ts'
import { askedFor, differsOrChooses } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answering } from '../settle/passage.ts'
import type { Titles } from '../settle/title.ts'
import { bothSidesOf } from './both-sides.ts'
import { chooseNext } from './choose-next.ts'
import { elsewhereOf } from './elsewhere.ts'
import { leastCompared } from './fits.ts'
import type { FollowUps } from './follow-ups.ts'
import { notesInFocus } from './go-on.ts'
import { likelyNextOf } from './likely-next.ts'
import { ownWordsOf } from './own-words.ts'
import { readFollowUp } from './read-follow-up.ts'
import { rowOfPair } from './row-of-pair.ts'
import { isAboutPair, situation } from './wording.ts'

/** A longer one surely doesn't go on with the last topic. */
export const longQuestion = 16
/**
 * A passage must be as likely as this to answer instead of what the rules found. Where both differ, and it was as likely, readers preferred
 * it for 40 of 87 follow-ups of people who had seen no note, and what the rules found for 14.
 */
const leastChance = 0.2
/** The passage that was found stays if it's likelier than this. */
const smallChance = 0.15
/** The same instead of a comparison that was shown. */
const sureChance = 0.4
/** A passage that is less likely isn't shown below the one that answers: from here on, it's the answer to one of four follow-ups that the first doesn't answer. */
const leastNext = 0.2

/** Replaces an answer to a follow-up by the passage of the last topic that most likely answers. */
export function settlerAfter(
  library: Library,
  explainer: TopicExplainer,
  { titledExactly }: Titles,
  follow: Pick<FollowUps, 'comparedAgain' | 'isPlace' | 'unanswered'>,
) {
  const { explainBy } = explainer
  const bothSides = bothSidesOf(library, explainer)
  const rowFor = rowOfPair(library, follow)
  const { isElsewhere, isBare } = elsewhereOf(library)
  const { likelyNext, saysOf, ofSubject, orChoices, costOf, aspectOf } = likelyNextOf(library, explainer)

  return (first: Explanation, question: string, asked: AskedQuestion, before: Before): Explanation => {
    const found = first.kind === 'topic' && first.isNear ? orChoices(first, question, asked, before) : first
    const { plain, kind } = asked
    const followUp = readFollowUp(plain)
    if (found.kind === 'refusal' && found.page) return costOf(question, asked, before) ?? found
    if (found.kind === 'refusal' && outsideOf(plain) !== undefined) return found
    if (found.kind === 'topic' && found !== first && !found.isNear) return found
    // *The difference between alerts and version updates* can be within the topic, although both have names elsewhere.
    if (found.kind === 'comparison' && found.comparison.sides.every(({ name }) => !before.compared?.includes(name))) {
      const told = /\bdifferen(?:ce|t)\b/.test(plain) ? saysOf(question, plain, asked, before) : undefined
      if (told && differsOrChooses.test(told.answeredBy ?? '')) return told
    }
    if (found.kind === 'comparison' && (isChoice.test(plain) || !isRepeated(found.comparison, before))) return found
    if (kind === 'simpler' || kind === 'interview' || titledExactly(question, plain)) return found
    if (found.kind === 'topic' && found.examples.length > 0) return found
    if (followUp?.kind !== 'pick') {
      const ofPair = bothSides(asked, before) ?? (found.kind === 'topic' ? rowFor(asked, before) : undefined)
      if (ofPair) return ofPair
    }
    const isOther = found.kind === 'topic' && !before.notes.includes(found.note)
    const isTold = isOther && before.earlier?.some(({ notes }) => notes.includes(found.note))
    if (isOther && !isTold && followUp?.kind !== 'pick' && plain.split(' ').length <= longQuestion) {
      if (isBare(plain, found)) return aspectOf(question, asked, before) ?? follow.unanswered(asked, before) ?? found
      if (!isElsewhere(question, plain, before))
        return likelyNext(question, asked, before) ?? aspectOf(question, asked, before) ?? found
    }
    // A part that is picked, the same again, and a place alone say nothing about which passage is meant.
    if (followUp?.kind === 'same') return ofSubject(question, asked, before) ?? found
    if (followUp?.kind === 'about' && followUp.isClear && found.kind !== 'comparison')
      return isOnlyName(followUp.about, found, before)
        ? found
        : (saysOf(question, followUp.about, asked, before) ?? found)
    if (followUp && (followUp.kind !== 'about' || followUp.isClear)) return found
    if (ownWordsOf(plain, library.vocabulary).length === 0 || onlyPlace.test(plain)) return found
    if (follow.isPlace(plain) || plain.split(' ').length > longQuestion) return found
    if (found.kind === 'topic' && !notesInFocus(before).includes(found.note)) return found
    const own = found.kind === 'topic' ? answering(library, found) : undefined
    // What is asked again in other words has the same answer.
    if (own && own.title === before.about) return found
    const chosen = chooseNext(library, question, asked, before, own)
    if (!chosen) return found
    const answer = isInstead(found, own, chosen, asked) ? explainBy(chosen.passage, asked) : found
    if (answer.kind !== 'topic' || kind === 'list') return answer
    const told = new Set([before.about, ...(before.told ?? [])])
    const next = chosen.ranked.filter(
      ({ passage, chance }) => passage.note === answer.note && chance >= leastNext && !told.has(passage.title),
    )
    return withNext(
      answer,
      next.map(({ passage }) => passage),
    )
  }
}

/** Whether a follow-up says nothing but another topic's name: `what about canary` */
const isOnlyName = (about: string, found: Explanation, before: Before): boolean =>
  found.kind === 'topic' &&
  !before.notes.includes(found.note) &&
  wordsOf(about).every((word) => asking.has(word) || matchedName(found.note, wordsOf(about)).has(stem(word)))

/** Whether the likeliest passage answers instead of what was found. */
function isInstead(
  found: Explanation,
  own: Passage | undefined,
  { passage, chance, givenChance }: Chosen,
  { plain, kind }: AskedQuestion,
): boolean {
  const least = found.kind === 'comparison' ? sureChance : leastChance
  if (passage === own || chance < least || givenChance > smallChance) return false
  // Whoever asks how to do it wants the steps, and doesn't ask how long it takes, or who may.
  if (own?.type === 'task' && kind === 'how' && passage.type !== 'task') return false
  const asksElse = askedFor(passage.title.toLowerCase()) !== askedFor(plain)
  return !(own && kind === 'how' && asksElse)
}

/** Whether a comparison is the one that was shown last, and says nothing about the question. */
const isRepeated = ({ sides, fit }: Compared, { compared = [], focus }: Before): boolean =>
  focus === undefined && fit < leastCompared && sides.every(({ name }) => compared.includes(name))

/** Which side fits somebody is what a comparison says, whatever it says about their case. */
const isChoice = new RegExp(`${isAboutPair.source}|${situation.source}`)

/** `and in azure repos?` */
const onlyPlace = /^(?:and|but|what about|how about) (?:in|on|for|with) (?:\w+ ?){1,3}$/
