import { notice } from '../../../kernel/notice.ts'
import type { Button, NoticeView } from '../../../kernel/view.ts'
import { detectLanguage, surelyWrittenIn } from './detect-language.ts'
import { texts } from './texts.en.ts'
import type { LanguageCode } from './words.en.ts'

/** Says in the learner's language, if it's known, that the coach works in English, and what to type. */
export const inOwnLanguage = (text: string, buttons: readonly Button[]): NoticeView =>
  lineIn(detectLanguage(text), buttons)

/** The same for text that means nothing to the coach. @returns undefined if it isn't surely in another language */
export function ifForeign(text: string, buttons: readonly Button[]): NoticeView | undefined {
  const language = surelyWrittenIn(text)
  return language || isOtherScript(text) ? lineIn(language, buttons) : undefined
}

/** Letters, but none of the Latin alphabet. */
const isOtherScript = (text: string): boolean => /\p{L}/u.test(text) && !/\p{Script=Latin}/u.test(text)

function lineIn(language: LanguageCode | undefined, buttons: readonly Button[]): NoticeView {
  const { title, line } = language ? texts.own[language] : texts.english
  return notice(title, [line], buttons)
}
