import type { Note } from '../../domain/note.ts'
import type { Comparer } from '../compose/comparison.ts'
import type { TopicExplainer } from '../compose/explain-topic.ts'
import type { Refusal } from '../explanation.ts'
import type { TopicFinder } from '../find/find-topic.ts'
import type { PassageFinder } from '../find/passages.ts'
import type { Vocabulary } from '../find/vocabulary.ts'
import type { Notes } from '../settle/note.ts'

/** What follow-ups are answered with. */
export interface Grounds
  extends
    Pick<Comparer, 'compareThese' | 'written'>,
    Pick<Notes, 'fit'>,
    Pick<TopicExplainer, 'explainOne' | 'groundFor' | 'topic'>,
    Pick<TopicFinder, 'find' | 'named' | 'namedIn'> {
  readonly passages: PassageFinder
  readonly vocabulary: Vocabulary
  readonly related: (note: Note) => Note[]
  /** More of what is related. */
  readonly neighborsOf: (note: Note) => Note[]
  readonly within: PassageFinder['within']
  readonly refusal: (unknown: readonly string[], found: readonly Note[]) => Refusal
}
