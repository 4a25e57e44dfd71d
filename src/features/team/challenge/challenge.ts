import type { Services } from '../../../kernel/services.ts'
import { addressOf, type Learner, type LearnerKey } from '../../../domain/learner/learner.ts'
import { localDay } from '../../../domain/calendar.ts'
import { planRound } from '../../../domain/plan/plan-round.ts'
import { dayNumber, studyAnswersOf } from '../../../domain/plan/study-answer.ts'
import { memberOf } from '../../../domain/team/member-of.ts'
import { owing } from '../../../domain/team/owed.ts'
import type { Challenge, Team, TeamKey } from '../../../domain/team/team.ts'
import { startRound } from '../../quiz/index.ts'
import { waysOn } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import type { Intent } from '../intents.ts'
import { bankOf } from '../../../kernel/learner/planning.ts'
import type { Reply } from '../../../kernel/reply.ts'
import { notice, say, presenting } from '../../../kernel/notice.ts'
import type { ChallengeView } from '../views.ts'
import type { Button } from '../../../kernel/view.ts'
import type { Turn } from '../../../kernel/turn.ts'
import { dayMonth } from '../../../kernel/text/words.ts'
import { joinButton } from '../board/board.ts'
import { changeTeam, nameOf, seenTeam, teamKeyOf } from '../change-team.ts'
import { overText } from '../members/members.ts'
import { joinedNone, myTeams } from '../my-teams.ts'

const questionCount = 5
const openDays = 7
const mostOpen = 20
const mostOfOne = 3
const mostResults = 200
const mostTaken = 1000
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const msPerDay = 86_400_000

/** Five questions that help the challenger most, so that a challenge is study too. */
async function chosenQuestions({ store, catalog }: Services, key: LearnerKey, turn: Turn): Promise<string[]> {
  const { items, weights } = bankOf(catalog)
  const learner = (await store.readLearner(key))?.value
  const planned = planRound({
    items: [...items.values()],
    weights,
    answers: studyAnswersOf(await store.readLog(key), catalog.questions, items),
    parameters: learner?.refit?.parameters,
    today: dayNumber(localDay(turn.now, learner?.timeZone ?? 'UTC')),
    examDay: undefined,
    count: questionCount,
    chance: turn.chance,
  })
  return planned.map(({ item }) => item.id)
}

function newChallenge(turn: Turn, questions: string[], to?: string): Challenge {
  const code = Array.from({ length: 5 }, () => letters[Math.floor(turn.chance() * letters.length)]).join('')
  return {
    code,
    from: turn.learner.user,
    ...(to === undefined ? {} : { to }),
    questions,
    createdAt: turn.now.toISOString(),
    closesAt: new Date(turn.now.getTime() + openDays * msPerDay).toISOString(),
    taken: [],
    results: [],
  }
}

const openIn = ({ challenges }: Team, now: Date): Challenge[] =>
  challenges.filter(({ closesAt }) => closesAt > now.toISOString())

/** The team with one more challenge; those that are over leave, and their cards are owed to be closed. */
function withChallenge(team: Team, challenge: Challenge, now: Date): Team {
  const open = openIn(team, now)
  const over = team.challenges.filter((other) => !open.includes(other)).flatMap(({ post }) => post ?? [])
  return owing({ ...team, challenges: [...open, challenge] }, over, [], now)
}

/** Only the two of a challenge by name may take it. */
const isFor = ({ from, to }: Challenge, user: string): boolean => to === undefined || to === user || from === user

/** A challenge as its team sees it. It was asked for in front of all, so it bears no alias. */
export function challengeView(team: Team, challenge: Challenge): ChallengeView {
  return {
    view: 'challenge',
    title: 'A challenge to everybody',
    lines: [
      `The same ${challenge.questions.length} questions for whoever takes them, in our personal chat. What you score stays with you, unless you choose to show it.`,
      `Open until ${dayMonth(localDay(new Date(challenge.closesAt), team.timeZone))}.`,
    ],
    // One result alone would stand beside the name of whoever asked for the challenge.
    results: challenge.results.length < 2 ? [] : resultsOf(team, challenge),
    buttons: [{ title: 'Take it', verb: 'challenge.take', data: { code: challenge.code }, primary: true }],
  }
}

const resultsOf = (team: Team, { results }: Challenge): ChallengeView['results'] =>
  results
    .toSorted((a, b) => b.right / b.of - a.right / a.of)
    .flatMap(({ user, right, of }) => {
      const alias = memberOf(team, user)?.alias
      return alias === undefined ? [] : [{ alias, score: `${right} of ${of}` }]
    })

