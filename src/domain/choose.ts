import { daysBetween } from './calendar.ts'
import type { Memory, ReviewState } from './learner.ts'
import { blueprintShares, skillAreaIdOf, type Outline } from './outline.ts'
import type { Question } from './question.ts'
import { retrievability } from './scheduler.ts'

/** What the choice of the next questions rests on. */
interface Choosing {
  readonly outline: Outline
  /** The bank, or the part of it that fits a topic. */
  readonly questions: readonly Question[]
  readonly memory: Memory
  readonly today: string
  readonly count: number
  readonly chance: () => number
}

/** Decides which questions come next. The exam-date planner will be another function of this type. */
export type Chooser = (choosing: Choosing) => Question[]

/** The review state that counts: none when the question has a newer revision. */
export function stateOf(memory: Memory, question: Question): ReviewState | undefined {
  const state = memory.questions[question.id]
  return state?.revision === question.revision ? state : undefined
}

/**
 * Due first (confident errors before all, then what is closest to being forgotten), then new questions spread over the
 * blueprint's weights, then, if the learner wants still more, what comes back soonest.
 */
export const dueThenNew: Chooser = (choosing) => {
  const { questions, memory, today, count } = choosing
  const known = questions.flatMap((question) => {
    const state = stateOf(memory, question)
    return state ? [{ question, state }] : []
  })
  const due = known
    .filter(({ state }) => state.due <= today)
    .sort((a, b) => urgency(a.state, today) - urgency(b.state, today))
  const later = known.filter(({ state }) => state.due > today).sort((a, b) => (a.state.due < b.state.due ? -1 : 1))
  const chosen = due.slice(0, count).map(({ question }) => question)
  chosen.push(...newQuestions(choosing, chosen, count - chosen.length))
  chosen.push(...later.slice(0, count - chosen.length).map(({ question }) => question))
  return chosen
}

// Confident errors sort before every retrievability, which lies between 0 and 1.
const urgency = (state: ReviewState, today: string): number =>
  (state.confidentError ? -1 : 0) + retrievability(state, today)

/** Unseen questions, each from the skill area that lags its blueprint share most and there from the least seen objective. */
function newQuestions(choosing: Choosing, chosen: readonly Question[], count: number): Question[] {
  const { outline, questions, memory, chance } = choosing
  const shares = blueprintShares(outline)
  const seen = new Map<string, number>()
  const note = (question: Question) => {
    for (const key of [skillAreaIdOf(firstObjective(question)), firstObjective(question)])
      seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  for (const question of questions) if (stateOf(memory, question)) note(question)
  const fresh = questions
    .filter((question) => !stateOf(memory, question) && !chosen.includes(question))
    .map((question) => ({ question, tie: chance() }))
  const result: Question[] = []
  // An area's next question is as late as its count per share: the lowest quotient comes first, ties by chance.
  const rank = ({ question, tie }: { question: Question; tie: number }): number[] => {
    const area = skillAreaIdOf(firstObjective(question))
    return [((seen.get(area) ?? 0) + 1) / (shares.get(area) ?? 0.01), seen.get(firstObjective(question)) ?? 0, tie]
  }
  while (result.length < count && fresh.length > 0) {
    const next = fresh.reduce((best, item) => (before(rank(item), rank(best)) ? item : best))
    fresh.splice(fresh.indexOf(next), 1)
    result.push(next.question)
    note(next.question)
  }
  return result
}

const firstObjective = (question: Question): string => question.objectives[0] as string

const before = (a: readonly number[], b: readonly number[]): boolean => {
  const place = a.findIndex((value, index) => value !== b[index])
  return place >= 0 && (a[place] as number) < (b[place] as number)
}

/** Why a question comes now. */
export type Reason =
  | { readonly why: 'confident-error'; readonly days: number }
  | { readonly why: 'due'; readonly days: number }
  | { readonly why: 'new' }
  | { readonly why: 'ahead'; readonly days: number }

/** @returns the reason, with the days since the last answer (`ahead`: the days until it would be due) */
export function reasonFor(question: Question, memory: Memory, today: string): Reason {
  const state = stateOf(memory, question)
  if (!state) return { why: 'new' }
  if (state.confidentError) return { why: 'confident-error', days: daysBetween(state.last, today) }
  if (state.due <= today) return { why: 'due', days: daysBetween(state.last, today) }
  return { why: 'ahead', days: daysBetween(today, state.due) }
}
