import type { Learner } from '../../domain/learner/learner.ts'
import { openSettings, resumeDaily } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { notice, presenting } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { texts } from './texts.en.ts'

const presented = 'recovered'

/** Puts a notice before the reply to a learner whose document was rebuilt after damage, until a message with it was delivered. */
export function withRecoveredNotice({ learner: before }: Context, step: Step): Step {
  const learner = step.learner ?? before
  if (!learner.recovered || step.forget) return step
  // A model's wording would replace the first message, which is the notice.
  const { reply, toWord: _, ...rest } = step
  const message = presenting(recoveredNotice(learner), presented)
  return { ...rest, reply: { ...reply, messages: [message, ...reply.messages] } }
}

/** Forgets the recovery once the notice was delivered. */
export function recoveredNoticeDelivered(learner: Learner, id: string): Learner | undefined {
  if (id !== presented) return undefined
  const { recovered: _, ...rest } = learner
  return rest
}

function recoveredNotice({ memory, push }: Learner): NoticeView {
  const { answered } = memory.total
  const isSilent = push.status !== 'on'
  return notice(
    texts.recovered.title,
    [
      texts.recovered.damaged,
      answered === 0 ? texts.recovered.none : texts.recovered.some(answered),
      ...(isSilent ? [texts.recovered.silent] : []),
    ],
    isSilent ? [resumeDaily, openSettings] : [openSettings],
  )
}
