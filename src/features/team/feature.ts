import type { Posted } from '../../domain/team/team.ts'
import { feature } from '../../kernel/feature.ts'
import type { LeftIntent } from '../../kernel/intent.ts'
import { say } from '../../kernel/notice.ts'
import type { Services } from '../../kernel/services.ts'
import type { Turn } from '../../kernel/turn.ts'
import { actions } from './actions.ts'
import { noteBoard, showBoard } from './board/board.ts'
import { boardData } from './board/board-data.ts'
import { challenge, isInvitation, noteInvitation } from './challenge/challenge-colleague.ts'
import { challengeEveryone } from './challenge/challenge-everyone.ts'
import { mute } from './challenge/mute.ts'
import { share } from './challenge/share.ts'
import { take, takeInTeam } from './challenge/take.ts'
import { challengeData } from './challenge/challenge-data.ts'
import { changeTeam, teamKeyOf } from '../../kernel/team/change-team.ts'
import { commands } from './commands.ts'
import { coverage, isCoverage, noteCoverage } from './coverage/coverage.ts'
import { coverageData } from './coverage/coverage-data.ts'
import { whoLeft } from './members/who-left.ts'
import { digest } from './digest/digest.ts'
import { digestData } from './digest/digest-data.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { introduce } from './members/introduce.ts'
import { introductionData } from './members/introduction-data.ts'
import { lead, whoLeads } from './schedule/leads.ts'
import { answerInTeam, continueInPrivate, coverageInTeam, unclear } from './in-private.ts'
import { joinData } from './members/join-data.ts'
import { forgetInTeam } from './members/forget.ts'
import { askToJoin, join } from './members/join.ts'
import { mineData } from './members/mine-data.ts'
import { muteTeam, unmuteTeam } from './schedule/mute.ts'
import { inMyTeam } from './my-teams.ts'
import { removedFromTeam } from './members/removed-from-team.ts'
import { onlyInTeams } from './only-in-teams.ts'
import { changeOwn, forOneself, myPlace } from './own-view.ts'
import { teamPageLink } from './page/team-page-link.ts'
import { planQuestions, unschedule } from './schedule/schedule.ts'
import { teamEvents } from './live/team-events.ts'
import { cancel, closeNow, showAnswer } from './question/end-question.ts'
import { answerTeam, ownView } from './question/answer-team.ts'
import { askTeam } from './question/ask-team.ts'
import { teamQuizData } from './question/team-quiz-data.ts'
import { teamResultData } from './question/team-result-data.ts'
import type { TeamView } from './views.ts'

/** Team features: team questions, the board, members, coverage, the digest, and challenges, one folder each. */
export const teamFeature = feature<Intent, TeamView>({
  name: 'team',
  commands,
  meanings,
  actions,
  personal: {
    left: () => say(),
    board: (context) => inMyTeam(context, { kind: 'team.mine' }),
    'team.mine': inMyTeam,
    'team.leave': inMyTeam,
    'team.hide': inMyTeam,
    'team.pair': inMyTeam,
    'team.quiz': onlyInTeams,
    'team.schedule': onlyInTeams,
    'team.unschedule': onlyInTeams,
    'team.cancel': onlyInTeams,
    'team.close': onlyInTeams,
    'team.show-answer': onlyInTeams,
    'team.mute': onlyInTeams,
    'team.unmute': onlyInTeams,
    'team.who-leads': onlyInTeams,
    'team.answer': onlyInTeams,
    'team.view': onlyInTeams,
    'team.join': onlyInTeams,
    'team.join.send': onlyInTeams,
    'team.lead': onlyInTeams,
    coverage,
    'team.page': teamPageLink,
    digest,
    challenge,
    'challenge.take': take,
    'challenge.share': share,
    'challenge.mute': mute,
  },
  inTeam: {
    installed: introduce,
    async removed(services, turn) {
      await removedFromTeam(services, teamKeyOf(turn), turn.now)
      return { messages: [] }
    },
    left: forgetDeparted,
    'team.quiz': askTeam,
    'team.schedule': planQuestions,
    'team.unschedule': unschedule,
    'team.cancel': cancel,
    'team.close': closeNow,
    'team.show-answer': showAnswer,
    'team.mute': muteTeam,
    'team.unmute': unmuteTeam,
    'team.who-leads': whoLeads,
    answer: answerInTeam,
    'team.answer': async (services, turn, intent) => forOneself(turn, await answerTeam(services, turn, intent)),
    'team.view': async (services, turn, intent) => forOneself(turn, await ownView(services, turn, intent.quiz)),
    'team.join': askToJoin,
    'team.join.send': async (services, turn, intent) => forOneself(turn, await join(services, turn, intent)),
    'team.leave': changeOwn,
    'team.hide': changeOwn,
    'team.pair': changeOwn,
    'team.mine': async (services, turn) => forOneself(turn, await myPlace(services, turn)),
    'team.lead': lead,
    board: showBoard,
    coverage: coverageInTeam,
    'team.page': coverageInTeam,
    private: continueInPrivate,
    unknown: unclear,
    challenge: challengeEveryone,
    'challenge.take': async (services, turn, { code }) => forOneself(turn, await takeInTeam(services, turn, code)),
  },
  cards: {
    'team-quiz': teamQuizData,
    'team-result': teamResultData,
    board: boardData,
    mine: mineData,
    join: joinData,
    coverage: coverageData,
    digest: digestData,
    challenge: challengeData,
    introduction: introductionData,
  },
  dueOfTeam: teamEvents,
  deliveredOfTeam(services, turn, id, post) {
    if (isCoverage(id)) return noteCoverage(services, turn, id, post)
    if (isInvitation(id)) return noteInvitation(services, turn, id, post)
    if (turn.team?.place !== post.conversationId) return undefined
    return id === 'board' ? noteBoard(services, turn, post) : noteCard(services, turn, id, post)
  },
})

/** Records which message carries the open question, or a challenge to everyone. */
async function noteCard({ store }: Services, turn: Turn, id: string, post: Posted): Promise<void> {
  const code = id.replace(/^challenge /, '')
  await changeTeam(store, teamKeyOf(turn), turn.now, (team) => {
    if (team?.quiz?.id === id) return { ...team, quiz: { ...team.quiz, post } }
    return (
      team && { ...team, challenges: team.challenges.map((item) => (item.code === code ? { ...item, post } : item)) }
    )
  })
}

async function forgetDeparted(services: Services, turn: Turn, { people }: LeftIntent) {
  const key = teamKeyOf(turn)
  const team = (await services.store.readTeam(key))?.value
  for (const person of team ? await whoLeft(services.store, team, people) : [])
    await forgetInTeam(services, key, person, turn.now)
  return { messages: [] }
}
