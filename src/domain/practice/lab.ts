import { z } from 'zod'
import { Day, ObjectiveId, Source } from '../outline.ts'
import { Slug } from '../slug.ts'
import { Rule, Table, TaskLanguage } from '../task/task.ts'

/** The two ways to build the reference project. Every step works on both. */
export const Track = z.enum(['azure-pipelines', 'github-actions'])
export type Track = z.infer<typeof Track>

/** Something that a step needs before you start: an account, a license, a parallel job, or a resource. */
const Need = z.strictObject({
  id: Slug,
  /** `A public repository on GitHub` */
  what: z.string().min(5).max(70),
  /** What it costs: `free`, or how it's billed. Without prices, which change. */
  cost: z.string().min(4).max(90),
  isFree: z.boolean(),
  source: Source,
})
export type Need = z.infer<typeof Need>

/** What shows in a file that the step is done. The learner pastes the file, and it's graded like a task. */
const Proof = z.strictObject({
  language: TaskLanguage.exclude(['git']),
  /** The file's path in the learner's repository, or the command that prints it. */
  file: z.string().min(4).max(80),
  /** `file` is a command. */
  isOutput: z.literal(true).optional(),
  rules: z.array(Rule).min(2).max(8),
  /** For KQL: sample tables by name, on which the query runs. */
  tables: z.record(z.string(), Table).optional(),
})
export type Proof = z.infer<typeof Proof>

const way = {
  /** Ids of what it needs. */
  needs: z.array(Slug).min(1).max(4),
  /** What to do, one action per item. */
  tasks: z.array(z.string().min(10).max(300)).min(1).max(6),
  /** A file or command to start from. At most 18 lines of 64 characters, to be readable on a phone. */
  snippet: z
    .strictObject({
      language: z.enum(['yaml', 'bicep', 'kql', 'bash', 'powershell', 'json', 'hcl']),
      text: z.string().min(10).max(1200),
    })
    .optional(),
  /** How to check that it worked: the command, query, or screen that proves it. */
  check: z.string().min(30).max(400),
  /** Absent if no file proves it. */
  proof: Proof.optional(),
}

/** One way to do a step. */
const Way = z.strictObject(way)
export type Way = z.infer<typeof Way>

/** Longer than a file that proves a step needs to be. */
export const longestFile = 12_000

/** A step on one track. */
const Work = z.strictObject({
  ...way,
  /** Where this product's own delivery does it: a file of the repository, and what stands in the line. */
  example: z.strictObject({ file: z.string().min(5).max(80), line: z.string().min(5).max(60) }).optional(),
  /** A way without a bill, on GitHub-hosted runners or your own machine, if the usual one is paid. */
  free: Way.optional(),
})

const LabStep = z.strictObject({
  id: Slug,
  title: z.string().min(5).max(70),
  /** The purpose of the step, and what an interviewer asks about it. */
  why: z.string().min(40).max(400),
  /** What completing the step proves. */
  objectives: z.array(ObjectiveId).min(1).max(6),
  notes: z.array(Slug).min(1).max(4),
  work: z.strictObject({ 'azure-pipelines': Work, 'github-actions': Work }),
  /** What to write down or link to, as a question for the learner. */
  evidence: z.string().min(20).max(240),
})
export type LabStep = z.infer<typeof LabStep>

/** `content/labs/<id>.yaml`: a project that the learner builds and can show in an interview. */
export const Lab = z.strictObject({
  /** Equal to the file's name without `.yaml`. */
  id: Slug,
  title: z.string().min(5).max(70),
  /** What the project is, what it costs, and what it requires. */
  intro: z.string().min(80).max(700),
  sources: z.array(Source).min(1).max(8),
  checked: Day,
  needs: z.array(Need).min(1).max(30),
  steps: z.array(LabStep).min(10).max(14),
})
export type Lab = z.infer<typeof Lab>

/** The way that the learner wants: the free one if there is one, and they chose it. */
export const wayOf = ({ work }: LabStep, track: Track, free: boolean): Way =>
  (free ? work[track].free : undefined) ?? work[track]
