import type { Learner } from '../../domain/learner/learner.ts'
import type { Step } from '../../kernel/context.ts'
import type { NoticeView } from '../../kernel/view.ts'

/** Changes the learner and confirms it. The confirmation replaces the pressed card; after a typed sentence, the coach sends it as a message. */
export const done = (learner: Learner, view: NoticeView): Step => ({ learner, reply: { messages: [], replace: view } })
