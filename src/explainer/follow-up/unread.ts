import { comparison } from '../compose/comparison.ts'
import type { Before, Explanation } from '../explanation.ts'
import { leastSubject, surelyFits, tellsTopic } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import { asksBrief } from '../read/facet.ts'
import type { Kind } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Notes } from '../settle/note.ts'
import { leastCompared } from './fits.ts'
import type { FollowUps } from './follow-ups.ts'
import { isPair } from './is-pair.ts'
import { shortFollowUp, type Leaving } from './leaves.ts'
import { ownWordsOf } from './own-words.ts'
import { readFollowUp } from './read-follow-up.ts'
import { isAboutPair, pronoun, situation } from './wording.ts'

/** The same answer, or a better one: the card that was just read is none, and a topic that the question doesn't name isn't either. */
export function unreadAnswer(
  { vocabulary, topics: { namedIn } }: Library,
  { fit }: Notes,
  follow: FollowUps,
  { strays }: Leaving,
) {
  const unread = (found: Explanation, question: string, read: AskedQuestion, before: Before): Explanation => {
    const followUp = readFollowUp(read.plain)
    if (followUp?.kind === 'pick' || (followUp?.kind === 'same' && asksBrief.test(read.plain))) return found
    const isSaid = repeats(found, before, read.plain)
    const isAway = strays(found, read, before)
    if (isSaid || isAway || isVague(found)) {
      const better = (isSaid ? follow.inPlace(read, before) : undefined) ?? follow.titled(read, before, true)
      if (better) return better
    }
    if (isAway && isPair(before) && before.compared && isAboutPair.test(read.plain))
      return comparison(follow.comparedAgain(before, read.kind, read.plain))
    if (isAway) {
      const isOwn =
        !pronoun.test(read.plain) && found.kind === 'topic' && fit(found.note, read.plain, found.asked) >= tellsTopic
      const near = follow.continued(question, read, before) ?? (isOwn ? found : follow.nearest(question, read, before))
      if (near && !repeats(near, before, read.plain)) return withChoices(near, read, before)
    }
    if (found.kind === 'refusal' && !found.page && isShort(read.plain) && outsideOf(read.plain) === undefined)
      return follow.unanswered(read, before) ?? found
    if (!isSaid && !isAway) return withChoices(found, read, before)
    const section = isSaid && ownSection.has(read.kind) ? follow.goOn(read.kind, before) : undefined
    return section && !repeats(section, before, read.plain) ? section : (follow.unanswered(read, before) ?? found)
  }

  /** A few words that the notes use go on with the last topic, even if it has no answer. */
  const isShort = (plain: string): boolean =>
    plain.split(' ').length <= shortFollowUp &&
    (readFollowUp(plain) !== undefined || ownWordsOf(plain, vocabulary).every((word) => vocabulary.isKnown(word)))

  /** Whether an answer shows what the last one did. */
  const repeats = (found: Explanation, { about, compared, focus }: Before, plain: string): boolean => {
    if (found.kind === 'topic')
      return (
        found.answeredBy !== undefined &&
        found.answeredBy === about &&
        found.examples.length === 0 &&
        // Whoever asks the same in full wants the same answer.
        !namedIn(plain).includes(found.note) &&
        (ownWordsOf(plain, vocabulary).length <= leastSubject || fit(found.note, plain, found.asked) < surelyFits)
      )
    if (found.kind === 'refusal' || about !== undefined || focus !== undefined) return false
    // Which side fits somebody is what a comparison says, whatever it says about their case.
    if (isAboutPair.test(plain) || situation.test(plain)) return false
    const { sides, fit: said, missing } = found.comparison
    return (
      compared !== undefined &&
      missing === undefined &&
      said < leastCompared &&
      sides.every(({ name }) => compared.includes(name))
    )
  }

  /** What doesn't answer offers what comes nearest. */
  const withChoices = (found: Explanation, asked: AskedQuestion, before: Before): Explanation =>
    found.kind === 'topic' && found.isNear === true && found.choices === undefined && before.notes.includes(found.note)
      ? { ...found, choices: follow.choicesFor(asked, before) }
      : found

  return unread
}

/** Whether nothing but loose sentences answers, or what only comes near. */
const isVague = (found: Explanation): boolean =>
  found.kind === 'refusal' ||
  (found.kind === 'topic' &&
    (found.isNear === true ||
      found.missing !== undefined ||
      (found.answeredBy === undefined && found.examples.length === 0 && !ownSection.has(found.asked))))

/** Kinds with a section of their own that answers if no passage does. */
const ownSection: ReadonlySet<Kind> = new Set(['why', 'when', 'when-not', 'trade-offs', 'check', 'trouble'] as const)
