import type { Note, NoteHeading } from '../../domain/note.ts'
import {
  checkItWorks,
  examTraps,
  howItFails,
  onAzureAndGitHub,
  tradeOffs,
  whatItIs,
  whenToChooseIt,
} from '../note-headings.ts'

/** What somebody wants to hear about the same subject: *more*, *an example*, *simpler*, *what are the pitfalls*. */
export type Facet = 'further' | 'example' | 'simpler' | 'fails' | 'trade-offs' | 'exam' | 'why' | 'links'

const patterns: readonly (readonly [RegExp, Facet])[] = [
  [/\b(?:links?|sources?|docs?|documentation|references?|read up|where can i read|url)\b/, 'links'],
  [
    /\b(?:yaml|code|snippet|samples?|examples?|for instance|in practice|real[ -](?:world|life)|concrete|looks? like|how that looks|set (?:it |that |this )?up|commands?)\b/,
    'example',
  ],
  [/\b(?:exam|traps?|tricky)\b/, 'exam'],
  [/\b(?:pitfalls?|fails?|go(?:es)? wrong|breaks?|gotchas?|risks?|dangers?|watch out)\b/, 'fails'],
  [
    /\b(?:trade-?offs?|pros|cons|downsides?|drawbacks?|(?:dis)?advantages?|why not|when not|(?:not|never) (?:to )?use|avoid)\b/,
    'trade-offs',
  ],
  [
    /\b(?:simpl\w*|eli5|like (?:i am|im|i'm) (?:five|5)|plain|eas(?:y|ier)|short\w*|tl ?;?dr|nutshell|summar\w+|(?:other|different) words|rephrase|reword|differently|another way|metaphor|analogy|dumb|rule of thumb|slower|once more|again|not? (?:get|follow|understand)\w*|don'?t (?:get|follow|understand)|lost me|confus\w+|foggy|unclear|not clear|layman|abstract|huh|do you mean)\b/,
    'simpler',
  ],
  [/\b(?:why|how come|how so|reason\w*|logic|rationale)\b/, 'why'],
]

/** @param plain lower case */
export const readFacet = (plain: string): Facet => patterns.find(([pattern]) => pattern.test(plain))?.[1] ?? 'further'

/** The order in which a note goes on. */
const inOrder: readonly NoteHeading[] = [
  whatItIs,
  whenToChooseIt,
  onAzureAndGitHub,
  tradeOffs,
  howItFails,
  examTraps,
  checkItWorks,
]
const atOnce = 2

/**
 * The sections of a note for a facet.
 * @param shown headings that the learner has seen; only *more* leaves them out
 */
export function headingsFor(facet: Facet, shown: readonly string[]): readonly NoteHeading[] {
  switch (facet) {
    case 'further':
      return unseen(shown).slice(0, atOnce)
    case 'example':
      return [onAzureAndGitHub, checkItWorks]
    case 'simpler':
      return [whatItIs, whenToChooseIt]
    case 'fails':
      return [howItFails]
    case 'trade-offs':
      return [tradeOffs, howItFails]
    case 'exam':
      return [examTraps]
    case 'why':
      return [whenToChooseIt, tradeOffs]
    case 'links':
      return []
  }
}

/** The headings that *more* can still show. */
export const unseen = (shown: readonly string[]): readonly NoteHeading[] =>
  inOrder.filter((heading) => !shown.includes(heading))

/** The fenced code in a note. */
export const snippetsOf = ({ sections }: Note): { readonly language: string; readonly text: string }[] =>
  Object.values(sections).flatMap((section) =>
    [...section.matchAll(/^\s*(?:```|~~~)(\w*)\n([\s\S]*?)\n\s*(?:```|~~~)/gm)].map(([, language = '', text = '']) => ({
      language,
      text,
    })),
  )
