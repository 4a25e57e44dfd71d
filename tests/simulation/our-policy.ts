import { planRound } from '../../src/domain/plan/plan-round.ts'
import type { RepeatRule } from '../../src/domain/plan/repeats.ts'
import type { StudyAnswer } from '../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../src/domain/plan/study-item.ts'
import type { Answered, Policy } from './campaign.ts'

/** What the planner is told of a simulated answer. Simulated learners pick no options, so they show no misconceptions. */
export const studyAnswerOf =
  (items: ReadonlyMap<string, StudyItem>) =>
  ({ item, day, correct, confident }: Answered): StudyAnswer => ({
    item: items.get(item.id) as StudyItem,
    day,
    credit: correct ? 1 : 0,
    confidence: confident ? 'sure' : 'think',
    believed: [],
  })

/** The product's own planner. @param mixed without it, the planner doesn't vary the skill areas */
export const ours =
  (
    bank: ReadonlyMap<string, StudyItem>,
    weights: ReadonlyMap<string, number>,
    mixed = true,
    repeatRule?: RepeatRule,
  ): Policy =>
  ({ items, log, day, examDay, count, random, name }) => {
    const byId = new Map(items.map((item) => [item.id, item]))
    return planRound({
      items: items.map(({ id }) => bank.get(id) as StudyItem),
      weights,
      answers: log.map(studyAnswerOf(bank)),
      today: day,
      examDay,
      count,
      chance: random,
      learner: name,
      mixed,
      ...(repeatRule ? { repeatRule } : {}),
    }).map(({ item }) => byId.get(item.id) as (typeof items)[number])
  }
