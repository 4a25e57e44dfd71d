import type { TopicExplainer } from '../compose/explain-topic.ts'
import type { Before, Explanation } from '../explanation.ts'
import type { Library } from '../find/library.ts'
import { sharedAspects } from '../read/aspects.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import { nearEnough } from './fits.ts'
import { sideBySide } from './go-on.ts'
import { asksWhich, choice } from './wording.ts'

/**
 * Answers a question about both things that were compared, such as *is it free*, from each of their notes; undefined if it chooses one of
 * them, or if one of the notes doesn't tell.
 */
export const bothSidesOf =
  ({ inForm, topics: { namedIn } }: Library, { topic, explainBy }: TopicExplainer) =>
  (asked: AskedQuestion, { notes, compared, focus }: Before): Explanation | undefined => {
    const { plain, kind } = asked
    const [first] = notes
    if (!first || notes.length < 2 || !compared || focus !== undefined) return undefined
    if (asksWhich.test(plain) || (choice.test(plain) && !isIt.test(plain)) || namedIn(plain).length > 0)
      return undefined
    const shared = sharedAspects(plain)
    const answers = notes.flatMap((note) => {
      const best = inForm
        .within(note, plain)
        .find(({ passage: { type, title }, score }) => type === 'question' && score >= nearEnough && shared(title) > 0)
      return best ? [explainBy(best.passage, asked)] : []
    })
    return answers.length === notes.length
      ? topic(first, kind, sideBySide(notes, answers), { sources: notes })
      : undefined
  }

/** Asks for a yes or no about what was compared, which chooses none of it unless it says *better* or the like. */
const isIt = /^(?:(?:and|but|so|ok|okay)[ ,]+)*(?:is|are) (?:it|they|that|these|those)\b(?!.*\b(?:\w+er|more|less)\b)/
