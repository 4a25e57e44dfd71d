import { z } from 'zod'
import { Day, Source } from './outline.ts'
import { Slug } from './slug.ts'

/** Something that changed, or will change, in Azure DevOps, GitHub, or Azure. */
const Event = z.strictObject({
  id: Slug,
  kind: z.enum(['retired', 'renamed', 'default', 'limited']),
  /** What a text says that is about it, with the same capitals: `Azure Deployment Environments`. */
  names: z.array(z.string().min(2).max(60)).min(1).max(8),
  /** Words of which a text needs one to show that it knows the change: `retire`, `2027`. None if only the day of the check counts. */
  knows: z.array(z.string().min(2).max(60)).max(8).default([]),
  /** Day on which it takes effect. */
  day: Day,
  /** Day since which it has been known. What was checked before that day needs another check. */
  known: Day,
  /** What changes, in one sentence. */
  fact: z.string().min(20).max(240),
  page: Source,
})

/** The current major version of an action or a task. */
const Version = z.strictObject({
  id: Slug,
  kind: z.literal('version'),
  /** As workflows and pipelines write it: `actions/checkout`, `AzureCLI`. */
  uses: z.string().min(2).max(60),
  current: z.number().int().nonnegative(),
  /** Day on which the version was looked up. */
  checked: Day,
  page: Source,
})

/** An entry of `content/changes.yaml`. */
export const Change = z.discriminatedUnion('kind', [Event, Version])
export type Change = z.infer<typeof Change>
