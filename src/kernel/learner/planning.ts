import type { Catalog } from '../../content/catalog.ts'
import { objectivesOf } from '../../domain/job/coverage.ts'
import { pickedFrom } from '../../domain/job/responsibility.ts'
import type { LearnerKey } from '../../domain/learner/learner.ts'
import { objectiveShares, skillAreaIdOf } from '../../domain/outline.ts'
import { learnedDifficulties, withDifficulties, type DifficultyEvidence } from '../../domain/plan/item-difficulty.ts'
import { planRound, type Planned } from '../../domain/plan/plan-round.ts'
import { isInFirstWeek, preferringGaps } from '../../domain/plan/prefer-gaps.ts'
import { dayNumber, studyAnswersOf, studyItems, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import type { StudyItem } from '../../domain/plan/study-item.ts'
import type { Question } from '../../domain/question/question.ts'
import type { Context } from '../context.ts'
import type { Turn } from '../turn.ts'

/** What planning needs, in a turn or for a scheduled message. */
export interface Planning extends Pick<Context, 'catalog' | 'learner' | 'today' | 'log'> {
  readonly turn: Pick<Turn, 'now' | 'chance'>
  /** For telemetry; only in a turn. */
  readonly teams?: Pick<Context['teams'], 'observer'>
}

interface Bank {
  /** What answers are read with: every question that says something about what the learner knows. */
  readonly items: ReadonlyMap<string, StudyItem>
  /** What can be asked on its own: without the questions of case studies. */
  readonly pool: readonly StudyItem[]
  /** Share of the exam by objective. */
  readonly weights: ReadonlyMap<string, number>
}

// Cached per catalog: it is the same for all learners, and changes only when difficulties are learned.
const banks = new WeakMap<Catalog, Bank>()

/** Converts the question bank for the planner. */
export function bankOf(catalog: Catalog): Bank {
  const made = banks.get(catalog) ?? bankWith(catalog, itemsOf(catalog))
  banks.set(catalog, made)
  return made
}

/** From now on, the planner uses what answers of all learners say about the difficulty of questions, as far as there are enough. */
export function learnDifficulties(catalog: Catalog, evidence: ReadonlyMap<string, DifficultyEvidence>): void {
  const items = itemsOf(catalog)
  banks.set(catalog, bankWith(catalog, withDifficulties(items, learnedDifficulties(items, evidence))))
}

/** An answer that was looked up says nothing about what the learner knows. */
const itemsOf = (catalog: Catalog): Bank['items'] =>
  studyItems(new Map([...catalog.questions].filter(([id]) => !catalog.openBook.has(id))))

const bankWith = (catalog: Catalog, items: Bank['items']): Bank => ({
  items,
  pool: catalog.bank.flatMap(({ id }) => items.get(id) ?? []),
  weights: objectiveShares(catalog.outline),
})

/** Converts the learner's answers, and the results of their tasks, for the planner and the forecast. */
export const answersOf = async ({ catalog, log }: Pick<Context, 'catalog' | 'log'>): Promise<StudyAnswer[]> =>
  studyAnswersOf(await log(), catalog.questions, bankOf(catalog).items, catalog.tasks)

/** Questions of every skill area aren't a choice of topic. */
const hasAllAreas = (questions: readonly Question[], { outline }: Catalog): boolean =>
  outline.skillAreas.every(({ id }) => questions.some(({ objectives }) => skillAreaIdOf(objectives[0] ?? '') === id))

/** Shares of the exam. In the first week, what the learner's work doesn't cover is preferred. */
function weightsFor({ catalog, learner, today, turn }: Planning): Bank['weights'] {
  const { weights } = bankOf(catalog)
  const work = pickedFrom(catalog.responsibilities, learner.job?.does ?? [])
  return work.length > 0 && isInFirstWeek(learner.memory, today)
    ? preferringGaps(weights, objectivesOf(work), turn.chance)
    : weights
}

/** Tells learners apart in a plan. */
export const plannedFor = ({ tenant, user }: LearnerKey): string => `${tenant} ${user}`

/** Plans the learner's next questions, each with its reason. */
export async function planFor(context: Planning, count: number, from?: readonly Question[]): Promise<Planned[]> {
  const { catalog, learner, today, turn } = context
  const { items, pool } = bankOf(catalog)
  const { examDate } = learner.settings
  const planning = {
    items: from ? from.flatMap(({ id }) => items.get(id) ?? []) : pool,
    weights: weightsFor(context),
    answers: await answersOf(context),
    parameters: learner.refit?.parameters,
    today: dayNumber(today),
    examDay: examDate === undefined ? undefined : dayNumber(examDate),
    count,
    chance: turn.chance,
    learner: plannedFor(learner),
    mixed: from === undefined || hasAllAreas(from, catalog),
    comesLater: ({ id }: StudyItem) => (learner.memory.questions[id]?.due ?? '') > today,
  }
  const plan = (): Planned[] => planRound(planning)
  return context.teams?.observer?.planning(plan) ?? plan()
}