const joinFirst = (why: string) => notice('Join first', [why], [joinButton])

const notForYou = notice(
  'That one is between two people',
  ['Only the two of them can take it. Say **challenge** and an alias from the board to start one of your own.'],
  [],
)

const takenAlready = notice('You took this one already', ['Each challenge can be taken once.'], [])

/** `challenge`, said in a team: everybody there is challenged. */
export async function challengeEverybody(parts: Services, turn: Turn): Promise<Reply> {
  const { store, timeZone, cards } = parts
  const questions = await chosenQuestions(parts, turn.learner, turn)
  if (questions.length === 0) return { messages: [notice('No questions', ['The bank is empty.'], [])] }
  let made: Challenge | undefined
  let isFull = false
  const team = await changeTeam(store, teamKeyOf(turn), turn.now, (before) => {
    const here = seenTeam(before, turn, timeZone)
    made = undefined
    isFull = false
    if (!memberOf(here, turn.learner.user)) return here
    isFull =
      here.challenges.some(
        ({ from, to, closesAt }) => from === turn.learner.user && to === undefined && closesAt > turn.now.toISOString(),
      ) || openIn(here, turn.now).length >= mostOpen
    if (isFull) return here
    made = newChallenge(turn, questions)
    return withChallenge(here, made, turn.now)
  })
  if (isFull)
    return {
      messages: [
        notice(
          'One is open already',
          ['Each can have one challenge to everybody open, for a week. Take that one first.'],
          [],
        ),
      ],
    }
  if (!team || !made) return { messages: [joinFirst('Whoever takes part can challenge the others.')] }
  cards.close(team, team.thread, team.owed.close, overText)
  return { messages: [presenting(challengeView(team, made), `challenge ${made.code}`)] }
}

/** *Take it*, pressed in a team: the questions come in the personal chat, because answers are nobody else's business. */
export async function takeInTeam({ store }: Services, turn: Turn, code: string): Promise<Reply> {
  const team = (await store.readTeam(teamKeyOf(turn)))?.value
  const challenge = team && openChallenge(team, code, turn.now)
  if (!challenge) return { messages: [], mine: challengeOver }
  if (!memberOf(team, turn.learner.user))
    return { messages: [], mine: joinFirst('Whoever takes part can take a challenge.') }
  if (!isFor(challenge, turn.learner.user)) return { messages: [], mine: notForYou }
  if (challenge.taken.includes(turn.learner.user)) return { messages: [], mine: takenAlready }
  const learner = (await store.readLearner(turn.learner))?.value
  const contact = learner && learner.removedAt === undefined ? addressOf(learner) : undefined
  if (!contact)
    return {
      messages: [],
      mine: notice(
        'In our personal chat',
        [`Press my name, choose *Chat*, and say **challenge ${code.toLowerCase()}** there.`],
        [],
      ),
    }
  const start: Button = { title: 'Start', verb: 'challenge.take', data: { code }, primary: true }
  return {
    messages: [],
    mine: notice('Taken', ['Your questions wait in our personal chat.'], []),
    elsewhere: [
      {
        to: contact,
        view: notice(
          `A challenge from ${nameOf(team)}`,
          [`You took it in the team just now: ${challenge.questions.length} questions, only for you.`],
          [start],
        ),
      },
    ],
  }
}

/** The team with one of its challenges changed. */
const withItem = (team: Team, code: string, change: (item: Challenge) => Challenge): Team => ({
  ...team,
  challenges: team.challenges.map((item) => (item.code === code ? change(item) : item)),
})

const challengeOver = notice(
  'This challenge is not open',
  ['It is over, or there is none with that code. Say **challenge** for a new one.'],
  [],
)

const openChallenge = ({ challenges }: Team, code: string, now: Date): Challenge | undefined =>
  challenges.find((challenge) => challenge.code === code.toUpperCase() && challenge.closesAt > now.toISOString())

/** `challenge`, `challenge otter`, `challenge abcde`, in the personal chat. */
export async function challenge(context: Context, { text }: Extract<Intent, { kind: 'challenge' }>): Promise<Step> {
  const { teams: parts, turn } = context
  const joined = (await myTeams(parts, turn)).filter((team) => memberOf(team, turn.learner.user) !== undefined)
  const code = /^[a-z]{5}$/i.test(text ?? '') ? (text as string) : undefined
  if (code !== undefined) {
    const found = joined.find((team) => openChallenge(team, code, turn.now))
    if (found) return take(context, { kind: 'challenge.take', code })
  }
  if (text !== undefined && joined.length > 0) return make(context, joined, text)
  if (joined.length === 0) return say(joinedNone)
  return say(
    notice(
      'Challenge somebody',
      [
        'To the same five questions. Say **challenge** and an alias from the board, such as **challenge otter**; or say **challenge** in the team, for everybody there.',
      ],
      waysOn,
    ),
  )
}

