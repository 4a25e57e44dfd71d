import { gainOf } from './gain.ts'
import { levelOf } from './item-difficulty.ts'
import { learnFrom, recallOf, type LearnerModel } from './learner-model.ts'
import { countByArea, isVaried, mixedStart, skillAreaOf } from './mix.ts'
import type { Reason } from './reason.ts'
import { repeatedValue, repeatsOf, type RepeatRule } from './repeats.ts'
import type { StudyAnswer } from './study-answer.ts'
import type { StudyItem } from './study-item.ts'

export interface Planned {
  readonly item: StudyItem
  readonly reason: Reason
}

/** The input of a plan. The same input gives the same round. */
export interface Planning {
  /** The candidates: the bank, or its questions on a topic. */
  readonly items: readonly StudyItem[]
  /** Share of the exam by objective; the shares add up to 1. */
  readonly weights: ReadonlyMap<string, number>
  /** Oldest first. */
  readonly answers: readonly StudyAnswer[]
  /** The learner's own memory parameters, if fitted. */
  readonly parameters?: readonly number[] | undefined
  /** A day number. */
  readonly today: number
  /** The day of the exam, if it's known and not over. */
  readonly examDay?: number | undefined
  readonly count: number
  readonly chance: () => number
  /** The same for a learner all along, and different for others. */
  readonly learner: string
  /** Vary the skill areas. Not for a topic that the learner chose. */
  readonly mixed?: boolean
  /** Whether the learner was told that a question comes back on a later day. */
  readonly comesLater?: (item: StudyItem) => boolean
  /** For simulations. */
  readonly repeatRule?: RepeatRule
}

/** Without an exam date, the target day is this many days ahead. */
const horizon = 60
/** The most that confident errors and misconceptions may take of a round, so that they never crowd out the rest. */
const errorShare = 0.5
const misconceptionShare = 0.34
/** A misconception is overcome after this many right answers on different days. */
const timesToOvercome = 2
/** Within this many days before the exam, a review of something known is its last one. */
const lastPassDays = 5
const recentAnswers = 3

/**
 * Plans the next questions: confident errors first, then open misconceptions, then whatever adds the most to the expected exam score
 * per second. Adjacent questions share no objective and no note if possible. A mixed round also varies the skill areas (`mix.ts`).
 */
