import { memberOf } from '../domain/team/member-of.ts'
import { explainIfNamed, explainInGroup } from '../features/explain/explain.ts'
import { guideView } from '../features/guide/guide.ts'
import { helpView } from '../features/account/hello.ts'
import type { Intent } from '../kernel/intent.ts'
import type { Reply } from '../kernel/reply.ts'
import { notice } from '../kernel/notice.ts'
import { joinButton, myPlaceButton, showBoard } from '../features/team/board/board.ts'
import { challengeEverybody, takeInTeam } from '../features/team/challenge/challenge.ts'
import { teamKeyOf } from '../features/team/change-team.ts'
import { lead, planQuestions } from '../features/team/leads.ts'
import { askToJoin, changeMine, join, mineView } from '../features/team/members/members.ts'
import { answerTeam, askTeam, ownView } from '../features/team/question/team-question.ts'
import type { TeamParts } from '../features/team/team-parts.ts'
import type { Turn } from '../kernel/turn.ts'

/**
 * In a team or group chat nothing about one person is shown to others: help, notes, the pages about the exam, and what a team does together.
 * What is one's own is answered in the place of the pressed card, for the one who pressed; everything else happens in the personal chat.
 */
export async function inGroup(parts: TeamParts, turn: Turn, intent: Intent): Promise<Reply> {
  const { catalog, explainer } = parts
  switch (intent.kind) {
    case 'hello':
    case 'help':
      return { messages: [helpView(turn.scope)] }
    case 'explain':
      return { messages: [explainInGroup(explainer, intent.topic)] }
    case 'feedback':
      return { messages: [] }
    case 'guide':
      return { messages: [guideView(catalog, intent.page, 'both')] }
    case 'team.quiz':
      return askTeam(parts, turn, intent)
    case 'team.schedule':
      return planQuestions(parts, turn, intent)
    case 'team.answer':
      return forOneself(turn, await answerTeam(parts, turn, intent))
    case 'team.view':
      return forOneself(turn, await ownView(parts, turn, intent.quiz))
    case 'team.join':
      return askToJoin(parts, turn)
    case 'team.join.send':
      return forOneself(turn, await join(parts, turn, intent))
    case 'team.leave':
    case 'team.hide':
    case 'team.pair':
      // Typed in front of all it only leads to the button, as joining does.
      return turn.pressed
        ? { messages: [], mine: await changeMine(parts, turn, teamKeyOf(turn), intent) }
        : forOneself(turn, { messages: [] })
    case 'team.mine':
      return forOneself(turn, await myPlace(parts, turn))
    case 'team.lead':
      return lead(parts, turn, intent)
    case 'board':
      return showBoard(parts, turn)
    case 'challenge':
      return challengeEverybody(parts, turn)
    case 'challenge.take':
      return forOneself(turn, await takeInTeam(parts, turn, intent.code))
    default:
      // What did not fit on a card is told to the one who pressed, not to all.
      if (turn.pressed)
        return {
          messages: [],
          note: (intent.kind === 'unknown' && intent.problem) || 'Please do that in our personal chat.',
        }
      return {
        messages: [
          (intent.kind === 'unknown' && !intent.problem ? explainIfNamed(explainer, intent.text) : undefined) ??
            inPrivate,
        ],
      }
  }
}

const inPrivate = notice(
  'Let us do that in private',
  [
    'Quizzes, answers and settings are between you and me. Open our personal chat (press my name, then *Chat*) and say **hi** there.',
  ],
  [],
)

async function myPlace(parts: TeamParts, turn: Turn): Promise<Reply> {
  const team = (await parts.store.readTeam(teamKeyOf(turn)))?.value
  if (!team || !memberOf(team, turn.learner.user)) return turn.pressed ? askToJoin(parts, turn) : { messages: [] }
  return { messages: [], mine: await mineView(parts, turn, team) }
}

/** A view that is one person's own goes to the one who pressed. What was typed is read by all, so it is answered with a button, and without a name. */
function forOneself({ pressed }: Turn, reply: Reply): Reply {
  if (pressed) return reply
  const { mine: _, note, ...rest } = reply
  return {
    ...rest,
    messages: [
      notice(
        'Only for you',
        [note ?? 'Press the button to see your own place, and to change it: nobody else sees what comes then.'],
        [myPlaceButton, { title: joinButton.title, verb: joinButton.verb }],
      ),
    ],
  }
}