/** Challenges the one with an alias: a message to them, and the questions for the challenger. */
async function make(context: Context, joined: readonly Team[], alias: string): Promise<Step> {
  const { teams: parts, turn } = context
  const me = turn.learner.user
  const wanted = new Set([alias, alias.replace(/^(?:the )?(?:alias )?/, '')].map((text) => text.toLowerCase()))
  const found = joined.flatMap((team) =>
    Object.entries(team.members)
      .filter(([user, member]) => user !== me && !member.hidden && wanted.has(member.alias.toLowerCase()))
      .map(([user]) => ({ team, user })),
  )[0]
  if (!found)
    return say(notice('Nobody goes by that alias', ['Use an alias as the board of your team shows it.'], waysOn))
  const { team, user } = found
  const other = (await parts.store.readLearner({ tenant: team.tenant, user }))?.value
  const isOpen = team.challenges.some(
    ({ from, to, closesAt }) => from === me && to === user && closesAt > turn.now.toISOString(),
  )
  const mine = openIn(team, turn.now).filter(({ from }) => from === me).length
  if (
    !isReachable(other) ||
    memberOf(team, user)?.muted ||
    isOpen ||
    mine >= mostOfOne ||
    openIn(team, turn.now).length >= mostOpen
  )
    return say(
      notice(
        'Not right now',
        [
          isOpen
            ? 'You have challenged them this week already.'
            : 'They cannot be challenged by name. Say **challenge** in the team, for everybody there.',
        ],
        waysOn,
      ),
    )
  const questions = await chosenQuestions(parts, turn.learner, turn)
  const made = newChallenge(turn, questions, user)
  const changed = await changeTeam(parts.store, team, turn.now, (latest) =>
    latest && memberOf(latest, me) && memberOf(latest, user) && openIn(latest, turn.now).length < mostOpen
      ? withChallenge(latest, made, turn.now)
      : undefined,
  )
  if (!changed?.challenges.includes(made)) return say(joinedNone)
  parts.cards.close(changed, changed.thread, changed.owed.close, overText)
  const step = await startChallenge(context, changed, made)
  const view = invitation(changed, made)
  const { conversationId } = other.contact
  // The invitation bears an alias, so it has to be found again when its bearer leaves, or to be closed when they left meanwhile.
  const sent = async (activity: string) => {
    const post = { conversationId, activity }
    const after = await changeTeam(parts.store, team, turn.now, (latest) =>
      latest?.challenges.some(({ code }) => code === made.code)
        ? withItem(latest, made.code, (item) => ({ ...item, post }))
        : latest && owing(latest, [post], [], turn.now),
    )
    parts.cards.close(team, after?.thread, after?.owed.close ?? [], overText)
  }
  return { ...step, reply: { ...step.reply, elsewhere: [{ to: other.contact, view, sent }] } }
}

type Reachable = Learner & { readonly contact: NonNullable<Learner['contact']> }

/** Who stopped my messages, or removed me, is not written to for somebody else's sake. */
const isReachable = (learner: Learner | undefined): learner is Reachable =>
  learner !== undefined &&
  addressOf(learner) !== undefined &&
  learner.removedAt === undefined &&
  learner.push.status === 'on'

const invitation = (team: Team, { from, code, questions }: Challenge): ChallengeView => ({
  view: 'challenge',
  title: `${memberOf(team, from)?.alias ?? 'Someone'} challenges you`,
  lines: [
    `To the same ${questions.length} questions. You get this because you both take part in ${nameOf(team)}. What you score stays with you, unless you choose to show it.`,
  ],
  results: [],
  buttons: [
    { title: 'Take it', verb: 'challenge.take', data: { code }, primary: true },
    { title: 'No challenges, please', verb: 'challenge.mute', data: { team: team.conversation } },
  ],
})

