import { expect } from '@jest/globals'
import { keyPicks, letterAt } from '../../../src/domain/question/answer.ts'
import { displayOrder } from '../../../src/domain/question/display.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import { withoutQuiz } from '../../../src/domain/team/team-plan.ts'
import type { Reply } from '../../../src/kernel/reply.ts'
import type { TeamQuizView } from '../../../src/features/team/views.ts'
import { review } from '../../domain/valid.ts'
import type { View } from '../../teams/cards/all-views.ts'
import { only, type Desk } from '../desk.ts'

export const teamKey = { tenant: 'tenant-1', conversation: '19:team' }

export const teamOf = async (desk: Desk) => (await desk.store.readTeam(teamKey))?.value

/** The private view in a reply that has nothing else, as the kind that is expected. */
export function mine<K extends View['view']>({ mine: view, messages }: Reply, kind: K): Extract<View, { view: K }> {
  if (view?.view !== kind) throw new Error(`expected a private ${kind}, got ${JSON.stringify(view ?? messages)}`)
  expect(messages).toEqual([])
  return view as Extract<View, { view: K }>
}

/** Posts a question, as by a mention, and records its message. */
export async function ask(desk: Desk, text = 'team quiz'): Promise<TeamQuizView> {
  const reply = await desk.person('user-1').say(text)
  await desk.delivered(reply, 'card-1', 'channel')
  return only(reply, 'team-quiz')
}

/** What a person picks who knows the answer, or who doesn't. */
function picked(desk: Desk, view: TeamQuizView, right: boolean): Record<string, string> {
  const question = [...desk.catalog.questions.values()].find(({ stem }) => stem === view.stem) as Question
  const order = displayOrder(question, view.quiz)[0] as string[]
  const shown = keyPicks(question).map((letter) => letterAt(order.indexOf(letter)))
  const others = order.map((_, index) => letterAt(index)).filter((letter) => !shown.includes(letter))
  return { pick1: (right ? shown : others.slice(0, shown.length)).join(',') }
}

export const answer = (desk: Desk, user: string, view: TeamQuizView, right = true, confidence = 'sure') =>
  desk.person(user).press('team.answer', { quiz: view.quiz, confidence, ...picked(desk, view, right) })

/** Closes the question, as the scheduled work does after its time. */
export async function closeQuestion(desk: Desk): Promise<void> {
  const stored = await desk.store.readTeam(teamKey)
  await desk.store.commitTeam(teamKey, withoutQuiz(stored!.value), stored!.version)
}

export async function join(desk: Desk, ...users: string[]): Promise<void> {
  for (const user of users) await desk.person(user).press('team.join.send', { alias: `Alias ${user}` })
}

/** Two weeks of answers to each question, the last one today; `knows` says which of them are right. */
export async function study(desk: Desk, user: string, knows: (index: number) => boolean): Promise<void> {
  const key = { tenant: 'tenant-1', user }
  const questions = [...desk.catalog.questions.values()]
  const entries = Array.from({ length: 14 }, (_, age) => new Date(desk.now().getTime() - age * 24 * 3_600_000))
    .toReversed()
    .flatMap((at) =>
      questions.map(({ id, revision, objectives }, index) => ({
        ...review,
        id: `${user}-${at.getTime()}-${index}`,
        at: at.toISOString(),
        day: at.toISOString().slice(0, 10),
        question: id,
        revision,
        objectives,
        credit: knows(index) ? 1 : 0,
        rating: knows(index) ? ('good' as const) : ('again' as const),
      })),
    )
  await desk.store.commitLearner(key, newLearner(key, desk.now(), 'Europe/Berlin', 'en'), 0, entries)
}
