import type { Context, Step } from '../../../kernel/context.ts'
import { startQuiz } from '../../../kernel/buttons.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { NoticeView } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import { texts } from '../texts.en.ts'
import { missedQuestions } from './deck-file.ts'

const { anki } = texts

/** Sends a link to an Anki deck. */
export function ankiLink({ catalog, learner, linkTo }: Context, { misses }: Extract<Intent, { kind: 'anki' }>): Step {
  const count = misses ? missedQuestions(catalog, learner).length : catalog.bank.length
  if (count === 0) return say(notice(anki.nothing.title, [anki.nothing.line], [startQuiz]))
  return say({
    ...notice(anki.title, [(misses ? anki.misses : anki.all)(count), ...anki.lines], []),
    links: [{ title: anki.link, url: linkTo('anki', misses ? 'misses' : undefined) }],
  } satisfies NoticeView)
}