/** Starts the round of a challenge, once. */
export async function take(context: Context, { code }: Extract<Intent, { kind: 'challenge.take' }>): Promise<Step> {
  const { teams: parts, turn } = context
  for (const team of await myTeams(parts, turn)) {
    const found = memberOf(team, turn.learner.user) && openChallenge(team, code, turn.now)
    if (!found) continue
    if (!isFor(found, turn.learner.user)) return say(notForYou)
    if (found.taken.includes(turn.learner.user)) return say(takenAlready)
    return startChallenge(context, team, found)
  }
  return say(challengeOver)
}

/** Written down at once: whoever begins has begun, whatever becomes of the round. */
async function startChallenge(context: Context, team: Team, { questions, code }: Challenge): Promise<Step> {
  const { teams: parts, turn } = context
  await changeTeam(
    parts.store,
    team,
    turn.now,
    (latest) =>
      latest &&
      withItem(latest, code, (item) => ({ ...item, taken: [...item.taken, turn.learner.user].slice(-mostTaken) })),
  )
  const known = questions.filter((id) => context.catalog.questions.has(id))
  return startRound(context, 'challenge', known, undefined, { team: team.conversation, code })
}

/** *Show my result*, after the last question: to the one who is concerned, or on the team's card. */
export async function share(context: Context, { code }: Extract<Intent, { kind: 'challenge.share' }>): Promise<Step> {
  const { teams: parts, turn, learner } = context
  const { round } = learner
  const { store, cards } = parts
  if (!round?.ended || round.challenge?.code !== code)
    return say(
      notice('There is no result to show', ['Only the last challenge that you finished can be shown.'], waysOn),
    )
  const key: TeamKey = { tenant: turn.learner.tenant, conversation: round.challenge.team }
  // The first answer counts: after an undo the verdict had been seen.
  const firsts = round.shown.filter(
    (item, index) => round.shown.findIndex(({ question }) => question === item.question) === index,
  )
  const right = firsts.filter(({ answered, undone }) => answered?.credit === 1 && !undone).length
  let isNew = false
  const { user } = turn.learner
  const team = await changeTeam(store, key, turn.now, (latest) => {
    if (!latest || !memberOf(latest, user)) return undefined
    isNew = false
    return withItem(latest, code, (item) => {
      isNew = item.results.every((result) => result.user !== user) && item.results.length < mostResults
      return isNew ? { ...item, results: [...item.results, { user, right, of: item.questions.length }] } : item
    })
  })
  const found = team?.challenges.find((item) => item.code === code)
  if (!team || !memberOf(team, user) || !found) return say(challengeOver)
  if (!isNew)
    return say(notice('Nothing new to show', ['Your result is shown already, or there is no room for more.'], waysOn))
  if (found.to === undefined) {
    cards.renew(key, `challenge ${code}`)
    return {
      reply: {
        messages: [],
        replace: notice(
          'Shown',
          [
            `Your ${right} of ${found.questions.length} stands on the card in ${nameOf(team)}, under your alias, as soon as two people have shown theirs.`,
          ],
          waysOn,
        ),
      },
    }
  }
  const other = found.from === turn.learner.user ? found.to : found.from
  const to = (await store.readLearner({ tenant: team.tenant, user: other }))?.value
  return {
    reply: {
      messages: [],
      replace: outcome(found, user, 'Shown'),
      ...(isReachable(to)
        ? { elsewhere: [{ to: to.contact, view: outcome(found, other, `A result from ${nameOf(team)}`) }] }
        : {}),
    },
  }
}

/** The results of two people, as one of them sees it: without an alias, since this card stays in their chat. */
const outcome = ({ results }: Challenge, reader: string, title: string): ChallengeView => ({
  view: 'challenge',
  title,
  lines: [
    results.length > 1
      ? 'You both chose to show it:'
      : 'A challenge between the two of you; one result is shown so far.',
  ],
  results: results.map(({ user, right, of }) => ({
    alias: user === reader ? 'You' : 'Your colleague',
    score: `${right} of ${of}`,
  })),
  buttons: waysOn,
})

/** Nobody of a team can challenge the learner by name any more. */
export async function mute(context: Context, { team }: Extract<Intent, { kind: 'challenge.mute' }>): Promise<Step> {
  const { teams: parts, turn } = context
  const { tenant, user } = turn.learner
  await changeTeam(parts.store, { tenant, conversation: team }, turn.now, (latest) => {
    const member = latest && memberOf(latest, user)
    if (!member) return undefined
    return { ...latest, members: { ...latest.members, [user]: { ...member, muted: true } } }
  })
  return {
    reply: {
      messages: [],
      replace: notice('No challenges any more', ['Nobody in that team can challenge you by name.'], waysOn),
    },
  }
}
