import { notice } from '../../../kernel/notice.ts'
import type { Button, NoticeView } from '../../../kernel/view.ts'
import { texts } from '../texts.en.ts'

/** Says that the bank is empty. */
export const noQuestions = (buttons: readonly Button[]): NoticeView =>
  notice(texts.emptyBank.title, [texts.emptyBank.line], buttons)
