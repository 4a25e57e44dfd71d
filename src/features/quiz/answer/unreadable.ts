import type { Step } from '../../../kernel/context.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { texts } from '../texts.en.ts'

/** Replies to an answer that can't be graded. */
export const unreadable = (problem: string): Step => say(notice(texts.unreadable, [problem], []))
