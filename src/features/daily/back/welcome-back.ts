import {
  firstSteps,
  isComingBack,
  isWelcomeDue,
  knownQuestions,
  welcomed,
} from '../../../domain/learner/coming-back.ts'
import type { Learner } from '../../../domain/learner/learner.ts'
import { streakOf } from '../../../domain/learner/streak.ts'
import { showProgress, startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../../../kernel/intent.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { Button, NoticeView } from '../../../kernel/view.ts'
import { texts } from '../texts.en.ts'

const { back } = texts

/** What an absence didn't cost. */
export function keptLine(learner: Learner, today: string): string {
  const { record } = streakOf(learner, today)
  return back.kept(knownQuestions(learner), record)
}

/** After an absence, a quiz of no particular length is a short one. */
export function smallerFirstStep({ learner, today }: Context, intent: Intent): Intent {
  const isBare = intent.kind === 'quiz' && Object.keys(intent).length === 1
  const isFree = !learner.round || learner.round.ended === true
  return isBare && isFree && isComingBack(learner, today) ? withCount(intent, firstSteps(learner)) : intent
}

const withCount = (intent: Intent, count: number): Intent & { readonly count: number } => ({ ...intent, count })

/** What was kept, and a small first step. */
function backNotice(learner: Learner, today: string): NoticeView {
  const count = firstSteps(learner)
  const button: Button = { title: back.button(count), verb: 'quiz', data: { count }, primary: true }
  return notice(back.title, [keptLine(learner, today), back.start(count)], [button, showProgress])
}

/** Answers someone who says that they were away. */
export const wasAway = ({ learner, today }: Context): Step => ({
  learner: welcomed(learner, today),
  ...say(
    learner.memory.total.answered === 0 ? notice(back.title, [back.noGuilt], [startQuiz]) : backNotice(learner, today),
  ),
})

/** What people say or press first after an absence: *I'm back*, *what did I miss?* */
const answered = new Set(['hello', 'quiz', 'next', 'daily.start', 'daily.now', 'resume', 'wrong', 'missed'])

/** Welcomes the learner back before the reply, or instead of another greeting. */
export function withWelcomeBack({ learner, today, turn }: Context, step: Step, { kind }: Intent): Step {
  if (!answered.has(kind) || step.forget || !isWelcomeDue(learner, today)) return step
  const { replace, ...reply } = step.reply
  // After a typed sentence, there's no card to replace.
  const isMessage = replace !== undefined && !turn.pressed
  const follows = isMessage ? [...reply.messages, replace] : reply.messages
  const messages =
    kind === 'hello' || follows.length === 0
      ? [backNotice(learner, today)]
      : [notice(back.title, [keptLine(learner, today), back.small], []), ...follows]
  return {
    ...step,
    learner: welcomed(step.learner ?? learner, today),
    reply: { ...(isMessage ? reply : step.reply), messages },
  }
}
