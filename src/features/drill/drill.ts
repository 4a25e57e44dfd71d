import { newId } from '../../kernel/new-id.ts'
import { countsAgain, nextDrill } from '../../domain/practice/choose-drill.ts'
import type { Drill } from '../../domain/practice/drill.ts'
import type { DrillWalk, Learner } from '../../domain/learner/learner.ts'
import { remember } from '../../domain/memory/replay.ts'
import type { DrillEnd } from '../../domain/memory/review.ts'
import { choiceLetters, creditByObjective, walk } from '../../domain/practice/walk.ts'
import { showHelp, startQuiz, waysOn } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { drillEndView, drillView } from './drill-view.ts'
import type { Claim } from '../../kernel/feature.ts'
import { isAnswer, isShortWord, type Intent as AnyIntent } from '../../kernel/intent.ts'
import type { Intent } from './intents.ts'
import type { Reply } from '../../kernel/reply.ts'
import { closed, notice, say, presenting } from '../../kernel/notice.ts'
import type { View } from '../../kernel/view.ts'
import { quoted } from '../../kernel/text/words.ts'

/** Starts a drill, or goes on with one that was left before its end. */
export function drill(context: Context, intent: Extract<Intent, { kind: 'drill' }>): Step {
  const { catalog, learner, today } = context
  const all = [...catalog.drills.values()]
  const named = intent.drill === undefined ? undefined : catalog.drills.get(intent.drill)
  if (named) return intent.anew ? begin(context, named) : resume(context, named)
  if (intent.topic === undefined) {
    const left = leftDrill(context)
    const chosen = left ?? nextDrill(all, catalog.outline, learner.drills, learner.memory, today)
    return chosen ? resume(context, chosen) : noDrill(context, '')
  }
  const found = catalog.findDrills(intent.topic)
  const open = found.find(({ id }) => isUnderWay(learner.drills[id]))
  const chosen = open ?? nextDrill(found, catalog.outline, learner.drills, learner.memory, today)
  return chosen ? resume(context, chosen) : noDrill(context, intent.topic)
}

/** All drills by skill area, and which of them were walked. */
export function drills({ catalog, learner }: Context): Step {
  const lines = catalog.outline.skillAreas.flatMap((area) => {
    const own = [...catalog.drills.values()].filter(({ objectives }) => objectives[0]?.startsWith(`${area.id}.`))
    const names = own.map(({ id, title }) => `${markOf(learner.drills[id])}${title}`)
    return own.length === 0 ? [] : [`**${area.short}**\n\n${names.map((name) => `- ${name}`).join('\n')}`]
  })
  if (lines.length === 0) return say(notice('No drills', ['This bank has no scenario drills.'], waysOn))
  return say(
    notice(
      'Scenario drills',
      [...lines, 'Say **drill** and a word of its title, such as **drill canary**.'],
      [{ title: 'Start one', verb: 'drill', primary: true }, startQuiz],
    ),
  )
}

const markOf = (before: DrillWalk | undefined): string => (before?.ended ? '✓ ' : before ? '… ' : '')

const isUnderWay = (before: DrillWalk | undefined): boolean => before !== undefined && before.ended === undefined

/** The drill that was left before its end, the latest one when there are several. */
function leftDrill({ catalog, learner }: Context): Drill | undefined {
  const left = Object.entries(learner.drills).filter(([id, item]) => isUnderWay(item) && catalog.drills.has(id))
  const [latest] = left.toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1))
  return latest && catalog.drills.get(latest[0])
}

function resume(context: Context, chosen: Drill): Step {
  const before = context.learner.drills[chosen.id]
  if (!before || before.ended || before.revision !== chosen.revision) return begin(context, chosen)
  const edits: Reply['edits'] = before.activity
    ? [{ activity: before.activity, view: closed('This drill goes on below.') }]
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
    // Kept until the next end, so that walking it twice in a row is known.
    ...(before?.ended ? { before: before.ended } : before?.before ? { before: before.before } : {}),
  }
  const view = drillView(context.catalog, chosen, fresh)
  return { learner: withWalk(learner, chosen, fresh), reply: { messages: [presenting(view, fresh.id)] } }
}

const withWalk = (learner: Learner, { id }: Drill, next: DrillWalk): Learner => ({
  ...learner,
  drills: { ...learner.drills, [id]: next },
})

