import type { TopicExplainer } from '../compose/explain-topic.ts'
import type { Before, Explanation } from '../explanation.ts'
import { choosePassage } from '../find/choose.ts'
import { leastSubject } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import { outsideOf } from '../read/outside.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answering, smallChance, surestChance } from '../settle/passage.ts'
import type { Titles } from '../settle/title.ts'
import type { FollowUps } from './follow-ups.ts'
import { isPair } from './is-pair.ts'
import { ownWordsOf } from './own-words.ts'
import { readFollowUp } from './read-follow-up.ts'
import { isVague } from './unread.ts'

/** A longer one surely doesn't go on with the last topic. */
export const longQuestion = 16
/** A passage must be as likely as this to answer instead of the one that was found, which must be unlikely besides. */
const sureChance = 0.55
/** What speaks for a passage of the last topic, and against one that was read, in logits. */
const ofTopic = 3
const ofTold = -3

/** Replaces an answer to a follow-up by the passage of the last topic that most likely answers, if that is much likelier than the one found. */
export const settlerAfter =
  (
    library: Library,
    { explainBy }: TopicExplainer,
    { titledExactly }: Titles,
    { isPlace }: Pick<FollowUps, 'isPlace'>,
  ) =>
  (found: Explanation, question: string, asked: AskedQuestion, before: Before): Explanation => {
    const { plain, kind } = asked
    const followUp = readFollowUp(plain)
    if (found.kind === 'comparison' || (found.kind === 'refusal' && (found.page || outsideOf(plain) !== undefined)))
      return found
    if (isPair(before) || kind === 'simpler' || kind === 'interview' || titledExactly(question, plain)) return found
    // A part that is picked, the same again, and a place alone say nothing about which passage is meant.
    if (followUp && (followUp.kind !== 'about' || followUp.isClear)) return found
    if (ownWordsOf(plain, library.vocabulary).length === 0 || onlyPlace.test(plain)) return found
    if (isPlace(plain) || plain.split(' ').length > longQuestion) return found
    const own = found.kind === 'topic' ? answering(library, found) : undefined
    const isElsewhere = found.kind === 'topic' && !before.notes.includes(found.note)
    if (found.kind === 'topic' && !own && (isElsewhere || !isVague(found))) return found
    // What is asked again in other words has the same answer.
    if (own && own.title === before.about) return found
    const told = new Set([...(before.told ?? []), before.about])
    const bias = (passage: Passage): number =>
      (before.notes.includes(passage.note) ? ofTopic : passage === own ? 0 : -Infinity) +
      (told.has(passage.title) ? ofTold : 0)
    const chosen = choosePassage(library.inForm, { question, plain, kind }, own ? [own] : [], bias)
    const least = ownWordsOf(plain, library.vocabulary).length < leastSubject ? surestChance : sureChance
    return chosen && chosen.passage !== own && chosen.chance >= least && chosen.givenChance < smallChance
      ? explainBy(chosen.passage, asked)
      : found
  }

/** `and in azure repos?` */
const onlyPlace = /^(?:and|but|what about|how about) (?:in|on|for|with) (?:\w+ ?){1,3}$/
