import { z } from 'zod'
import { Day } from '../outline.ts'

/** What a team can do today: figures about all of the people counted, never about fewer than four. */
export const CoverageReport = z.strictObject({
  /** The team's local day on which it was made; it stays as it is until the next one. */
  day: Day,
  /** Instant at which it was made. */
  at: z.iso.datetime(),
  people: z.number().int().min(4),
  /** How many of them could answer it today, by objective. */
  known: z.record(z.string(), z.number().int().nonnegative()),
  /** Expected share of a skill area that they know, on average, 0 to 1. */
  areas: z.record(z.string(), z.number().min(0).max(1)),
  /** Answers a person, on average: with few of them nothing can be said about passing. */
  answers: z.number().nonnegative(),
  /** How likely they would pass today: the mean, and the means of both ends of their ranges. */
  pass: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  /** Share of the blueprint that at least one of them could answer, 0 to 1: the common goal. */
  together: z.number().min(0).max(1),
  /** User ids of people who agreed to be paired and who know different things. */
  pairs: z.array(z.tuple([z.string(), z.string()])).max(2500),
})
export type CoverageReport = z.infer<typeof CoverageReport>

/** The last report, and what is needed so that no two reports differ by fewer than four people. */
export const Coverage = z.strictObject({
  /** How many reports the bits of `Member.reports` and `gone` stand for. */
  reports: z.number().int().nonnegative().max(24),
  /** The bits of people who have left: in which reports somebody was counted who is no longer here. Nothing says who. */
  gone: z.array(z.number().int().nonnegative()),
  report: CoverageReport.optional(),
})
export type Coverage = z.infer<typeof Coverage>
