import type { Learner } from '../../../domain/learner/learner.ts'
import { showProgress } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/new-id.ts'
import { notice, say } from '../../../kernel/notice.ts'
import type { NoticeView } from '../../../kernel/view.ts'
import type { Intent } from '../intents.ts'
import { texts } from './texts.en.ts'

/** Sends a link to the learner's page. It ends the one before. */
export function pageLink({ learner, turn, linkTo }: Context, { print }: Extract<Intent, { kind: 'page' }>): Step {
  const { title, lines, open, signOut } = texts.link
  const id = newId(turn)
  const view: NoticeView = {
    ...notice(title, print ? [texts.link.print, ...lines.slice(1)] : lines, [
      showProgress,
      { title: signOut, verb: 'page.sign-out' },
    ]),
    opens: [{ title: open, url: linkTo('page', id) }],
  }
  return { ...say(view), learner: { ...learner, pages: { ...learner.pages, own: id } } }
}

/** Ends every link to a page. */
export function signOutPage({ learner }: Context): Step {
  const { title, line, none } = texts.signedOut
  const isOpen = learner.pages !== undefined
  const step = say(notice(title, [isOpen ? line : none], [showProgress]))
  return isOpen ? { ...step, learner: withoutPages(learner) } : step
}

function withoutPages({ pages: _, ...learner }: Learner): Learner {
  return learner
}
