import { wordsOf } from '../../content/words-of.ts'
import type { Note } from '../../domain/note.ts'
import { othersShown, type TopicExplainer } from '../compose/explain-topic.ts'
import { gapIn, lacksWord } from '../compose/gap.ts'
import { missingLanguage } from '../compose/example.ts'
import type { Before, Explanation, Refusal, Topic } from '../explanation.ts'
import { leastFit, leastHaving, surelyFits } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import { isOfTheField, stem } from '../find/vocabulary.ts'
import { namedElsewhere } from '../read/outside.ts'
import { isPlainQuestion } from '../read/question-words.ts'
import type { AskedQuestion } from '../read/read-question.ts'
import type { Notes } from './note.ts'

export interface Gaps {
  /** The name that the notes don't have; the whole question if it isn't about the field, or if they lack more than a name. */
  readonly missingIn: (whole: string) => string
  /** An answer, with what it lacks of the question; another note's if that has it, or a refusal if the question is about nothing else. */
  readonly minded: (answer: Topic, question: string, asked: AskedQuestion, before: Before | undefined) => Explanation
}

/** Says what of a question nothing answers. */
export function gaps(
  { notes, vocabulary, passages }: Library,
  { explainOne, kindBeside }: TopicExplainer,
  { fit, bestNote }: Notes,
  refusal: (unknown: readonly string[], found: readonly Note[]) => Refusal,
): Gaps {
  const missingIn: Gaps['missingIn'] = (whole) => {
    const words = vocabulary.wordsOfQuestion(whole)
    const unknown = words.filter((word) => !vocabulary.isKnown(word) || vocabulary.trust(whole)(word) < 1)
    const [word] = unknown
    const isName = unknown.length === 1 && word !== undefined && whole.includes(word) && words.some(isOfTheField)
    return namedElsewhere(whole) ?? (isName ? word : whole)
  }

  /** The notes that have a word in a name, a sample question, or a passage's title. */
  const notesAsking = (word: string): Note[] => {
    const key = stem(wordsOf(word)[0] ?? word)
    return notes.filter((note) =>
      [note.title, ...note.aliases, ...note.asks, ...passages.of(note).map(({ title }) => title)].some((text) =>
        wordsOf(text).some((one) => stem(one) === key),
      ),
    )
  }

  const minded: Gaps['minded'] = (answer, question, asked, before) => {
    const { plain, whole } = asked
    const { note, others } = answer
    const nearest = [...new Set([note, ...others])]
    // A question without a story is about all of its words: *set up Azure Backup* isn't about monitoring.
    const isUnheard = vocabulary.wordsOfQuestion(plain).some((word) => !vocabulary.isKnown(word))
    if (!before && isPlainQuestion(plain) && (isUnheard || (passages.best(plain, 1)[0]?.score ?? 0) < leastFit))
      if (lacksWord(plain, note, answer, vocabulary)) return { ...refusal([whole], []), nearest }
    const language = missingLanguage(vocabulary.wordsOfQuestion(plain), answer.examples)
    if (language) return { ...answer, missing: language }
    const gap = gapIn(question, note, answer, vocabulary)
    if (!gap || fit(note, plain, answer.asked) >= surelyFits) return answer
    const having = notesAsking(gap.word).filter((other) => other !== note)
    if (having.length > 0) {
      const better = bestNote(having, plain, answer.asked, undefined)
      if (fit(better, plain, answer.asked) >= leastHaving)
        return explainOne(better, plain, kindBeside(better, plain, asked.kind), {
          others: nearest.slice(0, othersShown),
        })
    }
    if (gap.isWhole && !answer.named) return { ...refusal([gap.word], []), nearest }
    return { ...answer, missing: gap.word }
  }

  return { missingIn, minded }
}
