import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { keyPicks, letterAt } from '../../../src/domain/question/answer.ts'
import { displayOrder } from '../../../src/domain/question/display.ts'
import { newLearner } from '../../../src/domain/learner/new-learner.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import type { Reply } from '../../../src/kernel/reply.ts'
import { review } from '../../domain/valid.ts'
import type { View } from '../../teams/cards/all-views.ts'
import type { TeamQuizView } from '../../../src/features/team/views.ts'
import { only, openDesk, playRound, submit, type Desk } from '../desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const teamKey = { tenant: 'tenant-1', conversation: '19:team' }
const team = async () => (await desk.store.readTeam(teamKey))?.value

function mine<K extends View['view']>({ mine: view, messages }: Reply, kind: K): Extract<View, { view: K }> {
  if (view?.view !== kind) throw new Error(`expected ${kind} for oneself, got ${JSON.stringify(view ?? messages)}`)
  expect(messages).toEqual([])
  return view as Extract<View, { view: K }>
}

/** Posts a question, as by a mention, and notes its message. */
async function ask(text = 'team quiz'): Promise<TeamQuizView> {
  const reply = await desk.person('user-1').say(text)
  await desk.delivered(reply, 'card-1', 'channel')
  return only(reply, 'team-quiz')
}

const questionOf = (view: TeamQuizView): Question =>
  [...desk.catalog.questions.values()].find(({ stem }) => stem === view.stem) as Question

/** What somebody picks who knows the answer, or who does not. */
function picked(view: TeamQuizView, right: boolean): Record<string, string> {
  const question = questionOf(view)
  const order = displayOrder(question, view.quiz)[0] as string[]
  const shown = keyPicks(question).map((letter) => letterAt(order.indexOf(letter)))
  const others = order.map((_, index) => letterAt(index)).filter((letter) => !shown.includes(letter))
  return { pick1: (right ? shown : others.slice(0, shown.length)).join(',') }
}

const answer = (user: string, view: TeamQuizView, right = true, confidence = 'sure') =>
  desk.person(user).press('team.answer', { quiz: view.quiz, confidence, ...picked(view, right) })

/** As the reminders do once its time is over. */
async function closeQuestion(): Promise<void> {
  const stored = await desk.store.readTeam(teamKey)
  const { quiz: _, ...rest } = stored!.value
  await desk.store.commitTeam(teamKey, rest, stored!.version)
}

const join = async (...users: string[]): Promise<void> => {
  for (const user of users) await desk.person(user).press('team.join.send', { alias: `Alias ${user}` })
}

test('a question to the team is answered by each for themselves: the verdict is theirs, the count everybody’s', async () => {
  const view = await ask()
  expect(JSON.stringify(view)).not.toMatch(/rationale|correct/)
  expect(mine(await answer('ana', view, true), 'verdict').headline).toBe('Right')
  expect(mine(await answer('ben', view, false, 'guess'), 'verdict').outcome).not.toBe('right')
  expect(desk.asked).toEqual(['renew quiz in 19:team', 'renew quiz in 19:team'])
  expect(mine(await desk.person('ana').press('team.view', { quiz: view.quiz }), 'verdict').headline).toBe('Right')
  const third = mine(await desk.person('eve').press('team.view', { quiz: view.quiz }), 'team-quiz')
  expect(third).toMatchObject({ answered: '2 people answered', viewers: ['29:ana', '29:ben'] })
})

test('an answer counts in the person’s own memory, once, and the first one stands', async () => {
  const view = await ask()
  await answer('ana', view, false)
  const again = mine(await answer('ana', view, true), 'verdict')
  expect(again.headline).not.toBe('Right')
  const log = await desk.store.readLog({ tenant: 'tenant-1', user: 'ana' })
  expect(log).toMatchObject([{ type: 'review', id: view.quiz, round: 'team', confidence: 'sure' }])
  const learner = (await desk.store.readLearner({ tenant: 'tenant-1', user: 'ana' }))?.value
  expect(learner?.memory.total.answered).toBe(1)
  await desk.restart()
  await answer('ana', view, true)
  expect(await desk.store.readLog({ tenant: 'tenant-1', user: 'ana' })).toEqual(log)
})