/** The drill and the walk behind a card, or the latest walk under way when something was typed. */
export function walkOf(context: Context, id: string | undefined): { drill: Drill; walk: DrillWalk } | undefined {
  const { catalog, learner } = context
  const left = id === undefined ? leftDrill(context) : undefined
  const entry = left
    ? ([left.id, learner.drills[left.id]] as const)
    : Object.entries(learner.drills).find(([, item]) => item.id === id)
  const found = entry && catalog.drills.get(entry[0])
  return found && entry[1] ? { drill: found, walk: entry[1] } : undefined
}

/** Takes a decision. A card that is behind shows where the walk is, and changes nothing. */
export function choose(context: Context, intent: Extract<Intent, { kind: 'drill.choose' }>): Step {
  const found = walkOf(context, intent.walk)
  if (!found) return outOfDate('That drill was started anew since, or is no longer in the bank.')
  const { drill: current, walk: before } = found
  if (before.revision !== current.revision)
    return outOfDate('That drill was rewritten since you began, so it starts again: say **drill**.')
  const { waiting } = walk(current, before.picks)
  if (!waiting || (intent.decision !== undefined && waiting.id !== intent.decision))
    return { reply: { messages: [], replace: standing(context, current, before) } }
  const picks = [...before.picks, intent.choice]
  const next: DrillWalk = { ...before, at: context.turn.now.toISOString(), picks }
  return walk(current, picks).waiting
    ? moved(context, intent, next, withWalk(context.learner, current, next), standing(context, current, next))
    : ended(context, intent, current, next)
}

const standing = (context: Context, current: Drill, at: DrillWalk): View =>
  walk(current, at.picks).waiting ? drillView(context.catalog, current, at) : drillEndView(context.catalog, current, at)

type Choose = Extract<Intent, { kind: 'drill.choose' }>

/** The card is replaced in place; when the choice was typed, a new one carries on and the old one is closed. */
function moved({ turn }: Context, intent: Choose, next: DrillWalk, learner: Learner, view: View): Step {
  if (turn.pressed) return { learner, reply: { messages: [], replace: view } }
  const edits = next.activity ? [{ activity: next.activity, view: closed('This drill goes on below.') }] : []
  return { learner, reply: { messages: [presenting(view, next.id)], edits } }
}

function ended(context: Context, intent: Choose, current: Drill, last: DrillWalk): Step {
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
  const step = moved(context, intent, next, changed, drillEndView(context.catalog, current, next))
  return { ...step, entries: [entry] }
}

/** The card says how to come back; nothing else is needed, because every choice was kept at once. */
export function stopDrill(context: Context, intent: Extract<Intent, { kind: 'drill.stop' }>): Step {
  const found = walkOf(context, intent.walk)
  const text = found
    ? `“${found.drill.title}” waits after ${found.walk.picks.length} of its decisions. Say **drill** to go on, today or any day.`
    : 'Say **drill** to go on.'
  return {
    reply: {
      messages: [],
      replace: notice(
        'Kept for later',
        [text],
        [
          { title: 'Go on', verb: 'drill', primary: true, ...(found ? { data: { drill: found.drill.id } } : {}) },
          startQuiz,
        ],
      ),
    },
  }
}

/** A typed letter means the drill when its decision was shown last. */
export function drillClaim(context: Context, intent: AnyIntent): Claim | undefined {
  const found = walkOf(context, undefined)
  if (!found || !isShortWord(intent)) return undefined
  const choice =
    isAnswer(intent) && intent.shown.length === 1 ? choiceLetters.find((known) => known === intent.shown[0]) : undefined
  return { since: found.walk.at, intent: choice ? ({ kind: 'drill.choose', choice } as Intent) : intent }
}

const outOfDate = (text: string): Step => ({
  reply: {
    messages: [],
    replace: notice('Out of date', [text], [{ title: 'Drill', verb: 'drill', primary: true }, showHelp]),
  },
})

function noDrill({ catalog }: Context, topic: string): Step {
  if (catalog.drills.size === 0) return say(notice('No drills', ['This bank has no scenario drills.'], waysOn))
  return say(
    notice(
      'No drill on that yet',
      [`I found no scenario drill on ${quoted(topic)}. Say **drills** to see all ${catalog.drills.size}.`],
      [{ title: 'All drills', verb: 'drills', primary: true }, startQuiz],
    ),
  )
}
