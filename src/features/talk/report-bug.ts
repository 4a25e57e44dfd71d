import { wayBack } from '../../kernel/buttons.ts'
import type { Step } from '../../kernel/context.ts'
import type { Situation } from '../../kernel/meaning.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import { texts } from './texts.en.ts'

/** Says how to report a fault of the coach, and what helps. */
export const reportBug = (situation: Situation | undefined): Step =>
  say(
    notice(
      texts.reportBug.title,
      [texts.reportBug.how, ...(situation === 'mock' ? [] : [texts.reportBug.question])],
      [
        ...wayBack(situation),
        ...(situation === 'mock' ? [] : [{ title: texts.buttons.reportQuestion, verb: 'report' }]),
      ],
    ),
  )

export const reportBugInTeam = (): Reply => ({
  messages: [notice(texts.reportBug.title, [texts.reportBug.inTeam], [])],
})
