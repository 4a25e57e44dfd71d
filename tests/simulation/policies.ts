import { fsrs, generatorParameters } from 'ts-fsrs'
import type { Answered, Policy } from './campaign.ts'
import type { Item } from './learner-model.ts'

const model = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }))

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((item) => ({ item, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)

const logOf = (log: readonly Answered[]): Map<string, Answered[]> => {
  const byItem = new Map<string, Answered[]>()
  for (const answer of log) byItem.set(answer.item.id, [...(byItem.get(answer.item.id) ?? []), answer])
  return byItem
}

/** Due items first, the most overdue before all, then new ones in the bank's order, then what is due soonest. */
export const byDueDay =
  (dueAfter: (history: readonly Answered[]) => number): Policy =>
  ({ items, log, day, count }) => {
    const byItem = logOf(log)
    const known = items.flatMap((item) => {
      const history = byItem.get(item.id)
      return history ? [{ item, due: dueAfter(history) }] : []
    })
    const due = known.filter((one) => one.due <= day).toSorted((a, b) => a.due - b.due)
    const later = known.filter((one) => one.due > day).toSorted((a, b) => a.due - b.due)
    const fresh = items.filter(({ id }) => !byItem.has(id))
    return [...due.map(({ item }) => item), ...fresh, ...later.map(({ item }) => item)].slice(0, count)
  }

/** Anki's order with FSRS-6 at a desired retention of 0.9. */
const fsrsDue = byDueDay((history) => {
  let state: { stability: number; difficulty: number } | null = null
  let last = 0
  for (const { day, correct } of history) {
    state = model.next_state(state, state ? day - last : 0, correct ? 3 : 1)
    last = day
  }
  return last + Math.max(1, Math.round(state?.stability ?? 1))
})

const sm2 = byDueDay((history) => {
  let ease = 2.5
  let interval = 0
  let streak = 0
  for (const { correct, confident } of history) {
    const grade = correct ? (confident ? 5 : 4) : 2
    if (correct) {
      streak++
      interval = streak === 1 ? 1 : streak === 2 ? 6 : Math.round(interval * ease)
    } else {
      streak = 0
      interval = 1
    }
    ease = Math.max(1.3, ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02))
  }
  return (history.at(-1)?.day ?? 0) + interval
})

const boxDays = [1, 2, 4, 8, 16]
const leitner = byDueDay((history) => {
  let box = 0
  for (const { correct } of history) box = correct ? Math.min(boxDays.length - 1, box + 1) : 0
  return (history.at(-1)?.day ?? 0) + (boxDays[box] as number)
})

const random: Policy = ({ items, count, random: chance }) => shuffled(items, chance).slice(0, count)

/** An objective by its weight in the blueprint, then any of its items. */
const blueprintRandom: Policy = ({ items, count, random: chance }) => {
  const left = byObjective(items)
  const chosen: Item[] = []
  while (chosen.length < count && left.size > 0) {
    const total = [...left.values()].reduce((sum, [first]) => sum + (first as Item).weight, 0)
    let mark = chance() * total
    const [objective, mine] = [...left].find(([, [first]]) => (mark -= (first as Item).weight) < 0) ?? [...left][0]!
    const index = Math.floor(chance() * mine.length)
    chosen.push(...mine.splice(index, 1))
    if (mine.length === 0) left.delete(objective)
  }
  return chosen
}

/** One objective after the other, each time the item of it that was seen least. */
const roundRobin: Policy = ({ items, log, count }) => {
  const groups = [...byObjective(items).values()]
  const seen = timesSeen(log)
  const chosen: Item[] = []
  for (let turn = log.length; chosen.length < Math.min(count, items.length); turn++) {
    const group = groups[turn % groups.length] as Item[]
    const next = group
      .filter((item) => !chosen.includes(item))
      .toSorted((a, b) => (seen.get(a.id) ?? 0) - (seen.get(b.id) ?? 0))[0]
    if (next) chosen.push(next)
  }
  return chosen
}

/** What was seen least, in random order. */
const leastSeen: Policy = ({ items, log, count, random: chance }) => {
  const seen = timesSeen(log)
  return shuffled(items, chance)
    .toSorted((a, b) => (seen.get(a.id) ?? 0) - (seen.get(b.id) ?? 0))
    .slice(0, count)
}

/** New items at random by weight first; in the last days before the exam, everything once more, the worst known first. */
const lastPass: Policy = (situation) => {
  const { items, log, day, examDay, count } = situation
  const seen = timesSeen(log)
  const isLast = examDay - day <= Math.ceil(items.length / count / 2)
  if (!isLast) {
    const fresh = items.filter(({ id }) => !seen.has(id))
    return blueprintRandom({ ...situation, items: fresh.length >= count ? fresh : items })
  }
  const byItem = logOf(log)
  const failed = (item: Item): number => {
    const history = byItem.get(item.id) ?? []
    return history.filter(({ correct }) => !correct).length / (1 + history.length)
  }
  const recent = (item: Item): number => byItem.get(item.id)?.at(-1)?.day ?? -1
  const start = examDay - Math.ceil(items.length / count / 2)
  return items
    .filter((item) => recent(item) < start)
    .toSorted((a, b) => failed(b) * b.weight - failed(a) * a.weight)
    .slice(0, count)
}

function byObjective(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.objective, [...(groups.get(item.objective) ?? []), item])
  return groups
}

const timesSeen = (log: readonly Answered[]): Map<string, number> => {
  const seen = new Map<string, number>()
  for (const { item } of log) seen.set(item.id, (seen.get(item.id) ?? 0) + 1)
  return seen
}

/** What ours is compared with, by name. */
export const rivals: Readonly<Record<string, Policy>> = {
  fsrs: fsrsDue,
  sm2,
  leitner,
  'blueprint-random': blueprintRandom,
  'round-robin': roundRobin,
  'least-seen': leastSeen,
  'last-pass': lastPass,
  random,
}