test('an answer without a pick is told what is missing, and nothing is kept', async () => {
  const view = await ask()
  const reply = await desk.person('ana').press('team.answer', { quiz: view.quiz, confidence: 'sure' })
  expect(reply).toEqual({ messages: [], note: 'No answer is chosen yet: pick one, then say how sure you are.' })
  expect(await desk.store.teamAnswers(teamKey, view.quiz)).toEqual([])
})

test('one question at a time; after its time an answer is not counted, and the card says so', async () => {
  const view = await ask('team quiz for 30 minutes')
  expect(view.closes).toMatch(/^Closes today at 09:30 \(Europe\/Berlin\)/)
  expect(only(await desk.person('ben').say('team quiz'), 'notice').title).toBe('A question is open already')
  desk.wait(31)
  expect(await answer('ana', view)).toEqual({ messages: [], note: 'This question is closed. Nothing was counted.' })
  for (const quiz of [view.quiz, 'gone'])
    expect(await desk.person('ana').press('team.view', { quiz })).toEqual({
      messages: [],
      note: 'This question is closed.',
    })
  expect(await desk.store.readLog({ tenant: 'tenant-1', user: 'ana' })).toEqual([])
})

test('whoever has answered still sees their verdict after the end, until the card itself is closed', async () => {
  const view = await ask('team quiz for 30 minutes')
  await answer('ana', view)
  desk.wait(31)
  expect(mine(await desk.person('ana').press('team.view', { quiz: view.quiz }), 'verdict').headline).toBe('Right')
})

test.each(['team quiz for 5 minutes', 'team quiz for 99 hours'])('“%s” is told the limits', async (text) => {
  expect(only(await desk.person('ana').say(text), 'notice').title).toBe('For how long?')
})

test('joining is asked for in public and done in private: nothing that all can read joins an alias with a person', async () => {
  const asked = await desk.person('ana').say('join as Puffin')
  expect(asked.mine).toBeUndefined()
  expect(JSON.stringify(asked)).not.toMatch(/puffin/i)
  const form = mine(await desk.person('ana').press('team.join'), 'join')
  expect(form.problem).toBe('')
  const place = mine(await desk.person('ana').press(form.join.verb, { alias: 'Puffin' }), 'mine')
  expect(place).toMatchObject({ alias: 'Puffin', team: 'Platform guild' })
  expect(mine(await desk.person('ben').press('team.join.send', { alias: 'PUFFIN' }), 'join').problem).toMatch(/another/)
  expect(mine(await desk.person('ben').press('team.join.send', { alias: '<at>x</at>' }), 'join').problem).toMatch(
    /letters/,
  )
  expect(Object.keys((await team())!.members)).toEqual(['ana'])
  for (const text of ['leave', 'hide me', 'my place', 'pair me'])
    expect(JSON.stringify(await desk.person('ana').say(text))).not.toMatch(/puffin/i)
})

test('a board shows people from four on; one who is hidden counts without a row', async () => {
  await join('ana', 'ben', 'cem')
  const view = await ask()
  for (const user of ['ana', 'ben', 'cem']) await answer(user, view)
  const few = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(few.rows).toEqual([])
  expect(few.lines[0]).toBe('3 people take part.')
  await join('dee', 'eve')
  for (const user of ['dee', 'eve']) await answer(user, view, user === 'dee')
  const board = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(board.rows.map(({ alias }) => alias).sort()).toEqual(
    ['ana', 'ben', 'cem', 'dee', 'eve'].map((user) => `Alias ${user}`),
  )
  expect(board.lines.join(' ')).not.toMatch(/answers together/)
  mine(await desk.person('eve').press('team.hide', { hide: 'yes' }), 'mine')
  const after = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(after.rows).toHaveLength(4)
  expect(JSON.stringify(after)).not.toMatch(/eve/)
})

test('from one’s own place a button leads back to the board, without a new message', async () => {
  await join('ana')
  const place = mine(await desk.person('ana').press('team.mine'), 'mine')
  const back = place.buttons.find(({ verb }) => verb === 'board')!
  expect(mine(await desk.person('ana').press(back.verb), 'board').week).toBe('Week of 23 November')
})

