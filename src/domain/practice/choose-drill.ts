import { addDays, weekdayOf } from '../calendar.ts'
import type { Drill } from './drill.ts'
import type { DrillWalk, Learner, Memory } from '../learner/learner.ts'
import { skillAreaIdOf, type Outline } from '../outline.ts'
import { retrievability } from '../memory/scheduler.ts'

/** Days after which walking the same drill again tells something about its objectives, and not about the drill. */
const freshAfterDays = 7

/**
 * Whether the end of a walk counts for the objectives of its drill.
 * @param before local day on which the walk before ended
 */
export const countsAgain = (before: string | undefined, today: string): boolean =>
  before === undefined || addDays(before, freshAfterDays) <= today

/**
 * The drill that teaches most now: one not walked yet before one walked long ago, and among those the one whose skill area
 * weighs most per drill and whose objectives are remembered least.
 */
export function nextDrill(
  drills: readonly Drill[],
  outline: Outline,
  walks: Readonly<Record<string, DrillWalk>>,
  memory: Memory,
  today: string,
): Drill | undefined {
  const areaOf = (drill: Drill) => skillAreaIdOf(drill.objectives[0] as string)
  const weight = (drill: Drill): number => {
    const area = outline.skillAreas.find(({ id }) => id === areaOf(drill))
    const mates = drills.filter((other) => areaOf(other) === areaOf(drill)).length
    return ((area?.weight.min ?? 0) + (area?.weight.max ?? 0)) / 2 / mates
  }
  const forgotten = ({ objectives }: Drill): number => {
    const gaps = objectives.map((id) => 1 - (memory.objectives[id] ? retrievability(memory.objectives[id], today) : 0))
    return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  }
  const ended = ({ id }: Drill): string => walks[id]?.ended ?? walks[id]?.before ?? ''
  return drills.toSorted((a, b) =>
    ended(a) < ended(b) ? -1 : ended(a) > ended(b) ? 1 : weight(b) * forgotten(b) - weight(a) * forgotten(a),
  )[0]
}

/** The drill that the daily message offers on a day: at most one a calendar week, for learners who want it. */
export function drillOfTheWeek(
  { drills, outline }: { readonly drills: ReadonlyMap<string, Drill>; readonly outline: Outline },
  { settings, push, drills: walks, memory }: Learner,
  day: string,
): Drill | undefined {
  const monday = addDays(day, 1 - weekdayOf(day))
  if (!settings.weeklyDrill || (push.drillOffered !== undefined && push.drillOffered >= monday)) return undefined
  return nextDrill([...drills.values()], outline, walks, memory, day)
}
