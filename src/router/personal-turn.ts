import { planDue } from '../domain/learner/plan-due.ts'
import type { Learner } from '../domain/learner/learner.ts'
import { withHistory } from '../domain/learner/study-history.ts'
import { dueEvents, features } from '../features/index.ts'
import type { Context, Step } from '../kernel/context.ts'
import type { Claim, Feature } from '../kernel/feature.ts'
import { isAnswer, isLeft, isUnexplained, type Intent } from '../kernel/intent.ts'
import { mendedLearner } from '../kernel/learner/mend-learner.ts'
import { personRemoved } from '../kernel/learner/person-removed.ts'
import { startLearner } from '../kernel/learner/start-learner.ts'
import type { Reply } from '../kernel/reply.ts'
import type { Services } from '../kernel/services.ts'
import { writeOnFor } from '../kernel/text/reader.ts'
import type { Turn } from '../kernel/turn.ts'
import { VersionConflict, type Stored } from '../store/store.ts'
import { contextOf, refreshed, type CoachParts } from './context-of.ts'
import { hear } from './hear.ts'
import { maxConflicts, Stage, withSeen } from './stage.ts'
import { withoutOldOffer } from './without-old-offer.ts'

type Handler = NonNullable<Feature['personal']>[string]

const handlers = new Map<string, Handler>(features.flatMap((feature) => Object.entries(feature.personal ?? {})))

/** Answers in the personal chat: reads, decides, and commits. On a version conflict, it starts over from fresh data. */
export async function personalTurn(parts: CoachParts, turn: Turn, given: Intent): Promise<Reply> {
  for (let conflicts = 0; ; conflicts++)
    try {
      const reply = await oneTry(parts, turn, given)
      return turn.pressed ? reply : asMessages(reply)
    } catch (error) {
      if (!(error instanceof VersionConflict) || conflicts >= maxConflicts) throw error
    }
}

/** Turns `replace` into a message, because without a press there is no card to replace. */
function asMessages({ replace, ...reply }: Reply): Reply {
  return replace ? { ...reply, messages: [replace, ...reply.messages] } : reply
}

async function oneTry(parts: CoachParts, turn: Turn, given: Intent): Promise<Reply> {
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
  writeOnFor(learner.locale)
  const stage = new Stage(parts)
  const context = contextOf(parts, turn, learner, stage.services)
  const heard = hear(context, given)
  if (learner.seen.includes(turn.activity) && !isSafeToRepeat(heard)) return repeated(context)
  const step = await decide(context, heard)
  if (step.forget) return (await forget(parts, turn)) ?? step.reply
  await commit(stage, turn, stored, learner, step)
  return complete(parts, turn, step)
}

/** Finishes a deletion that was cut off before anything else is answered. Then everything starts over. */
async function afterDeletion(parts: CoachParts, turn: Turn, intent: Intent): Promise<Reply> {
  const left = await forget(parts, turn)
  if (left) return left
  return intent.kind === 'removed' ? { messages: [] } : oneTry(parts, turn, intent)
}

/** Deletes everything about the learner. @returns what to say if something is left */
async function forget(services: Services, turn: Turn): Promise<Reply | undefined> {
  for (const { forgets } of features) {
    const left = await forgets?.(services, turn)
    if (left) return left
  }
  return undefined
}

/** Submitting a card again gives the same verdict, because it names its presentation. A typed answer could hit the next question. */
const isSafeToRepeat = (intent: Intent): boolean => isAnswer(intent) && intent.presentation !== undefined

/** Answers a duplicate activity: shows what waits for an answer, and changes nothing. */
function repeated(context: Context): Reply {
  for (const feature of features) {
    const reply = feature.repeated?.(context)
    if (reply) return reply
  }
  return { messages: [] }
}

/** Decides an intent through its feature, with what other features change about the request and add to the step. Stores and sends nothing. */
async function decide(context: Context, heard: Intent): Promise<Step> {
  let intent = heard
  for (const { beforeDeciding } of features) intent = beforeDeciding?.(context, intent) ?? intent
  let step = await decideInTime(context, intent)
  for (const { afterDeciding } of features) step = (await afterDeciding?.(context, step, intent)) ?? step
  return withoutOldOffer(step, context.learner)
}

/** Decides the intent after what became due in the meantime, such as a mock exam whose time ran out. */
async function decideInTime(context: Context, intent: Intent): Promise<Step> {
  const found = overdueIn(context)
  if (!found) return handle(context, intent)
  const { owner, due } = found
  const { learner, entries, view } = due
  if (Object.hasOwn(owner.personal ?? {}, intent.kind))
    return {
      learner,
      entries,
      reply: context.turn.pressed ? { messages: [], replace: view } : { messages: [view] },
    }
  const log = async () => [...(await context.log()), ...entries]
  const step = await handle({ ...context, learner, log }, intent)
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

/** @throws Error if no feature handles the intent, which is a bug in a descriptor */
async function handle(context: Context, given: Intent): Promise<Step> {
  const intent = claimed(context, given)
  if (isUnexplained(intent))
    for (const { name, catches } of features) {
      const step = catches?.(context, intent.text)
      if (!step) continue
      context.teams.observer?.decided('personal', intent.kind, name)
      return step
    }
  const handler = handlers.get(intent.kind)
  if (!handler) throw new Error(`no feature handles ${intent.kind}`)
  context.teams.observer?.decided('personal', intent.kind)
  return handler(context, intent)
}

/** Resolves a typed word by the card that was shown last. */
function claimed(context: Context, intent: Intent): Intent {
  if (context.turn.pressed) return intent
  let last: Claim | undefined
  for (const { claims } of features) {
    const claim = claims?.(context, intent)
    if (claim && (!last || claim.since > last.since)) last = claim
  }
  return last?.intent ?? intent
}

/** Commits everything that a turn changes, in all documents, or nothing. A turn without changes writes nothing. */
async function commit(
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
    const seen = withSeen(learner.seen, turn.activity)
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

/** Completes the reply of a committed step, such as with a model's wording. */
async function complete(services: Services, turn: Turn, step: Step): Promise<Reply> {
  let { reply } = step
  for (const { afterCommit } of features) reply = (await afterCommit?.(services, turn, { ...step, reply })) ?? reply
  return reply
}
