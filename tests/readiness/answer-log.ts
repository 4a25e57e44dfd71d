import { z } from 'zod'
import type { StudyAnswer } from '../../src/domain/plan/study-answer.ts'
import type { StudyItem } from '../../src/domain/plan/study-item.ts'

/** One line of an answer log of any product. */
export interface LoggedAnswer {
  readonly learner: string
  readonly item: string
  /** What the item is about: a skill, an objective. */
  readonly group: string
  readonly correct: boolean
  /** Days since any start. */
  readonly day: number
}

const columns = ['learner', 'item', 'group', 'correct', 'time'] as const
const Line = z.object({
  learner: z.string().min(1),
  item: z.string().min(1),
  group: z.string().min(1),
  correct: z.enum(['0', '1', 'true', 'false']),
  time: z.string().min(1),
})
const secondsPerDay = 86_400

/**
 * Reads a CSV with the columns learner, item, group, correct and time in any order; others are left alone. `time` is in ISO
 * 8601, in seconds or milliseconds since 1970, or a plain number that only orders the answers of a learner (a day each).
 * @returns the answers of each learner, oldest first
 * @throws Error that names the line and what is wrong with it
 */
export function readAnswerLog(csv: string): Map<string, LoggedAnswer[]> {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = cellsOf(head).map((name) => name.trim().toLowerCase())
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) throw new Error(`the first line lacks the columns ${missing.join(', ')}`)
  const byLearner = new Map<string, LoggedAnswer[]>()
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = cellsOf(line)
    const parsed = Line.safeParse(Object.fromEntries(names.map((name, place) => [name, cells[place]?.trim() ?? ''])))
    if (!parsed.success) throw new Error(`line ${index + 2}: ${z.prettifyError(parsed.error)}`)
    const { learner, item, group, correct, time } = parsed.data
    const day = dayOf(time)
    if (Number.isNaN(day)) throw new Error(`line ${index + 2}: the time ${time} is neither a number nor ISO 8601`)
    const answer = { learner, item, group, correct: correct === '1' || correct === 'true', day }
    byLearner.set(learner, [...(byLearner.get(learner) ?? []), answer])
  }
  if (byLearner.size === 0) throw new Error('there are no answers in it')
  for (const answers of byLearner.values()) answers.sort((a, b) => a.day - b.day)
  return byLearner
}

/** Cells of a line; a cell in quotes may hold commas, and doubled quotes stand for one. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )

function dayOf(time: string): number {
  const number = Number(time)
  if (Number.isNaN(number)) return Date.parse(time) / 1000 / secondsPerDay
  if (number > 1e11) return number / 1000 / secondsPerDay
  return number > 1e8 ? number / secondsPerDay : number
}

/** What an item of a foreign log is taken for: nothing is known of how it may be guessed. */
const unknownGuess = 0.15

/** The same answers as the product sees its own. @param difficulties by item, 1 to 3 */
export function asStudyAnswers(
  answers: readonly LoggedAnswer[],
  difficulties: ReadonlyMap<string, number>,
): StudyAnswer[] {
  return answers.map(({ item, group, correct, day }): StudyAnswer => ({
    item: studyItem(item, group, difficulties.get(item) ?? 2),
    day: Math.floor(day),
    credit: correct ? 1 : 0,
    confidence: 'think',
    believed: [],
  }))
}

const studyItem = (id: string, group: string, difficulty: number): StudyItem => ({
  id,
  objectives: [group],
  difficulty,
  guess: unknownGuess,
  seconds: 60,
  notes: [],
  misconceptions: [],
})
