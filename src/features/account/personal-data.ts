import type { NoticeView } from '../../kernel/view.ts'
import { showProgress, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Reply } from '../../kernel/reply.ts'
import { notice, say } from '../../kernel/notice.ts'
import type { Services } from '../../kernel/services.ts'
import type { Turn } from '../../kernel/turn.ts'
import { forgetLearner, isMarked } from './forget.ts'
import type { Intent } from './intents.ts'
import { texts } from './texts.en.ts'

/** Replies with short-lived links to everything stored about the learner. */
export function exportData({ linkTo }: Context): Step {
  return say({
    ...notice(texts.export.title, texts.export.lines, [showProgress]),
    links: [
      { title: texts.export.everything, url: linkTo('json') },
      { title: texts.export.reviewLog, url: linkTo('csv') },
    ],
  } satisfies NoticeView)
}

/** The reply when the disk failed partway: the request is stored, and the rest is deleted later. */
const deletionUnfinished: Reply = {
  messages: [],
  replace: notice(texts.unfinished.title, texts.unfinished.lines, []),
}

/** The reply when everything is deleted except what may be in files that the server can't read. */
const deletedExceptUnread: Reply = {
  messages: [],
  replace: notice(texts.unread.title, texts.unread.lines, []),
}

/** Asks for confirmation. A typed *yes* asks again: only the button deletes. */
export function askDelete({ learner, turn }: Context, { isTyped }: Extract<Intent, { kind: 'delete' }>): Step {
  const { cancel, confirm, lines, press, says, title } = texts.delete
  return {
    ...say(
      notice(title, isTyped ? [press] : lines(learner.memory.total.answered), [
        { title: confirm, verb: 'delete.confirm' },
        { title: cancel, verb: 'delete.cancel' },
      ]),
    ),
    learner: { ...learner, offered: { says, at: turn.now.toISOString() } },
  }
}

/**
 * Deletes everything stored about the learner.
 * @returns what to say if something is left
 * @throws if not even the request could be stored
 */
export async function deleteEverything(services: Services, turn: Turn): Promise<Reply | undefined> {
  try {
    const unread = await forgetLearner(services, turn.learner, turn.now, turn.contact)
    return unread > 0 ? deletedExceptUnread : undefined
  } catch (error) {
    if (!(await isMarked(services.store, turn.learner).catch(() => false))) throw error
    services.log?.('a deletion is not finished and will be continued', { error })
    return deletionUnfinished
  }
}

/** Asks for everything to be deleted. */
export const confirmDelete = (): Step => ({
  forget: true,
  reply: { messages: [], replace: notice(texts.deleted.title, texts.deleted.lines, []) },
})

export const cancelDelete = (): Step => ({
  reply: { messages: [], replace: notice(texts.kept.title, texts.kept.lines, [startQuiz, showProgress]) },
})
