import type { TopicExplainer } from '../compose/explain-topic.ts'
import { withNext } from '../compose/passage.ts'
import type { Before, Explanation } from '../explanation.ts'
import type { Chosen } from '../find/choose.ts'
import type { Library } from '../find/library.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import { asksBrief } from '../read/facet.ts'
import type { Kind } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answering } from '../settle/passage.ts'
import type { Titles } from '../settle/title.ts'
import { chooseAnywhere } from './choose-next.ts'
import type { FollowUps } from './follow-ups.ts'
import { ownWordsOf } from './own-words.ts'
import { readFollowUp } from './read-follow-up.ts'

/** A passage must be as likely as this to answer instead of the one that the rules found, and instead of a section or nothing. */
const leastChance = 0.4
const leastOtherwise = 0.3
/** The same if it's of another topic and the question has a single word of its own: *is that dangerous*. */
const surerChance = 0.6
/** The passage that was found stays if it's likelier than this. */
const smallChance = 0.15
/** A passage that is less likely isn't shown below the one that answers. */
const leastNext = 0.15

/** What the titles of as many topics ask is asked of the last one: *how do I roll back*. */
const manyTopics = 3

/** Whether passages of many topics have all of the words in their titles. */
function isOfAny(words: readonly string[], { ranked }: Chosen): boolean {
  const asking = ranked.filter(({ passage }) => {
    const said = stemsIn([passage.title])
    return words.every((word) => said.has(stem(word)))
  })
  return new Set(asking.map(({ passage }) => passage.note)).size >= manyTopics
}

/** Kinds that say in what form the same is wanted, unless the question has as many words of its own. */
const ofSubject = 3
const ofForm: ReadonlySet<Kind> = new Set(['simpler', 'example', 'exam', 'interview', 'list'] as const)

/**
 * Replaces an answer to a follow-up by the passage of any note that most likely answers, because the last topic may have been the wrong one,
 * or another one may say it. What says only in what form the same is wanted, and a comparison that was asked for, stay.
 */
export function anywhereAfter(
  library: Library,
  { explainBy, wordsAsked }: TopicExplainer,
  { titledExactly }: Titles,
  { isPlace }: Pick<FollowUps, 'isPlace'>,
) {
  /** What is answered from both sides of a pair, and what says what another topic is. */
  const isWhole = (found: Explanation, { plain, kind }: AskedQuestion): boolean =>
    found.kind === 'topic' &&
    (found.sources.length > 1 ||
      (found.named && answering(library, found) === undefined && wordsAsked(found.note, plain, kind).length === 0))

  return (found: Explanation, question: string, asked: AskedQuestion, before: Before): Explanation => {
    const { plain, kind } = asked
    const followUp = readFollowUp(plain)
    const words = ownWordsOf(plain, library.vocabulary)
    if (
      (ofForm.has(kind) && words.length < ofSubject) ||
      (followUp && followUp.kind !== 'about') ||
      titledExactly(question, plain)
    )
      return found
    if (found.kind === 'comparison' || (found.kind === 'refusal' && found.page) || outsideOf(plain) !== undefined)
      return found
    if (words.length === 0 || asksBrief.test(plain) || isPlace(plain) || isWhole(found, asked)) return found
    const own = found.kind === 'topic' ? answering(library, found) : undefined
    const chosen = chooseAnywhere(library, question, asked, before, own)
    const least = own ? leastChance : leastOtherwise
    if (!chosen || chosen.chance < least || chosen.passage === own || chosen.givenChance > smallChance) return found
    const { note } = chosen.passage
    const isTold = [before, ...(before.earlier ?? [])].some(({ notes }) => notes.includes(note))
    const isFound = found.kind === 'topic' && found.note === note
    const isUnsure = kind === 'example' || words.length === 1
    if (!isTold && !isFound && (isOfAny(words, chosen) || (isUnsure && chosen.chance < surerChance))) return found
    const answer = explainBy(chosen.passage, asked)
    const next = chosen.ranked.filter(({ passage, chance }) => passage.note === note && chance >= leastNext)
    return withNext(
      answer,
      next.map(({ passage }) => passage),
    )
  }
}
