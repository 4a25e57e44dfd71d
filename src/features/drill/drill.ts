import { newId } from '../../kernel/new-id.ts'
import { countsAgain, drillToDo, isUnfinished, nextDrill, unfinishedDrill } from '../../domain/practice/choose-drill.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import type { DrillWalk, Learner } from '../../domain/learner/learner.ts'
import { remember } from '../../domain/memory/replay.ts'
import type { DrillEnd } from '../../domain/memory/review.ts'
import { choiceLetters, creditByObjective, walk } from '../../domain/practice/walk.ts'
import { showHelp, startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import type { Claim } from '../../kernel/feature.ts'
import { isAnswer, isShortWord, type Intent as AnyIntent } from '../../kernel/intent.ts'
import { closed, notice, presenting, say } from '../../kernel/notice.ts'
import type { Reply } from '../../kernel/reply.ts'
import { quoted } from '../../kernel/text/words.ts'
import type { NoticeView, View } from '../../kernel/view.ts'
import { drillEndView, drillView } from './drill-view.ts'
import type { Intent } from './intents.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'

/** Starts a drill or resumes an unfinished one. */
export function drill(context: Context, intent: Extract<Intent, { kind: 'drill' }>): Step {
  const { catalog, learner, today } = context
  const named = intent.drill === undefined ? undefined : catalog.drills.get(intent.drill)
  if (named) return intent.restart ? begin(context, named) : resume(context, named)
  if (intent.topic === undefined) {
    const chosen = drillToDo(catalog, learner, today)
    return chosen ? resume(context, chosen) : say(noDrills)
  }
  const found = catalog.findDrills(intent.topic)
  const unfinished = found.find(({ id }) => isUnfinished(learner.drills[id]))
  const chosen = unfinished ?? nextDrill(found, catalog.outline, learner.drills, learner.memory, today)
  return chosen ? resume(context, chosen) : notFound(context, intent.topic)
}

/** Lists all drills by skill area and marks those that the learner has started or finished. */
export function drills({ catalog, learner }: Context): Step {
  const lines = catalog.outline.skillAreas.flatMap((area) => {
    const own = [...catalog.drills.values()].filter(({ objectives }) => objectives[0]?.startsWith(`${area.id}.`))
    const names = own.map(({ id, title }) => `${markOf(learner.drills[id])}${title}`)
    return own.length === 0 ? [] : [`**${area.short}**\n\n${names.map((name) => `- ${name}`).join('\n')}`]
  })
  if (lines.length === 0) return say(noDrills)
  return say(
    notice(
      texts.list.title,
      [...lines, texts.list.howTo],
      [{ title: texts.buttons.start, verb: 'drill', primary: true }, startQuiz],
    ),
  )
}

const markOf = (before: DrillWalk | undefined): string => (before?.ended ? '✓ ' : before ? '… ' : '')

function resume(context: Context, chosen: Drill): Step {
  const before = context.learner.drills[chosen.id]
  if (!before || before.ended || before.revision !== chosen.revision) return begin(context, chosen)
  const edits: Reply['edits'] = before.activity
    ? [{ activity: before.activity, view: closed(texts.continuesBelow) }]
    : []
  return {
    reply: {
      messages: [
        presenting(drillView(context.catalog, chosen, before, { resumed: before.picks.length > 0 }), before.id),
      ],
      edits,
    },
  }
}

function begin(context: Context, chosen: Drill): Step {
  const { learner, turn } = context
  const before = learner.drills[chosen.id]
  const fresh: DrillWalk = {
    id: newId(turn),
    revision: chosen.revision,
    at: turn.now.toISOString(),
    picks: [],
    // Kept until the drill ends, because a repeat within a week doesn't count again.
    ...(before?.ended ? { before: before.ended } : before?.before ? { before: before.before } : {}),
  }
  const view = drillView(context.catalog, chosen, fresh)
  return { learner: withWalk(learner, chosen, fresh), reply: { messages: [presenting(view, fresh.id)] } }
}

const withWalk = (learner: Learner, { id }: Drill, next: DrillWalk): Learner => ({
  ...learner,
  drills: { ...learner.drills, [id]: next },
})

/** Finds the drill and walk of a card; without an id, the latest unfinished one. */
export function walkOf(context: Context, id: string | undefined): { drill: Drill; walk: DrillWalk } | undefined {
  const { catalog, learner } = context
  const unfinished = id === undefined ? unfinishedDrill(catalog.drills, learner.drills) : undefined
  const entry = unfinished
    ? ([unfinished.id, learner.drills[unfinished.id]] as const)
    : Object.entries(learner.drills).find(([, item]) => item.id === id)
  const found = entry && catalog.drills.get(entry[0])
  return found && entry[1] ? { drill: found, walk: entry[1] } : undefined
}

/** Records a decision. A stale card changes nothing and shows the current state. */
export function choose(context: Context, intent: Extract<Intent, { kind: 'drill.choose' }>): Step {
  const found = walkOf(context, intent.walk)
  if (!found) return outOfDate(texts.outOfDate.restarted)
  const { drill: current, walk: before } = found
  if (before.revision !== current.revision) return outOfDate(texts.outOfDate.changed)
  const { waiting } = walk(current, before.picks)
  if (!waiting || (intent.decision !== undefined && waiting.id !== intent.decision))
    return { reply: { messages: [], replace: currentView(context, current, before) } }
  const picks = [...before.picks, intent.choice]
  const next: DrillWalk = { ...before, at: context.turn.now.toISOString(), picks }
  return walk(current, picks).waiting
    ? advance(context, intent, next, withWalk(context.learner, current, next), currentView(context, current, next))
    : finish(context, intent, current, next)
}

const currentView = (context: Context, current: Drill, at: DrillWalk): View =>
  walk(current, at.picks).waiting ? drillView(context.catalog, current, at) : drillEndView(context.catalog, current, at)

type Choose = Extract<Intent, { kind: 'drill.choose' }>

/** Replaces the card in place. After a typed choice, sends a new card and closes the old one. */
function advance({ turn }: Context, intent: Choose, next: DrillWalk, learner: Learner, view: View): Step {
  if (turn.pressed) return { learner, reply: { messages: [], replace: view } }
  const edits = next.activity ? [{ activity: next.activity, view: closed(texts.continuesBelow) }] : []
  return { learner, reply: { messages: [presenting(view, next.id)], edits } }
}

function finish(context: Context, intent: Choose, current: Drill, last: DrillWalk): Step {
  const { learner, turn, today } = context
  const { before, ...rest } = last
  const next: DrillWalk = { ...rest, ended: today }
  const entry: DrillEnd = {
    type: 'drill',
    id: next.id,
    at: turn.now.toISOString(),
    day: today,
    drill: current.id,
    revision: current.revision,
    picks: next.picks,
    credits: countsAgain(before, today) ? creditByObjective(walk(current, next.picks).steps) : {},
  }
  const changed = { ...withWalk(learner, current, next), memory: remember(learner.memory, entry) }
  const step = advance(context, intent, next, changed, drillEndView(context.catalog, current, next))
  return { ...step, entries: [entry] }
}

/** Says how to resume. Nothing has to be saved: every choice was saved when it was made. */
export function stopDrill(context: Context, intent: Extract<Intent, { kind: 'drill.stop' }>): Step {
  const found = walkOf(context, intent.walk)
  const isWaiting = found && walk(found.drill, found.walk.picks).waiting !== undefined
  const line = isWaiting
    ? texts.stopped.line({ title: found.drill.title, next: found.walk.picks.length + 1 })
    : texts.stopped.unknown
  return {
    reply: {
      messages: [],
      replace: notice(
        texts.stopped.title,
        [line],
        [
          {
            title: shared.buttons.carryOn,
            verb: 'drill',
            primary: true,
            ...(found ? { data: { drill: found.drill.id } } : {}),
          },
          startQuiz,
        ],
      ),
    },
  }
}

/** Claims a typed letter if the drill was shown last. */
export function drillClaim(context: Context, intent: AnyIntent): Claim | undefined {
  const found = walkOf(context, undefined)
  if (!found || !isShortWord(intent)) return undefined
  const choice =
    isAnswer(intent) && intent.shown.length === 1 ? choiceLetters.find((known) => known === intent.shown[0]) : undefined
  return { since: found.walk.at, intent: choice ? ({ kind: 'drill.choose', choice } as Intent) : intent }
}

const outOfDate = (line: string): Step => ({ reply: { messages: [], replace: outOfDateView(line) } })

/** Answers a press on a stale card. */
export const outOfDateView = (line: string): NoticeView =>
  notice(texts.outOfDate.title, [line], [{ title: texts.buttons.start, verb: 'drill', primary: true }, showHelp])

/** Says that the content has no drills. */
export const noDrills = notice(texts.none.title, [texts.none.line], waysOn)

function notFound({ catalog: { drills: all } }: Context, topic: string): Step {
  if (all.size === 0) return say(noDrills)
  return say(
    notice(
      texts.notFound.title,
      [texts.notFound.line({ topic: quoted(topic), count: all.size })],
      [{ title: texts.buttons.all, verb: 'drills', primary: true }, startQuiz],
    ),
  )
}
