import type { Catalog } from '../../../content/catalog.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Button } from '../../../kernel/view.ts'
import { texts } from './texts.en.ts'

const { drill, example, exampleOf, note } = texts.otherWays

/** Other ways to learn what a question asks, for somebody who missed it again and again. */
export function otherWays({ notes, drills }: Catalog, question: Question): Button[] {
  const topic = notes.get(question.notes[0] ?? '')?.title
  const walk = [...drills.values()].find(
    ({ notes: own, objectives }) =>
      own.some((id) => question.notes.includes(id)) || objectives.some((id) => question.objectives.includes(id)),
  )
  return [
    ...(topic === undefined
      ? []
      : [
          { title: note, verb: 'explain', data: { topic } },
          { title: example, verb: 'explain', data: { topic: exampleOf(topic) } },
        ]),
    ...(walk ? [{ title: drill, verb: 'drill', data: { drill: walk.id } }] : []),
  ]
}