test('points come from after joining, and go to who knew it over who guessed wrong', async () => {
  const early = await ask('team quiz for 10 minutes')
  await answer('ana', early)
  desk.wait(1)
  await join('ana', 'ben', 'cem', 'dee')
  const before = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(before.rows).toEqual([])
  desk.wait(11)
  await closeQuestion()
  const view = await ask()
  desk.wait(1)
  await answer('ana', view, true)
  await answer('ben', view, false)
  await answer('cem', view, true, 'guess')
  await answer('dee', view, true)
  const { rows } = only(await desk.person('ana').say('leaderboard'), 'board')
  expect(rows.map(({ alias }) => alias).slice(-1)).toEqual(['Alias ben'])
  expect(rows[0]?.place).toBe('1.')
})

test('a new board closes the one before it, and leaving takes a person out of every card', async () => {
  await join('ana', 'ben', 'cem', 'dee', 'eve')
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-1', 'channel')
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-2', 'channel')
  expect(desk.asked.filter((what) => what.startsWith('close'))).toEqual(['close board-1'])
  const challenge = await desk.person('eve').say('challenge')
  await desk.delivered(challenge, 'challenge-1', 'channel')
  desk.asked.length = 0
  expect(mine(await desk.person('eve').press('team.leave', { sure: 'yes' }), 'notice').title).toBe('You have left')
  // The first board is still owed, because nothing edits cards here.
  expect(desk.asked).toEqual(['renew board in 19:team', 'close board-1', 'close challenge-1'])
  expect(JSON.stringify(await team())).not.toMatch(/eve/)
})

test('deleting one’s data removes every trace in teams', async () => {
  await join('ana', 'ben', 'cem', 'dee', 'eve')
  const view = await ask()
  await answer('eve', view)
  desk.asked.length = 0
  await desk.person('eve').press('delete.confirm', {}, 'personal')
  expect(JSON.stringify(await team())).not.toMatch(/eve/)
  expect(await desk.store.teamAnswers(teamKey, view.quiz)).toEqual([])
  expect(desk.asked).toEqual(['renew board in 19:team', 'renew quiz in 19:team'])
})

test('who adds the coach leads, and only leads plan the question', async () => {
  await desk.installed('channel')
  expect((await team())?.leads).toEqual(['user-1'])
  expect(only(await desk.person('ana').say('team quiz weekdays 9'), 'notice').title).toBe(
    'Only leads plan the question',
  )
  expect(only(await desk.person('user-1').say('team quiz blursday'), 'notice').title).toBe('When?')
  expect(only(await desk.person('user-1').say('team quiz weekdays 9 until 16'), 'notice').lines[0]).toMatch(
    /^Weekdays at 09:00 \(Europe\/Berlin\) I post one question here, open for 7 hours\.$/,
  )
  expect((await team())?.plannedAt).toBe('2026-11-24T08:00:00.000Z')
  await desk.person('user-1').say('team quiz off')
  expect((await team())?.plannedAt).toBeUndefined()
})

test('a lead names another, who accepts; nobody takes the lead by themselves while there is one', async () => {
  await desk.installed('channel')
  expect(only(await desk.person('ana').say('team lead'), 'notice').title).toBe('This team has a lead')
  expect(only(await desk.person('ana').say('team lead', 'channel', ['29:ana']), 'notice').title).toMatch(/Only a lead/)
  await desk.person('user-1').say('team lead', 'channel', ['29:ana'])
  expect((await team())?.leads).toEqual(['user-1'])
  expect(only(await desk.person('ana').say('team lead'), 'notice').title).toBe('You lead this team now')
  await desk.person('user-1').say('stop leading')
  await desk.person('ana').say('stop leading')
  expect((await team())?.leads).toEqual([])
  expect(only(await desk.person('ben').say('team lead'), 'notice').title).toBe('You lead this team now')
})

const coverage = (user = 'user-1') => desk.person(user).say('team coverage', 'personal')

