import { localDay } from '../../domain/calendar.ts'
import type { Learner } from '../../domain/learner/learner.ts'
import { ModelFailure, type WordingRequest } from '../../explainer/model/language-model.ts'
import { tokensFor } from '../../explainer/model/prompt.ts'
import { checkedWording, type WordedSentence } from '../../explainer/model/word-explanation.ts'
import type { Step } from '../../kernel/context.ts'
import { changeLearner } from '../../kernel/learner/change-learner.ts'
import type { Reply } from '../../kernel/reply.ts'
import type { Services } from '../../kernel/services.ts'
import type { ToWord, Wording } from '../../kernel/text/wording.ts'
import type { Turn } from '../../kernel/turn.ts'
import type { Grounded, View } from '../../kernel/view.ts'
import type { Store } from '../../store/store.ts'
import { changeExplanation } from './explained.ts'

/** Reserves tokens for a request. @returns undefined if the day's tokens are used up */
export function reserveTokens(
  learner: Learner,
  today: string,
  request: WordingRequest,
  perDay: number,
): Learner | undefined {
  const used = learner.tokens?.day === today ? learner.tokens.used : 0
  const tokens = tokensFor(request)
  return used + tokens > perDay ? undefined : { ...learner, tokens: { day: today, used: used + tokens } }
}

/**
 * Returns the reply with the model's wording if it's ready in time and passes the check; otherwise the composed reply, whose
 * card is edited when a slow model finishes. Never rejects.
 */
export async function withModelWording(
  { store, wording }: Pick<Services, 'store' | 'wording'>,
  turn: Turn,
  { reply, toWord }: Step,
): Promise<Reply> {
  if (!toWord || !wording) return reply
  const job = wordAndSave(store, wording, turn, toWord)
  const late = Symbol('late')
  const first = await Promise.race([job, wording.patience().then(() => late)])
  if (first === late) return { ...reply, later: job }
  return first ? { ...reply, messages: [first as View] } : reply
}

async function wordAndSave(
  store: Store,
  { model, tokensPerDay, log }: Wording,
  turn: Turn,
  { explained, view, request, tokens }: ToWord,
): Promise<View | undefined> {
  let used = tokens
  let sentences: WordedSentence[] | undefined
  try {
    const answer = await model.word(request)
    used = answer.tokens ?? tokens
    sentences = checkedWording(request, answer)
    log('a model worded an explanation', {
      tokens: used,
      sentences: answer.sentences.length,
      held: sentences?.length ?? 0,
    })
  } catch (error) {
    const failure = error instanceof ModelFailure ? error : new ModelFailure('failed')
    // An interrupted request may still be charged, so without a count the reservation stays.
    used = failure.tokens ?? tokens
    log('a model did not word an explanation', { kind: failure.kind, status: failure.status })
  }
  try {
    await changeLearner(store, turn.learner, (learner) =>
      settle(learner, turn, explained, { difference: used - tokens, most: tokensPerDay }, sentences),
    )
  } catch (error) {
    log('the wording of an explanation was not kept', { error })
  }
  const wordedView: View & Pick<Grounded, 'worded'> = { ...view, ...(sentences ? { worded: sentences } : {}) }
  return sentences && wordedView
}

/** Replaces the reservation with the tokens used, and remembers the shown wording for feedback. */
function settle(
  learner: Learner,
  turn: Turn,
  explained: string,
  { difference, most }: { readonly difference: number; readonly most: number },
  sentences: readonly WordedSentence[] | undefined,
): Learner {
  const day = localDay(turn.now, learner.timeZone)
  const tokens =
    learner.tokens?.day === day
      ? { day, used: Math.min(Math.max(0, learner.tokens.used + difference), most) }
      : learner.tokens
  const changed = sentences
    ? changeExplanation(learner, explained, { worded: sentences.map(({ text }) => text).join(' ') })
    : learner
  return { ...changed, ...(tokens ? { tokens } : {}) }
}
