import { othersShown, type TopicExplainer } from '../compose/explain-topic.ts'
import type { Explanation, Topic } from '../explanation.ts'
import { choosePassage } from '../find/choose.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import type { Kind } from '../read/kind.ts'
import { samePolarity } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Titles } from './title.ts'

/** Kinds of question for which the likeliest passage answers better than one found by words; the others go by their sections. */
const settles: ReadonlySet<Kind> = new Set(['fact', 'how', 'interview', 'why'] as const)
/** A passage must be as likely as this to answer instead of the one that was found by words. */
const leastChance = 0.5
/** The same if the question names another topic. */
const surestChance = 0.9
/** The one that was found stays if it's likelier than this. */
const smallChance = 0.2

/** The passage that answers; none if a section does. */
export const answering = ({ passages }: Library, { note, answeredBy }: Topic): Passage | undefined =>
  passages.of(note).find(({ title }) => title === answeredBy)

/** Replaces an answer by the passage that most likely answers. A section, a comparison, and a title asked for in its own words stay. */
export const settler =
  (library: Library, { explainBy }: TopicExplainer, { titledExactly, narrower }: Titles) =>
  (answer: Explanation, question: string, asked: AskedQuestion): Explanation => {
    const { plain, kind } = asked
    const own = answer.kind === 'topic' ? answering(library, answer) : undefined
    if (answer.kind !== 'topic' || !own || !settles.has(kind) || asked.alsoWhat || titledExactly(question, plain))
      return answer
    const chosen = choosePassage(library.inForm, { question, plain, kind }, [own])
    // A topic that is named is rarely another one.
    const least = answer.named && chosen?.passage.note !== answer.note ? surestChance : leastChance
    if (!chosen || chosen.passage === own || chosen.chance < least || chosen.givenChance > smallChance) return answer
    const { note, title } = chosen.passage
    if (note !== answer.note && narrower(plain)(chosen.passage)) return answer
    if (kind === 'fact' && !samePolarity(plain)(title)) return answer
    const others = [...new Set([answer.note, ...answer.others])].filter((other) => other !== note)
    return explainBy(chosen.passage, asked, {
      others: others.slice(0, othersShown),
      named: answer.named && note === answer.note,
    })
  }
