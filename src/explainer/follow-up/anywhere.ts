import type { TopicExplainer } from '../compose/explain-topic.ts'
import { withNext } from '../compose/passage.ts'
import type { Before, Explanation } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import type { Kind } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { answering } from '../settle/passage.ts'
import type { Titles } from '../settle/title.ts'
import { chooseAnywhere } from './choose-next.ts'
import { ownWordsOf } from './own-words.ts'
import { readFollowUp } from './read-follow-up.ts'

/** A passage must be as likely as this to answer instead of what the rules found. */
const leastChance = 0.3
/** The passage that was found stays if it's likelier than this. */
const smallChance = 0.15
/** A passage that is less likely isn't shown below the one that answers. */
const leastNext = 0.15

/** Kinds that say in what form the same is wanted. */
const ofForm: ReadonlySet<Kind> = new Set(['simpler', 'example', 'exam', 'interview', 'list'] as const)

/**
 * Replaces an answer to a follow-up by the passage of any note that most likely answers, because the last topic may have been the wrong one,
 * or another one may say it. What says only in what form the same is wanted, and a comparison that was asked for, stay.
 */
export function anywhereAfter(library: Library, { explainBy }: TopicExplainer, { titledExactly }: Titles) {
  return (found: Explanation, question: string, asked: AskedQuestion, before: Before): Explanation => {
    if (process.env.NOANY) return found
    const { plain, kind } = asked
    const followUp = readFollowUp(plain)
    if (ofForm.has(kind) || (followUp && followUp.kind !== 'about') || titledExactly(question, plain)) return found
    if (found.kind === 'comparison' || (found.kind === 'refusal' && found.page) || outsideOf(plain) !== undefined)
      return found
    if (found.kind === 'topic' && found.examples.length > 0) return found
    if (ownWordsOf(plain, library.vocabulary).length === 0) return found
    const own = found.kind === 'topic' ? answering(library, found) : undefined
    const chosen = chooseAnywhere(library, question, asked, before, own)
    if (!chosen || chosen.chance < leastChance || chosen.passage === own || chosen.givenChance > smallChance)
      return found
    const answer = explainBy(chosen.passage, asked)
    const next = chosen.ranked.filter(({ passage, chance }) => passage.note === answer.note && chance >= leastNext)
    return withNext(
      answer,
      next.map(({ passage }) => passage),
    )
  }
}
