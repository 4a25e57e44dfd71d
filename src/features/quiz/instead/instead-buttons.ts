import type { Presentation, Round } from '../../../domain/learner/learner.ts'
import type { Button } from '../../../kernel/view.ts'
import { texts } from '../texts.en.ts'

const { buttons } = texts.instead

/** Rounds that measure allow no hints. */
export const allowsHints = ({ kind }: Round): boolean => kind !== 'diagnose' && kind !== 'challenge'

/** What a learner can do instead of answering a question. */
export function insteadButtons(round: Round, { id, hinted }: Presentation): Button[] {
  const data = { presentation: id }
  return [
    { title: buttons.dontKnow, verb: 'dont-know', data },
    { title: buttons.skip, verb: 'skip', data },
    ...(allowsHints(round) && !hinted ? [{ title: buttons.hint, verb: 'hint', data }] : []),
  ]
}