test('coverage is for leads, in their own chat, and never about fewer than four', async () => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem')
  const view = await ask()
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(user, view, user !== 'cem')
  expect(only(await coverage(), 'notice').title).toMatch(/^No coverage/)
  expect(only(await coverage('ana'), 'notice').title).toBe('You lead no team')
  await join('dee')
  const report = only(await coverage(), 'coverage')
  expect(report.basis).toBe('4 people, as of 23 November')
  expect(report.readiness.headline).toBe('Not enough answers yet')
  expect(report.objectives.flatMap(({ items }) => items)).toHaveLength(86)
  expect(JSON.stringify(report)).not.toMatch(/Alias/)
  expect(only(await desk.person('user-1').say('team coverage'), 'notice').title).toBe(
    "Let's continue in our personal chat",
  )
})

test('the report stays as it is when somebody leaves or joins, until the difference is about nobody or about four', async () => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem', 'dee', 'eve')
  const view = await ask()
  for (const user of ['ana', 'ben', 'cem', 'dee', 'eve']) await answer(user, view)
  const first = only(await coverage(), 'coverage')
  await desk.person('eve').press('team.leave', { sure: 'yes' })
  expect(only(await coverage(), 'coverage')).toEqual(first)
  desk.wait(8 * 24 * 60)
  await closeQuestion()
  const second = await ask()
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(user, second)
  // Four are left of five: any new report beside the old one would show what eve could do.
  expect(only(await coverage(), 'coverage').basis).toBe(first.basis)
})

/** Two weeks of answers to each question, the last one today; `knows` says which of them are right. */
async function studied(user: string, knows: (index: number) => boolean): Promise<void> {
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

test.each([
  ['know different things are proposed as a pair, by alias, without a figure', 1, ['Alias ana and Alias ben']],
  ['know the same are no pair', 0, []],
])('people who agreed and %s', async (_, bens, pairs) => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem', 'dee')
  for (const user of ['ana', 'ben']) mine(await desk.person(user).press('team.pair', { pair: 'yes' }), 'mine')
  for (const user of ['ana', 'cem', 'dee']) await studied(user, (index) => index % 2 === 0)
  await studied('ben', (index) => index % 2 === bens)
  expect(only(await coverage(), 'coverage').pairs).toEqual(pairs)
})

test('people who know different things and did not agree are no pair', async () => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem', 'dee')
  await desk.person('ana').press('team.pair', { pair: 'yes' })
  for (const user of ['ana', 'cem', 'dee']) await studied(user, (index) => index % 2 === 0)
  await studied('ben', (index) => index % 2 === 1)
  expect(only(await coverage(), 'coverage').pairs).toEqual([])
})

test('the board in the personal chat is one’s own place alone', async () => {
  expect(only(await desk.person('ana').say('leaderboard', 'personal'), 'notice').title).toBe('You take part in no team')
  await join('ana', 'ben', 'cem', 'dee')
  const place = only(await desk.person('ana').say('leaderboard', 'personal'), 'mine')
  expect(JSON.stringify(place)).not.toMatch(/ben|cem|dee/)
  const leave = place.buttons.find(({ verb }) => verb === 'team.leave')!
  const asked = await desk.person('ana').press(leave.verb, leave.data, 'personal')
  expect(asked.replace).toMatchObject({ title: 'Leave Platform guild?' })
  expect(Object.keys((await team())!.members)).toContain('ana')
  const left = await desk.person('ana').press(leave.verb, { ...leave.data, sure: 'yes' }, 'personal')
  expect(left.replace).toMatchObject({ title: 'You have left' })
  expect(Object.keys((await team())!.members)).toEqual(['ben', 'cem', 'dee'])
})

test('another team’s buttons do nothing', async () => {
  await join('ana')
  await desk.person('eve').press('team.leave', { team: '19:team' }, 'personal')
  await desk.person('eve').press('coverage', { team: '19:team' }, 'personal')
  await desk.person('eve').press('challenge.mute', { team: '19:other' }, 'personal')
  expect(Object.keys((await team())!.members)).toEqual(['ana'])
  expect(await desk.store.readTeam({ tenant: 'tenant-1', conversation: '19:other' })).toBeUndefined()
})

