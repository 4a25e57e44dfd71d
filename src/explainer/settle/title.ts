import { wordsOf } from '../../content/words-of.ts'
import { alikeTo } from '../find/alike.ts'
import { passagesAsked } from '../find/fits.ts'
import type { Library } from '../find/library.ts'
import type { Passage } from '../find/passages.ts'
import { stem, stemsIn } from '../find/vocabulary.ts'
import type { Kind } from '../read/kind.ts'

/** A passage that names the same other tool must fit at least as well as this. */
const leastNaming = 0.62
/** A title as like the question as this asks the same, whatever kind of question it is. */
const surelyAlike = 0.76
/** The same for two bare names, which a comparison answers, too. */
const entirelyAlike = 0.92
/** How well the passage of such a title must fit besides. */
const fitsAlike = 0.8

export interface Titles {
  /** The passage with exactly this title. */
  readonly titledExactly: (question: string, plain: string) => Passage | undefined
  /**
   * The passage of any note whose title asks the same as a question in nearly the same words.
   * @param isBare whether the question is two bare names, which a comparison answers, too
   */
  readonly alikeIn: (plain: string, kind: Kind, isBare: boolean) => Passage | undefined
  /** What a title adds makes it a question about something narrower, if another topic is named, or if it's the name of its own. */
  readonly narrower: (plain: string) => (passage: Passage) => boolean
  /** The passage that has the name of another tool in its title, and is from a topic that the question names besides. */
  readonly passageNaming: (name: string | undefined, plain: string) => Passage | undefined
}

/** Finds the passage that is asked for by its title, whatever else fits. */
export function titlesIn({ passages, inForm, topics: { find } }: Library): Titles {
  const titledExactly = (question: string, plain: string): Passage | undefined =>
    passages.titled(question) ?? passages.titled(plain)

  const narrower = (plain: string) => {
    const alike = alikeTo(plain)
    const named = find(plain)
    return ({ note, title }: Passage): boolean => {
      const added = alike.added(title)
      if (added.length === 0 || (named?.by === 'name' && named.note === note)) return false
      const isName = (name: string): boolean => wordsOf(name).every((word) => added.includes(stem(word)))
      return named?.by === 'name' || [note.title, ...note.aliases].some(isName)
    }
  }

  const alikeIn = (plain: string, kind: Kind, isBare: boolean): Passage | undefined => {
    const least = isBare ? entirelyAlike : surelyAlike
    const alike = alikeTo(plain)
    const isNarrower = narrower(plain)
    return inForm.best(plain, passagesAsked).find(
      ({ passage, score }) =>
        score >= fitsAlike &&
        !isNarrower(passage) &&
        // What somebody would do, they tell in an interview.
        (kind === 'interview' || !/\byou\b/.test(passage.title)) &&
        alike.isSame(passage.title) &&
        alike.share(passage.title) >= (alike.added(passage.title).length > 0 ? Math.max(least, leastWider) : least) &&
        (alikeKinds[passage.type]?.has(kind) ?? kind !== 'example'),
    )?.passage
  }

  const passageNaming = (name: string | undefined, plain: string): Passage | undefined => {
    if (name === undefined) return undefined
    const keys = wordsOf(name).map(stem)
    const others = stemsIn([plain.replace(name, ' ')])
    return inForm.best(plain, passagesAsked).find(({ passage: { title, note }, score }) => {
      const said = stemsIn([title])
      const isNamed = [...stemsIn([note.title, ...note.aliases])].some(
        (key) => others.has(key) && !keys.includes(key) && !ofField.has(key),
      )
      return score >= leastNaming && keys.every((key) => said.has(key)) && isNamed
    })?.passage
  }

  return { titledExactly, alikeIn, narrower, passageNaming }
}

/** A title with a word that the question doesn't have must be as like it as this. */
const leastWider = 0.85

/** Names of the whole field, which make no topic of it. */
const ofField = stemsIn('azure microsoft devops github database'.split(' '))

/** The kinds of question that a title of a type can ask alike; a question's title, all but those for an example. */
const alikeKinds: Partial<Record<Passage['type'], ReadonlySet<Kind>>> = {
  task: new Set(['how'] as const),
  cause: new Set(['trouble', 'what'] as const),
  example: new Set(['example'] as const),
}
