import type { Catalog } from '../../content/catalog.ts'
import type { Round } from '../../domain/learner/learner.ts'
import { displayOrder } from '../../domain/question/display.ts'
import type { OnScreen } from '../../kernel/meaning.ts'
import { openPresentation } from './round.ts'

/** The open question, or the verdict on the last one. */
export function onScreen(round: Round | undefined, { questions }: Catalog): OnScreen | undefined {
  const open = openPresentation(round)
  const question = open && questions.get(open.question)
  if (open) {
    const options = question ? displayOrder(question, open.id).flat().length : 0
    return { situation: 'question', since: open.shownAt, ...(options > 0 ? { options } : {}) }
  }
  const last = round?.shown.findLast(({ answered, undone }) => answered && !undone)
  return last && { situation: 'verdict', since: last.shownAt }
}