test('the digest tells what moved, what is next, and the common goal', async () => {
  await join('user-1', 'ben', 'cem', 'dee')
  const view = await ask()
  for (const user of ['user-1', 'ben', 'cem', 'dee']) await answer(user, view)
  const digest = only(await desk.type('weekly digest'), 'digest')
  expect(digest.moved[0]).toBe('1 question answered, 100 % right.')
  expect(digest.next.length).toBeGreaterThan(1)
  expect(digest.teams).toEqual([
    {
      name: 'Platform guild',
      bar: expect.any(String),
      text: expect.stringMatching(/of the blueprint, as of 23 November$/),
    },
  ])
  expect(only(await desk.person('new').say('weekly digest', 'personal'), 'digest').teams).toEqual([])
})

test('a challenge to a colleague comes with the same questions, and a result goes back only when it is shown', async () => {
  await join('user-1', 'ben')
  await desk.person('ben').say('hi', 'personal')
  const made = await desk.type('challenge alias ben')
  expect(made.elsewhere).toMatchObject([
    { to: { userId: '29:ben' }, view: { view: 'challenge', title: 'Alias user-1 challenges you' } },
  ])
  expect(only(await desk.type('challenge alias ben'), 'notice').title).toBe('Not right now')
  const { reply } = await playRound(desk, made, () => true)
  const summary = only(reply, 'summary')
  expect((await team())?.challenges[0]?.results).toEqual([])
  const show = summary.buttons.find(({ verb }) => verb === 'challenge.share')!
  const shown = await desk.press(show)
  expect(shown.elsewhere).toMatchObject([
    { to: { userId: '29:ben' }, view: { results: [{ alias: 'Your colleague', score: '5 of 5' }] } },
  ])
  const code = (await team())!.challenges[0]!.code
  const first = only(await desk.person('ben').press('challenge.take', { code }, 'personal'), 'question')
  expect((await team())!.challenges[0]!.questions).toContain(
    [...desk.catalog.questions.values()].find(({ stem }) => stem === first.stem)?.id,
  )
  expect(only(await desk.person('ben').press('challenge.take', { code }, 'personal'), 'notice').title).toMatch(
    /already/,
  )
  expect(only(await desk.person('eve').press('challenge.take', { code }, 'personal'), 'notice').title).toMatch(
    /not open/,
  )
})

test('an answer that was taken back after its verdict is not shown as right, and a result is shown once', async () => {
  await join('user-1', 'ben')
  await desk.person('ben').say('hi', 'personal')
  let reply = await desk.type('challenge alias ben')
  const first = only(reply, 'question')
  await submit(desk, first, 'sure', false)
  const { reply: end } = await playRound(desk, await desk.type('undo'), () => true)
  const show = only(end, 'summary').buttons.find(({ verb }) => verb === 'challenge.share')!
  reply = await desk.press(show)
  expect(reply.elsewhere).toMatchObject([{ view: { results: [{ score: '4 of 5' }] } }])
  expect((await desk.press(show)).elsewhere).toBeUndefined()
})

test('one challenge to everybody at a time', async () => {
  await join('ana')
  await desk.person('ana').say('challenge')
  expect(only(await desk.person('ana').say('challenge'), 'notice').title).toBe('One is open already')
})

test('what did not fit on a card is told to the one who pressed, and nothing is posted', async () => {
  const reply = await desk.person('ana').press('team.join.send', { alias: 'x'.repeat(250) })
  expect(reply).toEqual({ messages: [], note: 'An alias is at most 24 characters long.' })
  expect((await desk.person('ana').press('team.answer', { quiz: {}, confidence: 'SURE' })).messages).toEqual([])
})

test('a question whose message never arrived is shown again', async () => {
  const first = only(await desk.person('ana').say('team quiz'), 'team-quiz')
  expect(only(await desk.person('ben').say('team quiz'), 'team-quiz').quiz).toBe(first.quiz)
})

test('consent to pairing that was taken back is no longer in the report', async () => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem', 'dee')
  const view = await ask()
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(user, view)
  await coverage()
  const stored = (await desk.store.readTeam(teamKey))!
  const report = { ...stored.value.coverage.report!, pairs: [['ana', 'ben'] as [string, string]] }
  await desk.store.commitTeam(
    teamKey,
    { ...stored.value, coverage: { ...stored.value.coverage, report } },
    stored.version,
  )
  expect(only(await coverage(), 'coverage').pairs).toEqual([])
  for (const user of ['ana', 'ben']) await desk.person(user).press('team.pair', { pair: 'yes' })
  expect(only(await coverage(), 'coverage').pairs).toEqual(['Alias ana and Alias ben'])
})