export function planRound(planning: Planning): Planned[] {
  const { items, weights, answers, today, count } = planning
  const until = planning.examDay === undefined || planning.examDay < today ? today + horizon : planning.examDay
  const model = learnFrom(answers, planning.parameters)
  const chosen = new Map<string, Planned>()
  const mix = planning.mixed ? mixedStart(items, answers, today, count) : undefined
  const hasRoom = (item: StudyItem): boolean => mix?.hasRoom(item) ?? true
  const add = (item: StudyItem, reason: Reason) => {
    mix?.add(item)
    chosen.set(item.id, { item, reason })
  }
  const byId = new Map(items.map((item) => [item.id, item]))

  for (const { id, days } of confidentErrors(answers, today)) {
    const item = byId.get(id)
    if (item && hasRoom(item) && chosen.size < Math.ceil(count * errorShare))
      add(item, { why: 'confident-error', days })
  }
  const room = chosen.size + Math.ceil((count - chosen.size) * misconceptionShare)
  for (const misconception of openMisconceptions(answers, today)) {
    if (chosen.size >= room) break
    const probes = items.filter(
      (item) =>
        item.misconceptions.includes(misconception) && !chosen.has(item.id) && planning.comesLater?.(item) !== true,
    )
    const item = leastSeen(probes, model, planning.chance)
    if (item && hasRoom(item) && !wasAskedOn(answers, item, today)) add(item, { why: 'misconception' })
  }

  const groups = new Map<string, StudyItem[]>()
  for (const item of items) {
    const [objective = ''] = item.objectives
    groups.set(objective, [...(groups.get(objective) ?? []), item])
  }
  const asked = countToday(chosen, answers, today)
  // A further question today is worth what it adds to the state of this morning: today's verdict is still fresh.
  const morning = answers.filter(({ day }) => day < today)
  const then = morning.length === answers.length ? model : learnFrom(morning, planning.parameters)
  const days = Math.max(1, today - (answers[0]?.day ?? today))
  const perDay = morning.length === 0 ? count + answers.length : morning.length / days
  const repeats = repeatsOf(
    morning,
    { learner: planning.learner, left: (perDay * (until - today)) / weights.size },
    planning.repeatRule,
  )
  const lastAnswers = new Map(answers.map((answer) => [answer.item.objectives[0] ?? '', answer]))
  const values = new Map(
    [...groups].map(([objective, group]) => {
      const seconds = group.reduce((sum, item) => sum + item.seconds, 0) / group.length
      const gain = gainOf(then, then.beliefs.get(objective), today, until)
      return [objective, ((weights.get(objective) ?? 0) * gain.value) / seconds] as const
    }),
  )
  const again = (objective: string, times: number): number => {
    // Most objectives haven't been asked today, and each is looked at for every question.
    if (times === 0) return 1
    const last = lastAnswers.get(objective)
    const isNew = !then.beliefs.has(objective)
    // After a right answer, once is enough. When a round is planned, nobody knows yet whether its first question is missed, so the last answer
    // stands for it.
    const wasMissed = last ? last.credit < 0.5 : true
    const eager = !wasMissed ? 0 : isNew && repeats.isTried(objective) ? 1 : repeats.worth
    return repeatedValue(eager, times)
  }
  const bestOf = (isOpen: (item: StudyItem) => boolean): string | undefined => {
    let best: string | undefined
    let most = -1
    for (const [objective, group] of groups) {
      const times = asked.get(objective) ?? 0
      const value = (values.get(objective) ?? 0) * again(objective, times)
      if (value > most && group.some((item) => !chosen.has(item.id) && isOpen(item))) [best, most] = [objective, value]
    }
    return best
  }
  while (chosen.size < count) {
    // Areas that are new to the learner first, then whatever has room in the mix, then anything.
    const best =
      (mix && mix.unmet.size > 0 ? bestOf((item) => mix.unmet.has(skillAreaOf(item))) : undefined) ??
      bestOf(hasRoom) ??
      bestOf(() => true)
    if (best === undefined) break
    const left = (groups.get(best) as StudyItem[]).filter(({ id }) => !chosen.has(id))
    const item = leastSeen(left, model, planning.chance) as StudyItem
    add(item, reasonFor(best, model, planning, until))
    asked.set(best, (asked.get(best) ?? 0) + 1)
  }
  const planned = [...chosen.values()]
  return planning.mixed ? varied(planned, answers, today) : interleaved(planned)
}

/**
 * Questions with a confident and wrong answer on the last day on which they were answered, before today; latest first. A right answer
 * later that day doesn't count, because the learner had just read the verdict.
 */
function confidentErrors(answers: readonly StudyAnswer[], today: number): { id: string; days: number }[] {
  const last = new Map<string, { day: number; isError: boolean }>()
  for (const { item, day, credit, right = credit, confidence } of answers) {
    const before = last.get(item.id)
    const isError = right < 0.5 && confidence === 'sure'
    last.set(item.id, { day, isError: isError || (before?.day === day && before.isError) })
  }
  return [...last]
    .filter(([, { day, isError }]) => isError && day < today)
    .toSorted(([, a], [, b]) => b.day - a.day)
    .map(([id, { day }]) => ({ id, days: today - day }))
}

/** Misconceptions that an answer showed and that aren't overcome yet. Those from today wait until tomorrow. */
function openMisconceptions(answers: readonly StudyAnswer[], today: number): string[] {
  const held = new Map<string, { day: number; overcome: number }>()
  for (const { item, day, believed, credit } of answers) {
    for (const id of believed) held.set(id, { day, overcome: 0 })
    for (const id of item.misconceptions) {
      const state = held.get(id)
      if (state && credit === 1 && state.day < day) held.set(id, { day, overcome: state.overcome + 1 })
    }
  }
  return [...held].filter(([, { day, overcome }]) => overcome < timesToOvercome && day < today).map(([id]) => id)
}

