import { dueEvents, features } from '../features/index.ts'
import type { Standings } from '../kernel/learner/standings.ts'
import type { Services, TeamCards } from '../kernel/services.ts'
import type { Catalog } from '../content/catalog.ts'
import { withoutRemoval, type Learner, type LearnerKey } from '../domain/learner/learner.ts'
import { isSameCard } from '../domain/team/owed.ts'
import type { Posted, Team } from '../domain/team/team.ts'
import { planDue } from '../domain/learner/plan-due.ts'
import { studyDay } from '../domain/learner/study-day.ts'
import { withHistory } from '../domain/learner/study-history.ts'
import { awake } from '../domain/learner/push-plan.ts'
import type { Explainer } from '../explainer/explain.ts'
import { VersionConflict, type Store, type Stored } from '../store/store.ts'
import { askAgain } from '../features/quiz/round/ask.ts'
import type { Coach } from '../kernel/coach.ts'
import type { Context, ExportAddresses, Step } from '../kernel/context.ts'
import { changeLearner } from '../kernel/learner/change-learner.ts'
import { startLearner } from '../kernel/learner/start-learner.ts'
import { decide } from './decide.ts'
import { forgetLearner, isMarked } from '../features/account/forget.ts'
import { deletedExceptUnread, deletionUnfinished } from '../features/account/personal-data.ts'
import { withRecoveredNotice } from '../features/account/recovered-notice.ts'
import { smallerFirstStep, withCongratulations, withWelcomeBack } from '../features/daily/index.ts'
import { personRemoved } from '../features/team/members/departed.ts'
import { mendedLearner } from '../kernel/learner/mend-learner.ts'
import { hear, hearInTeam, readerOf } from './hear.ts'
import { decideInTeam } from './decide-in-team.ts'
import { inLine } from '../kernel/async/lines.ts'
import { Stage } from './stage.ts'
import { withoutOldOffer } from './without-old-offer.ts'
import { texts } from './texts.en.ts'
import { isAnswer, isLeft, type Intent } from '../kernel/intent.ts'
import type { Reply } from '../kernel/reply.ts'
import { openPresentation } from '../features/quiz/round/round.ts'
import type { Turn } from '../kernel/turn.ts'
import { changeTeam, seenTeam, teamKeyOf } from '../features/team/change-team.ts'
import { withModelWording, type Wording } from '../features/explain/model-wording.ts'

export interface CoachParts {
  readonly store: Store
  readonly catalog: Catalog
  /** Time zone for learners whose client doesn't send one. */
  readonly timeZone: string
  /** The coach's own version. */
  readonly version?: string
  /** Creates short-lived URLs of a learner's data. */
  readonly exportLinks: (key: LearnerKey, now: Date) => ExportAddresses
  /** Called after each turn with an answer; must return immediately. */
  readonly studied?: (key: LearnerKey, learner: Learner) => void
  /** If absent, explanations quote the notes. */
  readonly wording?: Wording
  readonly explainer: Explainer
  readonly standings: Standings
  readonly cards: TeamCards
  /** For failures that the learner hears about, so that no error reaches the caller. */
  readonly log?: (message: string, fields: Record<string, unknown>) => void
}

const maxConflicts = 5
/** How many recent activity ids each learner keeps, to detect duplicates even after a restart. */
const seenKept = 20

/** Creates the coach from a store and a catalog. */
export function createCoach(parts: CoachParts): Coach {
  readerOf(parts.catalog)
  return {
    handle: (turn, intent) =>
      turn.scope === 'personal'
        ? inPersonalChat(parts, turn, intent).then((reply) => (turn.pressed ? reply : asMessages(reply)))
        : inTeamOrGroup(parts, turn, intent),
    delivered: (turn, presents, activity, place) =>
      turn.team && place === undefined
        ? noteTeamDelivery(parts, turn, presents, activity)
        : noteDelivery(parts, turn, presents, { conversationId: place ?? turn.conversation, activity }),
  }
}

/** Turns `replace` into a message, because without a press there is no card to replace. */
function asMessages({ replace, ...reply }: Reply): Reply {
  return replace ? { ...reply, messages: [replace, ...reply.messages] } : reply
}

/** Answers in a team or group chat. One commit writes all changes of a turn; on a conflict, the feature decides again. */
async function inTeamOrGroup(parts: CoachParts, turn: Turn, intent: Intent): Promise<Reply> {
  const key = teamKeyOf(turn)
  try {
    return await teamTurn(parts, turn, intent)
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
  }
  // If a thousand people join at once, they would conflict again and again. So after a conflict, a turn waits in line.
  return inLine(parts.store, `turns ${key.tenant}\n${key.conversation}`, async () => {
    for (let conflicts = 1; ; conflicts++)
      try {
        return await teamTurn(parts, turn, intent)
      } catch (error) {
        if (!(error instanceof VersionConflict) || conflicts >= maxConflicts) throw error
      }
  })
}

