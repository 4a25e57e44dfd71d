import { addDays, weekdayOf } from '../calendar.ts'
import type { DrillWalk, Learner, Memory } from '../learner/learner.ts'
import { forgotten } from '../memory/forgotten.ts'
import { skillAreaIdOf, type Outline } from '../outline.ts'
import type { Drill } from './drill.ts'

/** Days after which a repeat says something about the objectives again, not just about remembering the drill or task. */
const freshAfterDays = 7

/**
 * Whether finishing a drill or task counts for its objectives.
 * @param before local day on which the learner last finished it, or on which it last counted
 */
export const countsAgain = (before: string | undefined, today: string): boolean =>
  before === undefined || addDays(before, freshAfterDays) <= today

/**
 * Chooses the most useful drill: a new one before one finished long ago; then the one whose skill area has the most weight
 * per drill and whose objectives are remembered least.
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
    const inArea = drills.filter((other) => areaOf(other) === areaOf(drill)).length
    return ((area?.weight.min ?? 0) + (area?.weight.max ?? 0)) / 2 / inArea
  }
  const usefulness = (drill: Drill): number => weight(drill) * forgotten(drill.objectives, memory, today)
  const ended = ({ id }: Drill): string => walks[id]?.ended ?? walks[id]?.before ?? ''
  return drills.toSorted((a, b) =>
    ended(a) < ended(b) ? -1 : ended(a) > ended(b) ? 1 : usefulness(b) - usefulness(a),
  )[0]
}

export const isUnfinished = (walk: DrillWalk | undefined): boolean => walk !== undefined && walk.ended === undefined

/** The unfinished drill; the latest if there are several. */
export function unfinishedDrill(
  drills: ReadonlyMap<string, Drill>,
  walks: Readonly<Record<string, DrillWalk>>,
): Drill | undefined {
  const unfinished = Object.entries(walks).filter(([id, walk]) => isUnfinished(walk) && drills.has(id))
  const [latest] = unfinished.toSorted(([, a], [, b]) => (a.at < b.at ? 1 : -1))
  return latest && drills.get(latest[0])
}

/** The drill to go on with, or the most useful one. */
export const drillToDo = (
  { drills, outline }: { readonly drills: ReadonlyMap<string, Drill>; readonly outline: Outline },
  { drills: walks, memory }: Pick<Learner, 'drills' | 'memory'>,
  today: string,
): Drill | undefined => unfinishedDrill(drills, walks) ?? nextDrill([...drills.values()], outline, walks, memory, today)

/** Chooses the drill that the daily message offers: at most one per calendar week, for learners who want it, and each once before any again. */
export function drillOfTheWeek(
  { drills, outline }: { readonly drills: ReadonlyMap<string, Drill>; readonly outline: Outline },
  { settings, push, drills: walks, memory }: Learner,
  day: string,
): Drill | undefined {
  const monday = addDays(day, 1 - weekdayOf(day))
  if (!settings.weeklyDrill || (push.drillOffered !== undefined && push.drillOffered >= monday)) return undefined
  const { drillsOffered = [] } = push
  const all = [...drills.values()]
  const left = all.filter(({ id }) => !drillsOffered.includes(id))
  const others = all.filter(({ id }) => id !== drillsOffered.at(-1))
  return nextDrill([left, others, all].find(({ length }) => length > 0) ?? [], outline, walks, memory, day)
}

/** The drills offered so far, with one more. Once all of them have been, they start over. */
export const afterOffer = (
  offered: readonly string[] = [],
  { id }: Drill,
  drills: ReadonlyMap<string, Drill>,
): string[] => [...([...drills.keys()].every((drill) => offered.includes(drill)) ? [] : offered), id]
