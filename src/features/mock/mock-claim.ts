import type { Context } from '../../kernel/context.ts'
import type { Claim } from '../../kernel/feature.ts'
import { isAnswer, isShortWord, type Intent as AnyIntent } from '../../kernel/intent.ts'
import type { Intent } from './intents.ts'
import { mockInProgress } from './pages/mock-pages.ts'

/** A short typed word is meant for the exam if its page was shown last. */
export function mockClaim(context: Context, intent: AnyIntent): Claim | undefined {
  const current = mockInProgress(context)
  if (!current || !isShortWord(intent)) return undefined
  return { since: current.shownAt, intent: meantInMock(intent) }
}

function meantInMock(intent: AnyIntent): Intent {
  if (isAnswer(intent)) return { kind: 'mock.go', to: 'next', fields: intent.shown }
  return intent.kind === 'end' ? { kind: 'mock.end' } : { kind: 'mock.go', to: 'next' }
}
