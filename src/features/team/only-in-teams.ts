import { waysOn } from '../../kernel/buttons.ts'
import type { Step } from '../../kernel/context.ts'
import { notice, say } from '../../kernel/notice.ts'

/** What a team does together was asked for in the personal chat. */
export const onlyInTeams = (): Step =>
  say(
    notice(
      'That works in a team',
      [
        'Add me to a team or a group chat, mention me there and say it again. Here you can say **leaderboard** for your own place, **weekly digest** or **challenge**.',
      ],
      waysOn,
    ),
  )
