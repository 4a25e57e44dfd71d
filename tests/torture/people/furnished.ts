import type { Rig } from '../rig.ts'
import { createClient } from './client.ts'
import { inTeam, person, type Person } from './people.ts'
import { answerOne, sentTo } from './study.ts'
import { recorded } from '../../teams/front-door.ts'

/** ana has a log and a tail, ben a tail; cem has said stop; dan only answered in the team. */
export const people = {
  ana: person('anatorture'),
  ben: person('bentorture'),
  cem: person('cemtorture'),
  dan: person('dantorture'),
}
export type Name = keyof typeof people
export const studious: readonly Name[] = ['ana', 'ben', 'cem']
const answers: Readonly<Partial<Record<Name, number>>> = { ana: 41, ben: 5, cem: 36 }

export const reportOf = ({ user }: Person) => ({
  question: 'which-deployment',
  revision: 1,
  reason: 'other',
  text: `words of ${user}`,
})

/** Fills a folder with learners, a team, answers, and reports, and stops. @returns the team's open question */
export async function furnish(rig: Rig, dir: string): Promise<string> {
  const connector = await rig.connector()
  const coach = await rig.here(dir)
  const client = createClient(() => coach.address, connector.url)
  const { ana, ben, cem, dan } = people
  for (const name of studious)
    for (let count = 0; count < (answers[name] ?? 0); count++) await answerOne(client, connector, people[name])
  await client.say(cem, 'stop')
  for (const who of [ana, ben]) await client.press(who, 'report.send', reportOf(who))
  await client.post({ ...recorded('installation-add'), ...inTeam(ana), serviceUrl: connector.url })
  for (const who of [ana, ben]) await client.pressInTeam(who, 'team.join.send', { alias: who.alias })
  await client.sayInTeam(ben, 'team quiz for 20 h')
  const quiz = /"quiz":"(\w+)"/.exec(JSON.stringify(connector.cards().at(-1)))?.[1] ?? ''
  for (const who of [ana, ben, dan])
    await client.pressInTeam(who, 'team.answer', { quiz, confidence: 'sure', pick1: 'a' })
  if (!quiz || sentTo(connector, cem).length === 0 || !(await coach.stop(40_000)))
    throw new Error('the folder was not furnished')
  return quiz
}
