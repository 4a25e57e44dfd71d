import type { Catalog } from '../../../content/catalog.ts'
import type { Round } from '../../../domain/learner/learner.ts'
import { displayOrder } from '../../../domain/question/display.ts'
import type { OnScreen } from '../../../kernel/meaning.ts'
import { namedOption } from '../answer/named-option.ts'
import { lastShownAt, openPresentation } from './round.ts'

/** The open question, or the verdict on the last one. */
export function onScreen(round: Round | undefined, { questions }: Catalog): OnScreen | undefined {
  const open = openPresentation(round)
  const question = open && questions.get(open.question)
  if (open) {
    const options = question ? Math.max(0, ...displayOrder(question, open.id).map(({ length }) => length)) : 0
    return {
      situation: 'question',
      since: lastShownAt(open),
      ...(options > 0 ? { options } : {}),
      ...(question ? { reads: (text, heard) => namedOption(question, open.id, text, heard) } : {}),
    }
  }
  const last = round?.shown.findLast(({ answered, undone }) => answered && !undone)
  return last && { situation: 'verdict', since: last.answered?.at ?? last.shownAt }
}