test('there is no new report while only one person has studied since, also on the day of the last one', async () => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem', 'dee')
  const view = await ask()
  for (const user of ['ana', 'ben', 'cem', 'dee']) await answer(user, view)
  desk.wait(60)
  const first = only(await coverage(), 'coverage')
  desk.wait(7 * 24 * 60)
  await closeQuestion()
  await answer('ana', await ask())
  expect(only(await coverage(), 'coverage')).toEqual(first)
})

test('who wants no challenges by name gets none, and who stopped my messages neither', async () => {
  await join('user-1', 'ben', 'cem')
  for (const user of ['ben', 'cem']) await desk.person(user).say('hi', 'personal')
  await desk.person('ben').press('challenge.mute', { team: '19:team' }, 'personal')
  await desk.person('cem').say('stop', 'personal')
  for (const alias of ['alias ben', 'alias cem']) {
    const reply = await desk.type(`challenge ${alias}`)
    expect(only(reply, 'notice').title).toBe('Not right now')
    expect(reply.elsewhere).toBeUndefined()
  }
  expect(only(await desk.type('challenge nobody'), 'notice').title).toBe('Nobody goes by that alias')
})

test('a challenge to everybody stands on a card; whoever takes it gets the questions in private', async () => {
  expect(only(await desk.person('ana').say('challenge'), 'notice').title).toBe('Join first')
  await join('ana', 'ben', 'cem')
  const card = await desk.person('ana').say('challenge')
  expect(JSON.stringify(card)).not.toMatch(/Alias/)
  await desk.delivered(card, 'challenge-1', 'channel')
  const { code } = (await team())!.challenges[0]!
  expect(JSON.stringify(mine(await desk.person('ben').press('challenge.take', { code }), 'notice').lines)).toMatch(
    `challenge ${code.toLowerCase()}`,
  )
  await desk.person('ben').say('hi', 'personal')
  const taken = await desk.person('ben').press('challenge.take', { code })
  expect(taken.elsewhere).toMatchObject([
    { to: { userId: '29:ben' }, view: { title: 'A challenge from Platform guild' } },
  ])
  const round = await desk.person('ben').say(`challenge ${code.toLowerCase()}`, 'personal')
  expect(only(round, 'question').place).toBe('1 of 5')
  desk.wait(8 * 24 * 60)
  expect(mine(await desk.person('cem').press('challenge.take', { code }), 'notice').title).toBe(
    'This challenge is not open',
  )
})

test('what only works in a team says so in the personal chat, and the other way round', async () => {
  for (const text of ['team quiz', 'join', 'team lead'])
    expect(only(await desk.type(text), 'notice').title).toBe('That works in a team')
  for (const text of ['quiz', 'progress', 'team coverage', 'weekly digest'])
    expect(only(await desk.person('ana').say(text), 'notice').title).toBe("Let's continue in our personal chat")
})

test('a challenge by name is for the two of them: a third person neither takes nor starts it', async () => {
  await join('user-1', 'ben', 'cem')
  for (const user of ['ben', 'cem']) await desk.person(user).say('hi', 'personal')
  await desk.type('challenge alias ben')
  const { code } = (await team())!.challenges[0]!
  const pressed = await desk.person('cem').press('challenge.take', { code })
  expect(mine(pressed, 'notice').title).toBe('That one is between two people')
  expect(pressed.elsewhere).toBeUndefined()
  for (const reply of [
    await desk.person('cem').press('challenge.take', { code }, 'personal'),
    await desk.person('cem').say(`challenge ${code.toLowerCase()}`, 'personal'),
  ])
    expect(only(reply, 'notice').title).toBe('That one is between two people')
  expect((await team())!.challenges[0]!.taken).toEqual(['user-1'])
  expect(only(await desk.person('ben').press('challenge.take', { code }, 'personal'), 'question').place).toBe('1 of 5')
  expect((await team())!.challenges[0]!.taken).toEqual(['user-1', 'ben'])
})

