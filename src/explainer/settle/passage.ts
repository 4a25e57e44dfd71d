import { othersShown, type TopicExplainer } from '../compose/explain-topic.ts'
import type { Explanation, Topic } from '../explanation.ts'
import { choosePassage } from '../find/choose.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import type { Kind } from '../read/kind.ts'
import { samePolarity } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Titles } from './title.ts'

/** Kinds of question that sections of their own answer. */
const ofSections: ReadonlySet<Kind> = new Set(['simpler', 'exam'] as const)
/**
 * A passage must be as likely as this to answer instead of what the rules found. Where both differ, and it was as likely, readers preferred
 * it for 26 of 44 questions of people who had seen no note, and what the rules found for 11.
 */
const leastChance = 0.3
/** The same if the question names another topic. */
const surerChance = 0.4
/** The passage that was found stays if it's likelier than this. */
const smallChance = 0.25

const never = /\bnever\b/i

/** The passage that answers; none if a section does. */
export const answering = ({ passages }: Library, { note, answeredBy }: Topic): Passage | undefined =>
  passages.of(note).find(({ title }) => title === answeredBy)

/** Replaces an answer by the passage that most likely answers. A comparison, a title asked for in its own words, and a section that says it best stay. */
export const settler =
  (library: Library, { explainBy, wordsAsked }: TopicExplainer, { titledExactly, narrower }: Titles) =>
  (answer: Explanation, question: string, asked: AskedQuestion): Explanation => {
    const { plain, kind } = asked
    if (answer.kind !== 'topic' || ofSections.has(kind) || asked.alsoWhat || titledExactly(question, plain))
      return answer
    const own = answering(library, answer)
    // What a topic is, and what a candidate says about it, its section says best. *When should I use X* asks for no passage either.
    const bySection = kind === 'what' || kind === 'interview' || wordsAsked(answer.note, plain, kind).length === 0
    if (!own && bySection) return answer
    const chosen = choosePassage(library.inForm, { question, plain, kind }, own ? [own] : [])
    const least = answer.named && chosen?.passage.note !== answer.note ? surerChance : leastChance
    if (!chosen || chosen.passage === own || chosen.chance < least || chosen.givenChance > smallChance) return answer
    const { note, title } = chosen.passage
    if (note !== answer.note && narrower(plain)(chosen.passage)) return answer
    if (kind === 'fact' && !samePolarity(plain)(title)) return answer
    // What never happens has other causes than what happens wrongly.
    if (never.test(plain) && own && never.test(own.title) && !never.test(title)) return answer
    const others = [...new Set([answer.note, ...answer.others])].filter((other) => other !== note)
    return explainBy(chosen.passage, asked, {
      others: others.slice(0, othersShown),
      named: answer.named && note === answer.note,
    })
  }
