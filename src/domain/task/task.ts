import { z } from 'zod'
import { Day, ObjectiveId, Source } from '../outline.ts'
import { Slug } from '../slug.ts'
import { Condition } from './condition.ts'

/** What the answer to a task is written in. */
export const TaskLanguage = z.enum([
  'azure-pipelines',
  'github-actions',
  'bicep',
  'arm',
  'terraform',
  'kql',
  'git',
  'dockerfile',
  'policy',
])
export type TaskLanguage = z.infer<typeof TaskLanguage>

/** One thing that a right answer does. */
export const Rule = z.strictObject({
  id: Slug,
  /** As the learner reads it beside ✓ or ✗: `Runs for every push to main`. */
  does: z.string().min(10).max(120),
  /** Shown if it doesn't: what to look at, without writing the answer. */
  otherwise: z.string().min(20).max(300),
  /** Its share of the credit, relative to the other rules. */
  credit: z.number().int().min(1).max(5).default(1),
  holds: Condition,
})
export type Rule = z.infer<typeof Rule>

/** Rows of a sample table: values in the order of the columns; instants as `-90m` or `-2d3h` before `now()`, or ISO 8601. `now()` is 2026-11-30T12:00Z. */
export const Table = z.strictObject({
  /** Names and types: `[Timestamp datetime, Name string]`. */
  columns: z.array(z.string().regex(/^\w+ (?:datetime|string|long|int|real|bool|timespan|dynamic)$/)).min(1),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).max(200),
})
export type Table = z.infer<typeof Table>

/** `content/tasks/<language>/<id>.yaml`: something to write or fix, and how it's graded. */
export const Task = z.strictObject({
  /** Equal to the file's name without `.yaml`. */
  id: Slug,
  /** Increase it when the rules change what a right answer is. */
  revision: z.number().int().positive().default(1),
  language: TaskLanguage,
  title: z.string().min(5).max(70),
  /** The first determines the skill area. */
  objectives: z.array(ObjectiveId).min(1).max(3),
  /** Words that `task …` finds. */
  tags: z.array(Slug).min(1).max(8),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  minutes: z.number().int().min(2).max(20),
  notes: z.array(Slug).min(1).max(4),
  sources: z.array(Source).min(1).max(5),
  checked: Day,
  /** Who the learner is, what's there, and what's needed, with all names that the rules look for. Markdown. */
  situation: z.string().min(60).max(900),
  /** What the learner fixes or completes; a task without one starts from nothing. */
  starter: z.string().max(1500).optional(),
  /**
   * Values that change from one attempt to the next, by name: each `[[name]]` in the texts, rules, starter, and solution is replaced. All variants have
   * the same names.
   */
  variants: z.array(z.record(z.string(), z.string())).min(2).max(4),
  rules: z.array(Rule).min(3).max(9),
  /** From a nudge to nearly the answer; each costs a tenth of the credit. */
  hints: z.array(z.string().min(15).max(300)).min(1).max(3),
  /** One right answer. */
  solution: z.string().min(10).max(2500),
  /** Why it's done this way, and what people get wrong. */
  debrief: z.string().min(40).max(600),
  /** For KQL: sample tables by name. The answer runs on them, and on other rows. */
  tables: z.record(z.string(), Table).optional(),
  /** For Git: commands and files that make the repository that the learner gets. */
  setup: z.string().max(2500).optional(),
})
export type Task = z.infer<typeof Task>

/** What an answer is graded by: a task in the form of its variant, or what proves a step of the lab. */
export type Gradable = Pick<Task, 'language' | 'rules' | 'tables' | 'setup'> & Partial<Pick<Task, 'solution'>>

/** A task with the values of one variant in place. */
export function variantOf(task: Task, attempt: number): Task {
  const values = task.variants[attempt % task.variants.length] ?? {}
  return { ...(filled(task, values) as Task), variants: task.variants }
}

/** Replaces `[[name]]` in all texts of a value. */
function filled(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/\[\[(\w+)\]\]/g, (whole, name: string) => values[name] ?? whole)
  if (Array.isArray(value)) return value.map((item) => filled(item, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [filled(key, values), filled(item, values)]))
}
