import type { Learner } from '../../domain/learner/learner.ts'
import { openSettings, resumeDaily } from '../../kernel/buttons.ts'
import type { Step } from '../../kernel/context.ts'
import { notice, presenting } from '../../kernel/notice.ts'
import type { NoticeView } from '../../kernel/view.ts'
import { counted } from '../../kernel/text/words.ts'

const presented = 'recovered'

/** The step of a learner whose document was rebuilt after damage: they are told before anything else, until a message has told them. */
export function withRecoveredNotice(step: Step, before: Learner): Step {
  const learner = step.learner ?? before
  if (!learner.recovered || step.forget) return step
  // A model's wording would take the place of the first message, which is this one.
  const { reply, toWord: _, ...rest } = step
  const told = presenting(recoveredNotice(learner), presented)
  return { ...rest, reply: { ...reply, messages: [told, ...reply.messages] } }
}

/** The learner once the notice has arrived. */
export function recoveredNoticeDelivered(learner: Learner, id: string): Learner | undefined {
  if (id !== presented) return undefined
  const { recovered: _, ...told } = learner
  return told
}

function recoveredNotice({ memory, push }: Learner): NoticeView {
  const { answered } = memory.total
  const isSilent = push.status !== 'on'
  return notice(
    'I restored your data',
    [
      'Part of what I had saved about you was damaged.',
      answered === 0
        ? 'I could not read any answers, so your progress starts over.'
        : `Your ${counted(answered, 'answer')} ${answered === 1 ? 'is' : 'are'} here, and your progress was worked out from ${answered === 1 ? 'it' : 'them'}. Please check your settings.`,
      ...(isSilent ? ['The daily quiz is off until you say **resume**.'] : []),
    ],
    isSilent ? [resumeDaily, openSettings] : [openSettings],
  )
}
