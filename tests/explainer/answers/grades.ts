import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { shareOf, type Share } from './measure.ts'

const AnswerGrade = z.strictObject({
  id: z.string(),
  /** 3 answers it well, 2 partly, 1 has the right topic but no answer, 0 is wrong. */
  grade: z.union([z.literal([0, 1, 2, 3]), z.literal('refused')]),
  /** Whether a key fact is in the first two sentences or steps. */
  first: z.boolean().optional(),
  note: z.string().optional(),
})
const TurnGrade = z.strictObject({
  id: z.string(),
  /** From 1. */
  turn: z.int().min(1),
  grade: z.enum(['good', 'partly', 'bad']),
  note: z.string().optional(),
})
const Line = z.union([TurnGrade, AnswerGrade])
type AnswerGrade = z.infer<typeof AnswerGrade>
type TurnGrade = z.infer<typeof TurnGrade>

export interface Reader {
  readonly name: string
  readonly answers: readonly AnswerGrade[]
  readonly turns: readonly TurnGrade[]
}

/**
 * Reads a folder with one file per reader, `<reader>.jsonl`.
 * @returns none if there's no folder
 * @throws an error that names the line of a grade that is off the scale or given twice
 */
export function readGrades(folder: string): Reader[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'))
  return files.toSorted().map((file) => {
    const seen = new Set<string>()
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n')
    const grades = lines.map((line, index) => {
      const read = Line.safeParse(JSON.parse(line))
      if (!read.success) throw new Error(`${file}, line ${index + 1}: no grade of the scale`)
      const key = keyOf(read.data)
      if (seen.has(key)) throw new Error(`${file}, line ${index + 1}: ${key} is graded twice`)
      seen.add(key)
      return read.data
    })
    return {
      name: file.replace(/\.jsonl$/, ''),
      answers: grades.filter((grade) => !isTurn(grade)),
      turns: grades.filter(isTurn),
    }
  })
}

const isTurn = (grade: AnswerGrade | TurnGrade): grade is TurnGrade => 'turn' in grade
const keyOf = (grade: AnswerGrade | TurnGrade): string => (isTurn(grade) ? `${grade.id}, turn ${grade.turn}` : grade.id)

/** What a reader says about the questions of a kind. Questions that aren't graded don't count. */
export function gradedShares(reader: Reader, questions: readonly { readonly id: string; readonly kind: string }[]) {
  const kinds = new Map(questions.map(({ id, kind }) => [id, kind]))
  const graded = reader.answers.filter(({ id }) => kinds.has(id))
  const outside = graded.filter(({ id }) => kinds.get(id) === 'outside')
  const inScope = graded.filter(({ id }) => kinds.get(id) !== 'outside')
  return {
    'answered well': shareOf(inScope, ({ grade }) => grade === 3),
    partly: shareOf(inScope, ({ grade }) => grade === 2),
    'right topic, no answer': shareOf(inScope, ({ grade }) => grade === 1),
    'wrong topic': shareOf(inScope, ({ grade }) => grade === 0),
    'non-answers': shareOf(inScope, ({ grade }) => grade === 'refused'),
    'outside refused rightly': shareOf(outside, ({ grade }) => grade === 'refused'),
  } satisfies Record<string, Share>
}

/** What a reader says about the turns of the dialogues: the first turn asks, the others follow up. */
export function gradedTurns({ turns }: Reader, dialogues: readonly { readonly id: string }[]): Record<string, Share> {
  const ids = new Set(dialogues.map(({ id }) => id))
  const later = turns.filter(({ id, turn }) => ids.has(id) && turn > 1)
  return {
    'follow-ups good': shareOf(later, ({ grade }) => grade === 'good'),
    'follow-ups partly': shareOf(later, ({ grade }) => grade === 'partly'),
    'follow-ups bad': shareOf(later, ({ grade }) => grade === 'bad'),
  }
}

/** How often two readers give the same grade, of what both have graded, and how often both or neither say that it's well answered. */
export function agreement(one: Reader, other: Reader): { readonly same: Share; readonly sameOnWell: Share } {
  const theirs = new Map([...other.answers, ...other.turns].map((grade) => [keyOf(grade), grade.grade]))
  const both = [...one.answers, ...one.turns].flatMap((grade) => {
    const given = theirs.get(keyOf(grade))
    return given === undefined ? [] : [[grade.grade, given] as const]
  })
  const isWell = (grade: (typeof both)[number][0]): boolean => grade === 3 || grade === 'good'
  return {
    same: shareOf(both, ([a, b]) => a === b),
    sameOnWell: shareOf(both, ([a, b]) => isWell(a) === isWell(b)),
  }
}
