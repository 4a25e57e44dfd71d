import { z } from 'zod'
import { WorkGroup } from '../../domain/job/responsibility.ts'
import { plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { jobChoiceData } from './cards/job-choice-data.ts'
import { jobData } from './cards/job-data.ts'
import { choose, job, save, say } from './job.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { texts } from './texts.en.ts'
import type { JobChoiceView, JobView } from './views.ts'

/** Ids, separated by commas, as a choice set sends them. */
const Ids = z
  .string()
  .max(1000)
  .transform((text) => text.split(',').flatMap((id) => id.trim() || []))

/** What the learner does at work, and what that covers of the exam. */
export const jobFeature = feature<Intent, JobView | JobChoiceView>({
  name: 'job',
  commands: [{ ...texts.command, scopes: personal }],
  meanings,
  actions: {
    job: plain('job'),
    'job.choose': z
      .object({ does: Ids.optional() })
      .transform(({ does }): Intent => ({ kind: 'job.choose', ...(does ? { does } : {}) })),
    // A button has the ids; the card has an input for each group.
    'job.save': z
      .object({ does: Ids.optional(), ...inputs(Ids.optional()) })
      .transform((fields): Intent => ({ kind: 'job.save', does: Object.values(fields).flatMap((ids) => ids ?? []) })),
  },
  personal: { job, 'job.choose': choose, 'job.save': save, 'job.say': say },
  cards: { job: jobData, 'job-choice': jobChoiceData },
})

function inputs<T>(field: T): Readonly<Record<WorkGroup, T>> {
  return Object.fromEntries(WorkGroup.options.map((group) => [group, field])) as Record<WorkGroup, T>
}
