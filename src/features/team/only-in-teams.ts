import { waysOn } from '../../kernel/buttons.ts'
import type { Step } from '../../kernel/context.ts'
import { say } from '../../kernel/notice.ts'
import { noticeOf } from './notices.ts'
import { texts } from './texts.en.ts'

/** Explains that a command needs a team when someone uses it in the personal chat. */
export const onlyInTeams = (): Step => say(noticeOf(texts.onlyInTeams, waysOn))