async function teamTurn(parts: CoachParts, turn: Turn, intent: Intent): Promise<Reply> {
  const key = teamKeyOf(turn)
  const stage = new Stage(servicesOf(parts))
  const { store } = stage.services
  const team = (await store.readTeam(key))?.value
  if (team?.seen?.includes(turn.activity)) return { messages: [] }
  // The service URL can change. Later posts use the latest one.
  if (team && seenTeam(team, turn, parts.timeZone) !== team)
    await changeTeam(store, key, turn.now, (latest) => latest && seenTeam(latest, turn, parts.timeZone))
  const reply = await decideInTeam(
    stage.services,
    turn,
    hearInTeam(parts.catalog, turn, parts.timeZone, intent),
    intent,
  )
  const isHere = (changed: Team): boolean => changed.tenant === key.tenant && changed.conversation === key.conversation
  await stage.commit((changed) =>
    isHere(changed) ? { ...changed, seen: [...(changed.seen ?? []), turn.activity].slice(-seenKept) } : changed,
  )
  return reply
}

const servicesOf = ({
  store,
  catalog,
  explainer,
  standings,
  cards,
  timeZone,
  version,
  studied,
}: CoachParts): Services => ({
  store,
  catalog,
  explainer,
  standings,
  cards,
  timeZone,
  ...(version === undefined ? {} : { version }),
  ...(studied ? { studied } : {}),
})

/** Reads, decides, commits, and retries on a version conflict. */
async function inPersonalChat(parts: CoachParts, turn: Turn, given: Intent, conflicts = 0): Promise<Reply> {
  const stored = await mendedLearner(parts.store, turn.learner, turn.now, dueEvents)
  if (isLeft(given) || (given.kind === 'removed' && !stored)) {
    const { learner, contact } = turn
    const ids = isLeft(given) ? given.people : [learner.user, ...(contact ? [contact.userId] : [])]
    await personRemoved(parts.store, turn, ids)
    return { messages: [] }
  }
  if (stored?.value.deleting) return afterDeletion(parts, turn, given)
  const before = stored?.value ?? (await startLearner(parts.store, turn, parts.timeZone))
  const learner = given.kind === 'removed' ? before : refreshed(before, turn)
  const stage = new Stage(servicesOf(parts))
  const context = contextOf(parts, turn, learner, stage.services)
  const intent = smallerFirstStep(context, hear(context, given))
  if (learner.seen.includes(turn.activity) && !isSafeToRepeat(intent)) return whereWeAre(context)
  const decided = await withCongratulations(await decideInTime(context, intent), context)
  const step = withoutOldOffer(withRecoveredNotice(withWelcomeBack(decided, context, intent), learner), learner)
  if (step.forget) return (await forgotten(parts, turn)) ?? step.reply
  try {
    await carryOut(stage, turn, stored, learner, step)
  } catch (error) {
    if (!(error instanceof VersionConflict) || conflicts >= maxConflicts) throw error
    return inPersonalChat(parts, turn, given, conflicts + 1)
  }
  return step.toWord && parts.wording
    ? withModelWording(parts.store, parts.wording, turn, step.reply, step.toWord)
    : step.reply
}

/** Deletes everything. @returns what to say if something is left @throws if not even the request could be stored */
async function forgotten(parts: CoachParts, turn: Turn): Promise<Reply | undefined> {
  try {
    const unread = await forgetLearner(parts, turn.learner, turn.now, turn.contact)
    return unread > 0 ? deletedExceptUnread : undefined
  } catch (error) {
    if (!(await isMarked(parts.store, turn.learner).catch(() => false))) throw error
    parts.log?.('a deletion is not finished and will be continued', { error })
    return deletionUnfinished
  }
}

/** Finishes a deletion that was cut off before anything else is answered. Then everything starts over. */
async function afterDeletion(parts: CoachParts, turn: Turn, intent: Intent): Promise<Reply> {
  const left = await forgotten(parts, turn)
  if (left) return left
  return intent.kind === 'removed' ? { messages: [] } : inPersonalChat(parts, turn, intent)
}

/** Decides the intent after what became due in the meantime, such as a mock exam whose time ran out. */
async function decideInTime(context: Context, intent: Intent): Promise<Step> {
  const found = overdueIn(context)
  if (!found) return decide(context, intent)
  const { owner, due } = found
  const { learner, entries, view } = due
  if (Object.hasOwn(owner.personal ?? {}, intent.kind))
    return {
      learner,
      entries,
      reply: context.turn.pressed ? { messages: [], replace: view } : { messages: [view] },
    }
  const log = async () => [...(await context.log()), ...entries]
  const step = await decide({ ...context, learner, log }, intent)
  return {
    ...step,
    learner: step.learner ?? learner,
    entries: [...entries, ...(step.entries ?? [])],
    reply: { ...step.reply, messages: [view, ...step.reply.messages] },
  }
}

function overdueIn(context: Context) {
  for (const owner of features) {
    const due = owner.overdue?.(context)
    if (due) return { owner, due }
  }
  return undefined
}

