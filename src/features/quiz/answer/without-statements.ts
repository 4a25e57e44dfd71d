import { textLists } from '../../../domain/question/question-texts.ts'
import type { Context } from '../../../kernel/context.ts'
import { isAnswer, type Intent } from '../../../kernel/intent.ts'
import { openPresentation } from '../round/round.ts'

const means: Readonly<Record<string, string>> = { no: 'talk.no', false: 'talk.no', yes: 'talk.yes', true: 'talk.yes' }

/** `no no no` answers statements. At any other question, it's only a loud *no*. */
export function withoutStatements({ learner, catalog, turn }: Context, intent: Intent): Intent {
  if (turn.pressed || !isAnswer(intent)) return intent
  const question = catalog.questions.get(openPresentation(learner.round)?.question ?? '')
  if (!question || textLists(question).some(({ task }) => task === 'judge')) return intent
  const [first, ...others] = intent.shown
  const kind = first !== undefined && others.every((other) => other === first) ? means[first] : undefined
  return kind === undefined ? intent : talk(kind)
}

const talk = (kind: string): Intent & { readonly situation: string } => ({ kind, situation: 'question' })
