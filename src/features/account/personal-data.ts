import type { NoticeView } from '../../kernel/view.ts'
import { showProgress, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Reply } from '../../kernel/reply.ts'
import { notice, say } from '../../kernel/notice.ts'

/** Links to everything stored about the learner; they end by themselves. */
export function exportData({ exportLinks }: Context): Step {
  const { json, csv } = exportLinks()
  return say({
    ...notice(
      'Your data',
      [
        'Everything stored about you, and the review log in the columns that FSRS optimizers read. The links work for 15 minutes, for anyone who has them.',
      ],
      [showProgress],
    ),
    links: [
      { title: 'Everything, as JSON', url: json },
      { title: 'Review log, as CSV', url: csv },
    ],
  } satisfies NoticeView)
}

/** Said when the disk failed half-way: nothing is lost track of, the rest goes later. */
export const deletionUnfinished: Reply = {
  messages: [],
  replace: notice(
    'Not everything is deleted yet',
    [
      'I could not finish just now. Your request is saved, and I will delete the rest as soon as I can, within a day. If you write to me sooner, I will try again right away.',
    ],
    [],
  ),
}

/** The reply when everything is deleted except what may be in files that the server can't read. */
export const deletedExceptUnread: Reply = {
  messages: [],
  replace: notice(
    'Deleted, except for what I cannot read',
    [
      'Your answers, settings, and memory are gone. Some team files on the server cannot be read, so your name or answers may still be in them.',
      'Please tell whoever runs Shipmate. After they repair the files, say **delete my data** again.',
    ],
    [],
  ),
}

/** Asks once. */
export const askDelete = ({ learner }: Context): Step =>
  say(
    notice(
      'Delete everything?',
      [
        `Your ${learner.memory.total.answered} answers, settings, memory and reports are removed for good, with no way back.`,
        'You may want to say **export my data** first.',
      ],
      [
        { title: 'Delete everything', verb: 'delete.confirm' },
        { title: 'Keep it', verb: 'delete.cancel' },
      ],
    ),
  )

/** Really deletes. */
export const confirmDelete = (): Step => ({
  forget: true,
  reply: {
    messages: [],
    replace: notice('Deleted', ['Nothing about you is stored any more. If you write to me again, we start over.'], []),
  },
})

export const cancelDelete = (): Step => ({
  reply: { messages: [], replace: notice('Kept', ['Nothing was deleted.'], [startQuiz, showProgress]) },
})