/** Submitting a card again gives the same verdict, because it names its presentation. A typed answer could hit the next question. */
const isSafeToRepeat = (intent: Intent): boolean => isAnswer(intent) && intent.presentation !== undefined

/** Updates what each contact provides: the conversation reference, time zone, locale, and a sign of life. */
function refreshed(learner: Learner, turn: Turn): Learner {
  const rest = withoutRemoval(learner)
  const { push } = learner
  const asleep = push.unanswered > 0 || push.cadence === 'weekly' || push.status === 'blocked'
  const next: Learner = {
    ...rest,
    timeZone: learner.settings.timeZone ?? turn.timeZone ?? learner.timeZone,
    locale: turn.locale ?? learner.locale,
    push: asleep ? awake(push) : push,
    ...(turn.contact ? { contact: turn.contact } : {}),
  }
  const same =
    !learner.removedAt &&
    !asleep &&
    next.timeZone === learner.timeZone &&
    next.locale === learner.locale &&
    JSON.stringify(next.contact) === JSON.stringify(learner.contact)
  return same ? learner : next
}

function contextOf(parts: CoachParts, turn: Turn, learner: Learner, services: Services): Context {
  return {
    turn,
    learner,
    catalog: parts.catalog,
    explainer: parts.explainer,
    teams: services,
    tokensPerDay: parts.wording?.tokensPerDay ?? 0,
    today: studyDay(learner, turn.now),
    log: () => parts.store.readLog(turn.learner),
    exportLinks: () => parts.exportLinks(turn.learner, turn.now),
  }
}

/** Commits everything that a turn changes, in all documents, or nothing. A turn without changes writes nothing. */
async function carryOut(
  stage: Stage,
  turn: Turn,
  stored: Stored<Learner> | undefined,
  base: Learner,
  step: Step,
): Promise<void> {
  const { store, studied } = stage.services
  if (step.report) await store.addReport(step.report)
  const learner = step.learner ?? base
  if (!stored || learner !== stored.value || step.entries) {
    const seen = [...learner.seen, turn.activity].slice(-seenKept)
    const noted = stored ? withHistory(learner, stored.value, turn.now) : learner
    const next = planned({ ...noted, seen }, stored?.value, turn.now)
    await store.commitLearner(turn.learner, next, stored?.version ?? 0, step.entries ?? [])
  }
  if (step.entries) studied?.(turn.learner, learner)
  await stage.commit()
}

/** Plans the scheduled messages again if something that they depend on has changed. */
function planned(learner: Learner, before: Learner | undefined, now: Date): Learner {
  const unchanged =
    before !== undefined &&
    learner.push === before.push &&
    learner.due === before.due &&
    learner.settings === before.settings &&
    learner.mock === before.mock &&
    learner.study === before.study &&
    learner.timeZone === before.timeZone &&
    learner.contact === before.contact &&
    learner.removedAt === before.removedAt
  return unchanged ? learner : planDue(learner, dueEvents, now)
}

/** Answers a duplicate activity, whose reply may have been lost: shows the open question and changes nothing. */
function whereWeAre(context: Context): Reply {
  const { round } = context.learner
  const open = openPresentation(round)
  return round && open ? askAgain(context, round, open).reply : { messages: [] }
}

/** Records the message that carries a card, through the feature that owns the card. */
function withMessage(learner: Learner, id: string, activity: string): Learner | undefined {
  for (const { delivered } of features) {
    const next = delivered?.(learner, id, activity)
    if (next) return next
  }
  return undefined
}

/** Records which message in a team carries a card, and closes the cards that it replaces. */
async function noteTeamDelivery(
  { store, cards }: CoachParts,
  turn: Turn,
  presents: string,
  activity: string,
): Promise<void> {
  const key = teamKeyOf(turn)
  const post = { conversationId: turn.team?.place ?? turn.conversation, activity }
  const replaced = presents === 'board' ? (await store.readTeam(key))?.value.board?.post : undefined
  const team = await changeTeam(store, key, turn.now, (before) => {
    if (!before) return undefined
    for (const { deliveredInTeam } of features) {
      const next = deliveredInTeam?.(before, presents, post, turn.now)
      if (next) return next
    }
    return undefined
  })
  const isOver = (card: Posted): boolean => team?.owed.close.some((owed) => isSameCard(owed, card)) === true
  if (replaced && isOver(replaced)) cards.close(key, team?.thread, [replaced], texts.newerBoard)
  // A member may have left while the board was being sent, and a large board is only added up now.
  if (presents === 'board') cards.renew(key, 'board')
}

/** Remembers which message carries a card. Losing a race here only costs a later edit, or what feedback is about. */
async function noteDelivery(parts: CoachParts, turn: Turn, id: string, post: Posted): Promise<void> {
  for (const { deliveredOfTeam } of features) {
    const noted = deliveredOfTeam?.(servicesOf(parts), turn, id, post)
    if (noted) return noted
  }
  if (post.conversationId === turn.conversation)
    await changeLearner(parts.store, turn.learner, (learner) => withMessage(learner, id, post.activity))
}