test.each(['constructor', '__proto__', 'toString'])('a user with the id “%s” has not joined by that', async (user) => {
  await join('ana')
  expect(mine(await desk.person(user).press('team.mine'), 'join').problem).toBe('')
  expect(mine(await desk.person(user).press('team.leave', { sure: 'yes' }), 'notice').title).toBe('You have not joined')
  expect(only(await desk.person(user).say('challenge'), 'notice').title).toBe('Join first')
  expect(only(await desk.person(user).say('leaderboard', 'personal'), 'notice').title).toBe('You take part in no team')
})

test('a lead names at most twenty people at a time, and is told when it is more', async () => {
  await desk.installed('channel')
  const people = (from: number, count: number) => Array.from({ length: count }, (_, index) => `29:p${from + index}`)
  expect(only(await desk.person('user-1').say('team lead', 'channel', people(0, 20)), 'notice').title).toBe('Named')
  expect(only(await desk.person('user-1').say('team lead', 'channel', people(20, 1)), 'notice').title).toBe(
    'That is too many',
  )
  expect((await team())?.invited).toEqual(people(0, 20))
})

test('a coverage card with a pair is closed when one of the two leaves, takes the consent back, or has a new alias', async () => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem', 'dee')
  for (const user of ['ana', 'ben']) await desk.person(user).press('team.pair', { pair: 'yes' })
  for (const user of ['ana', 'cem', 'dee']) await studied(user, (index) => index % 2 === 0)
  await studied('ben', (index) => index % 2 === 1)
  const away: ((card: string) => Promise<unknown>)[] = [
    () => desk.person('ana').press('team.join.send', { alias: 'Heron' }),
    () => desk.person('ana').press('team.pair', { pair: 'no' }),
    () => desk.person('ben').press('team.leave', { sure: 'yes' }),
  ]
  for (const [index, leave] of away.entries()) {
    await desk.person('ana').press('team.pair', { pair: 'yes' })
    const reply = await coverage()
    expect(only(reply, 'coverage').pairs).toHaveLength(1)
    await desk.delivered(reply, `report-${index}`)
    expect((await team())?.coverageCards?.map(({ activity }) => activity)).toEqual([`report-${index}`])
    await leave(`report-${index}`)
    expect(desk.asked).toContain(`close report-${index}`)
    expect((await team())?.coverageCards).toBeUndefined()
    expect((await team())?.owed.close.map(({ activity }) => activity)).toContain(`report-${index}`)
  }
})

test('a coverage card whose pair left while it was on its way is closed at once', async () => {
  await desk.installed('channel')
  await join('ana', 'ben', 'cem', 'dee')
  for (const user of ['ana', 'ben']) await desk.person(user).press('team.pair', { pair: 'yes' })
  for (const user of ['ana', 'cem', 'dee']) await studied(user, (index) => index % 2 === 0)
  await studied('ben', (index) => index % 2 === 1)
  const reply = await coverage()
  await desk.person('ben').press('team.leave', { sure: 'yes' })
  await desk.delivered(reply, 'report-1')
  expect(desk.asked).toContain('close report-1')
  expect((await team())?.coverageCards).toBeUndefined()
})

test('hiding takes the row off boards of earlier weeks too, in the same commit', async () => {
  await join('ana', 'ben', 'cem', 'dee', 'eve')
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-1', 'channel')
  desk.wait(7 * 24 * 60)
  await desk.delivered(await desk.person('ana').say('leaderboard'), 'board-2', 'channel')
  await desk.person('eve').press('team.hide', { hide: 'yes' })
  expect((await team())?.owed).toEqual({
    close: [{ conversationId: '19:team;messageid=1', activity: 'board-1', since: desk.now().toISOString() }],
    renew: ['board #1'],
  })
})

test('an invitation to someone who left while it was being sent is closed', async () => {
  await join('user-1', 'ben')
  await desk.person('ben').say('hi', 'personal')
  const made = await desk.type('challenge alias ben')
  await desk.person('user-1').press('team.leave', { sure: 'yes' })
  await made.elsewhere?.[0]?.sent?.('invitation-1')
  expect(desk.asked).toContain('close invitation-1')
})
