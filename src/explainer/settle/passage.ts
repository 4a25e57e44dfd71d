import type { Note } from '../../domain/note.ts'
import { othersShown, type TopicExplainer } from '../compose/explain-topic.ts'
import { withNext } from '../compose/passage.ts'
import type { Explanation, Topic } from '../explanation.ts'
import { choosePassage, type Chosen } from '../find/choose.ts'
import { titleKind } from '../find/fit-for.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import { asking, stemsIn } from '../find/vocabulary.ts'
import type { Kind } from '../read/kind.ts'
import { outsideOf } from '../read/outside.ts'
import { isErrand } from '../read/errand.ts'
import { asksWhatItIs, isPlainQuestion, samePolarity } from '../read/question-words.ts'
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

/** As likely as this, it also answers a question with a story that a section of a topic had answered that the question names. */
const sureChance = 0.5
/** The same if the question doesn't name the topic, and if it would be refused. */
const storyChance = 0.2
const refusedChance = 0.35
/** The same if a comparison had answered, although nothing was to be compared. */
const surestChance = 0.7
/** A question with as many words, beside those that only ask, tells a story. */
const ofStory = 6
/** The same where it would be refused, if the notes know all of them. */
const ofShortStory = 4
/** A story is about the field if the notes know as many of its words; a short one, if they know nearly all. */
const mostly = 0.6
/** A passage that is less likely isn't shown below the one that answers. */
const leastNext = 0.05

/** What a topic is, what speaks against it, and what a candidate says about it, its section says best. */
const saidBest: ReadonlySet<Kind> = new Set(['what', 'interview', 'when-not', 'trade-offs'] as const)

/** Whether a text has a topic's name: *Roll back a release* doesn't say that it's about Helm. */
const isNamed = ({ title, aliases }: Note, text: string): boolean => {
  const said = stemsIn([text])
  return [title, ...aliases].some((name) => [...stemsIn([name])].every((word) => said.has(word)))
}

const never = /\bnever\b/i

/** The passage that answers; none if a section does. */
export const answering = ({ passages }: Library, { note, answeredBy }: Topic): Passage | undefined =>
  passages.of(note).find(({ title }) => title === answeredBy)

/** Whether a passage says what a part of its note is that a question names: *Bicep modules*. */
const tellsPart = (passage: Passage, note: Note, plain: string): boolean => {
  if (passage.note !== note || titleKind(passage) !== 'what') return false
  const [ofNote, said] = [stemsIn([note.title]), stemsIn([passage.title])]
  const part = [...stemsIn([plain])].filter((key) => !ofNote.has(key) && !asking.has(key))
  return part.length > 0 && part.every((key) => said.has(key))
}

/**
 * Replaces an answer by the passage that most likely answers, and shows the next likely one of its note below. A comparison that was asked
 * for, a title asked for in its own words, and a section that says it best stay.
 */
export function settler(
  library: Library,
  { explainBy, wordsAsked }: TopicExplainer,
  { titledExactly, narrower }: Titles,
): (answer: Explanation, question: string, asked: AskedQuestion) => Explanation {
  const { vocabulary, inForm } = library
  const { isKnown, trust, wordsOfQuestion } = vocabulary

  /** The passage that answers instead of what was found. */
  const instead = (
    answer: Topic,
    { plain, kind }: AskedQuestion,
    chosen: Chosen,
    isStory: boolean,
  ): Passage | undefined => {
    const own = answering(library, answer)
    const { passage, chance, givenChance } = chosen
    const isOther = passage.note !== answer.note
    // *When should I use X* asks for no passage either.
    const bySection = saidBest.has(kind) || wordsAsked(answer.note, plain, kind).length === 0
    const isPart = kind === 'what' && chance >= sureChance && tellsPart(passage, answer.note, plain)
    const isLost = isStory && !own && !answer.named
    if (!own && bySection && !isPart && !isLost && !(isStory && chance >= sureChance)) return undefined
    const least = isLost ? storyChance : answer.named && isOther ? surerChance : leastChance
    if (passage === own || chance < least || givenChance > smallChance) return undefined
    const isSure = isStory || chance >= (answer.named ? surestChance : sureChance)
    if (isOther && !isSure && narrower(plain)(passage)) return undefined
    if (isOther && !isStory && !isNamed(passage.note, `${plain} ${passage.title}`)) return undefined
    if (own && asksWhatItIs.test(plain) && titleKind(passage) !== 'what') return undefined
    if (kind === 'fact' && !samePolarity(plain)(passage.title)) return undefined
    // What never happens has other causes than what happens wrongly.
    if (never.test(plain) && own && never.test(own.title) && !never.test(passage.title)) return undefined
    return passage
  }

  return (answer, question, asked) => {
    const { plain, kind, alsoWhat, compares } = asked
    if (ofSections.has(kind) || alsoWhat || titledExactly(question, plain)) return answer
    const words = wordsOfQuestion(plain).filter((word) => !asking.has(word))
    const isStory = words.length >= ofStory
    const isShortStory = words.length >= ofShortStory && words.every(isKnown) && kind !== 'when' && !isErrand(plain)
    if (answer.kind !== 'topic' && !isStory && !(answer.kind === 'refusal' && isShortStory)) return answer
    const own = answer.kind === 'topic' ? answering(library, answer) : undefined
    const chosen = choosePassage(inForm, { question, plain, kind }, own ? [own] : [])
    if (!chosen) return answer
    switch (answer.kind) {
      case 'refusal': {
        const known = words.filter((word) => isKnown(word) && trust(plain)(word) === 1)
        const isOfField =
          !answer.page &&
          !isPlainQuestion(plain) &&
          outsideOf(plain) === undefined &&
          known.length >= mostly * words.length
        return isOfField && chosen.chance >= (isStory ? refusedChance : sureChance)
          ? explainBy(chosen.passage, asked, { named: false })
          : answer
      }
      case 'comparison':
        return (!compares || kind === 'trouble') && chosen.chance >= surestChance
          ? explainBy(chosen.passage, asked, { named: false })
          : answer
      case 'topic': {
        const passage = instead(answer, asked, chosen, isStory)
        const others = [...new Set([answer.note, ...answer.others])].filter((other) => other !== passage?.note)
        const topic = passage
          ? explainBy(passage, asked, {
              others: others.slice(0, othersShown),
              named: answer.named && passage.note === answer.note,
            })
          : answer
        const isBare = wordsAsked(topic.note, plain, kind).length === 0
        return isBare ? topic : withNext(topic, nextOf(topic.note, chosen))
      }
    }
  }
}

const nextOf = (note: Note, { ranked }: Chosen): Passage[] =>
  ranked.filter(({ passage, chance }) => passage.note === note && chance >= leastNext).map(({ passage }) => passage)