const wasAskedOn = (answers: readonly StudyAnswer[], { id }: StudyItem, day: number): boolean =>
  answers.some((answer) => answer.day === day && answer.item.id === id)

function countToday(
  chosen: ReadonlyMap<string, Planned>,
  answers: readonly StudyAnswer[],
  today: number,
): Map<string, number> {
  const counts = new Map<string, number>()
  const items = [
    ...[...chosen.values()].map(({ item }) => item),
    ...answers.filter(({ day }) => day === today).map(({ item }) => item),
  ]
  for (const { objectives } of items) counts.set(objectives[0] ?? '', (counts.get(objectives[0] ?? '') ?? 0) + 1)
  return counts
}

/** The question seen least often; among equals, the easiest, then a random one. */
function leastSeen(items: readonly StudyItem[], { seen }: LearnerModel, chance: () => number): StudyItem | undefined {
  return items
    .map((item) => ({ item, seen: seen.get(item.id) ?? 0, level: levelOf(item), tie: chance() }))
    .toSorted((a, b) => a.seen - b.seen || a.level - b.level || a.tie - b.tie)[0]?.item
}

function reasonFor(objective: string, model: LearnerModel, planning: Planning, until: number): Reason {
  const { answers, weights, today, examDay } = planning
  const belief = model.beliefs.get(objective)
  if (!belief) {
    const area = objective.slice(0, objective.indexOf('.'))
    const all = [...weights.keys()].filter((id) => id.startsWith(`${area}.`))
    return { why: 'new', met: all.filter((id) => model.beliefs.has(id)).length, of: all.length }
  }
  // The reason counts answers that were wholly right, which a task after one hint isn't.
  const recent = answers.filter(({ item, isTask }) => item.objectives[0] === objective && !isTask).slice(-recentAnswers)
  const right = recent.filter(({ credit }) => credit === 1).length
  if (recent.length > 1 && right * 2 < recent.length) return { why: 'weak', right, answered: recent.length }
  if (examDay !== undefined && examDay >= today && examDay - today <= lastPassDays)
    return { why: 'last-pass', daysLeft: examDay - today }
  return { why: 'fading', days: today - belief.last, recall: recallOf(model, belief, until) }
}

/** Orders a round: confident errors stay first, and adjacent questions share as little as possible. */
function interleaved(planned: readonly Planned[]): Planned[] {
  const left = [...planned]
  const result: Planned[] = []
  while (left.length > 0) {
    const last = result.at(-1)
    const isError = left[0]?.reason.why === 'confident-error'
    const place = last && !isError ? left.findIndex(({ item }) => !sharesWith(item, last.item)) : 0
    result.push(...left.splice(Math.max(0, place), 1))
  }
  return result
}

/**
 * The same for a mixed round, in which few neighbors share a skill area. The most frequent area goes first, because what is left of it at
 * the end would have to be asked in a row. Answers from today count as neighbors.
 */
function varied(planned: readonly Planned[], answers: readonly StudyAnswer[], today: number): Planned[] {
  const left = [...planned]
  const result: Planned[] = []
  const before = answers.filter(({ day }) => day === today).map(({ item }) => item)
  while (left.length > 0) {
    const last = before.at(-1)
    const remaining = countByArea(left.map(({ item }) => item))
    const [best] = left
      .map((next, place) => ({
        place,
        rank: [
          Number(isVaried(next.item, before)),
          Number(next.reason.why === 'confident-error'),
          Number(!last || !sharesWith(next.item, last)),
          remaining(next.item),
        ],
      }))
      .toSorted((a, b) => compareRanks(b.rank, a.rank) || a.place - b.place)
    const [next] = left.splice(best?.place ?? 0, 1) as [Planned]
    result.push(next)
    before.push(next.item)
  }
  return result
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index])
  return place < 0 ? 0 : (a[place] as number) - (b[place] as number)
}

const sharesWith = (a: StudyItem, b: StudyItem): boolean =>
  a.objectives.some((id) => b.objectives.includes(id)) || a.notes.some((id) => b.notes.includes(id))
