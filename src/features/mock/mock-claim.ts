import { isPaused, type MockExam } from '../../domain/mock/mock-exam.ts'
import type { Context } from '../../kernel/context.ts'
import type { Claim } from '../../kernel/feature.ts'
import { isAnswer, isShortWord, type Intent as AnyIntent } from '../../kernel/intent.ts'
import type { Intent } from './intents.ts'
import { mockInProgress } from './pages/mock-pages.ts'

/** A short typed word is meant for the exam if its page was shown last. A greeting or a call for help is, whatever was shown last. */
export function mockClaim(context: Context, intent: AnyIntent): Claim | undefined {
  const current = mockInProgress(context)
  if (!current) return undefined
  const meant = isPaused(current) ? meantInPause(context, current, intent) : meantInMock(intent)
  return meant && { since: current.shownAt, intent: meant }
}

function meantInMock(intent: AnyIntent): Intent | undefined {
  if (intent.kind === 'hello') return { kind: 'mock.help', hello: true }
  if (intent.kind === 'help') return { kind: 'mock.help' }
  if (!isShortWord(intent)) return undefined
  if (isAnswer(intent)) return { kind: 'mock.go', to: 'next', fields: intent.shown }
  return intent.kind === 'end' ? { kind: 'mock.stop' } : { kind: 'mock.go', to: 'next' }
}

/** During a pause, other things go on. *Continue* starts the clock only if nothing else was shown since. */
function meantInPause({ learner }: Context, mock: MockExam, intent: AnyIntent): Intent | undefined {
  if (intent.kind === 'resume') return learner.push.status === 'on' ? { kind: 'mock.resume' } : undefined
  const { round, drills, tasks, explained } = learner
  const others = [
    ...(round?.shown.map(({ shownAt }) => shownAt) ?? []),
    ...Object.values(drills).map(({ at }) => at),
    ...(tasks?.open ? [tasks.open.at] : []),
    ...explained.map(({ at }) => at),
  ]
  if (others.some((at) => at > mock.shownAt)) return undefined
  if (intent.kind === 'next') return { kind: 'mock.resume' }
  return intent.kind === 'end' ? { kind: 'mock.stop' } : undefined
}
