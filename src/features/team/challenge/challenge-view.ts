import { localDay } from '../../../domain/calendar.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import type { Challenge, Team } from '../../../domain/team/team.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import { dayMonth } from '../../../kernel/text/words.ts'
import type { Button } from '../../../kernel/view.ts'
import { nameOf } from '../name-of.ts'
import type { ChallengeView } from '../views.ts'
import { texts } from './texts.en.ts'

/** The button that takes a challenge. */
export const takeButton = (code: string, title = texts.buttons.take): Button => ({
  title,
  verb: 'challenge.take',
  data: { code },
  primary: true,
})

/** Shows a challenge to its team. Someone asked for it in front of everyone, so it names no alias. */
export function challengeView(team: Team, challenge: Challenge): ChallengeView {
  const { title, line, openUntil } = texts.toEveryone
  const { code, questions, closesAt, results } = challenge
  return {
    view: 'challenge',
    title,
    lines: [line(questions.length), openUntil(dayMonth(localDay(new Date(closesAt), team.timeZone)))],
    // A single result would appear next to the name of the person who asked for the challenge.
    results: results.length < 2 ? [] : resultsOf(team, challenge),
    buttons: [takeButton(code)],
  }
}

const resultsOf = (team: Team, { results }: Challenge): ChallengeView['results'] =>
  results
    .toSorted((a, b) => b.right / b.of - a.right / a.of)
    .flatMap(({ user, right, of }) => {
      const alias = memberOf(team, user)?.alias
      return alias === undefined ? [] : [{ alias, score: texts.score(right, of) }]
    })

/** Invites a colleague to a challenge. */
export function invitation(team: Team, { from, code, questions }: Challenge): ChallengeView {
  const { title, line, someone } = texts.invitation
  return {
    view: 'challenge',
    title: title(memberOf(team, from)?.alias ?? someone),
    lines: [line(questions.length, nameOf(team))],
    results: [],
    buttons: [
      takeButton(code),
      { title: texts.buttons.mute, verb: 'challenge.mute', data: { team: team.conversation } },
    ],
  }
}

/** Shows the results of two people to one of them. It names no alias, because this card stays in their chat. */
export function outcomeView({ results }: Challenge, reader: string, title: string): ChallengeView {
  const { both, one, you, colleague } = texts.outcome
  return {
    view: 'challenge',
    title,
    lines: [results.length > 1 ? both : one],
    results: results.map(({ user, right, of }) => ({
      alias: user === reader ? you : colleague,
      score: texts.score(right, of),
    })),
    buttons: waysOn,
  }
}
