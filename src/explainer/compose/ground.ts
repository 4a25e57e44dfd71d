import type { Note } from '../../domain/note.ts'
import type { Passage, ScoredPassage } from '../find/passages.ts'
import type { Vocabulary } from '../find/vocabulary.ts'
import type { Kind } from '../read/kind.ts'

/** What an answer is composed of. */
export interface Ground {
  readonly note: Note
  readonly kind: Kind
  /** Words of the question that aren't part of the note's name. */
  readonly words: readonly string[]
  /** The note's passages that share a word with the question, best first. */
  readonly passages: readonly ScoredPassage[]
  readonly vocabulary: Vocabulary
  /** The passage that is asked for in its own words. */
  readonly titled?: Passage | undefined
  /** The passage that most likely answers, although its title may ask something else. */
  readonly chosen?: Passage
  /** The question also asks what the topic is. */
  readonly alsoWhat?: boolean
  /** Less than usual is enough, because the topic is certain. */
  readonly least?: number
  /** Asks for a number, a person, or a place, so that a passage can answer without other words. */
  readonly asksOne?: boolean
  /** Nothing but a name of the topic is asked about, so that its passages on other questions aren't meant. */
  readonly isName?: boolean
  /** Asks what something is. */
  readonly defines?: boolean
  /** Whether a title asks with another verb, so that its yes or no isn't the answer. */
  readonly otherVerb?: (title: string) => boolean
  /** Whether the yes or no of a title's answer can be the question's, too. */
  readonly samePolarity?: (title: string) => boolean
}
