import { z } from 'zod'
import { Day } from '../outline.ts'

/** What a team can do today: figures about all the people counted, never fewer than four. */
export const CoverageReport = z.strictObject({
  /** The team's local day on which it was made. It doesn't change until the next report. */
  day: Day,
  /** Instant at which it was made. */
  at: z.iso.datetime(),
  people: z.number().int().min(4),
  /** How many of them could answer it today, by objective. */
  known: z.record(z.string(), z.number().int().nonnegative()),
  /** Average expected share of a skill area that they know, 0 to 1. */
  areas: z.record(z.string(), z.number().min(0).max(1)),
  /** Average number of answers per person. With few answers, nothing can be said about passing. */
  answers: z.number().nonnegative(),
  /** How many of them answered something in the seven days before. Absent in reports from before it was counted. */
  studied: z.number().int().nonnegative().optional(),
  /** Probability of passing today: the mean, and the means of both ends of the ranges. */
  pass: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  /** Share of the blueprint that at least one of them could answer, 0 to 1: the common goal. */
  together: z.number().min(0).max(1),
  /** User ids of pairs who agreed to it and know different things. */
  pairs: z.array(z.tuple([z.string(), z.string()])).max(2500),
})
export type CoverageReport = z.infer<typeof CoverageReport>

/** The last report, and what ensures that no two reports differ by one to three people. */
export const Coverage = z.strictObject({
  /** Number of reports that the bits of `Member.reports` and `gone` represent. */
  reports: z.number().int().nonnegative().max(24),
  /** The bits of people who have left: the reports that counted someone who is gone. Nothing says who. */
  gone: z.array(z.number().int().nonnegative()),
  report: CoverageReport.optional(),
})
export type Coverage = z.infer<typeof Coverage>
