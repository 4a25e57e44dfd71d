import { holds } from './holds.ts'
import type { Rule, Task } from './task.ts'

/** A place where an answer can't be read, or has something that its product doesn't know. */
export interface Fault {
  /** From 1; absent if it's about the whole. */
  readonly line?: number
  /** What's wrong and what was expected, as the end of a sentence: `has the key "job", which …`. */
  readonly message: string
}

/** What was found in an answer: a tree to check rules on, or the first fault. */
export type ReadAnswer = { readonly tree: unknown } | { readonly fault: Fault }

export interface Graded {
  readonly fault?: Fault
  readonly rules: readonly { readonly rule: Rule; readonly isMet: boolean }[]
  /** 0 to 1, before hints. */
  readonly credit: number
}

export const hintCost = 0.1

/** Grades what was read of an answer. An answer with a fault earns nothing yet. */
export function gradeOf(task: Pick<Task, 'rules'>, read: ReadAnswer): Graded {
  if ('fault' in read) return { fault: read.fault, rules: [], credit: 0 }
  const rules = task.rules.map((rule) => ({ rule, isMet: holds(rule.holds, read.tree) }))
  const all = rules.reduce((sum, { rule }) => sum + rule.credit, 0)
  const met = rules.reduce((sum, { rule, isMet }) => sum + (isMet ? rule.credit : 0), 0)
  return { rules, credit: met / all }
}

/** The credit that counts: each hint costs a tenth. */
export const creditAfter = (credit: number, hints: number): number => Math.max(0, credit * (1 - hintCost * hints))
