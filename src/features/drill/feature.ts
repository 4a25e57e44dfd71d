import { z } from 'zod'
import { choiceLetters } from '../../domain/practice/walk.ts'
import { Id, OwnText, plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { drillData } from './cards/drill-data.ts'
import { drillEndData } from './cards/drill-end-data.ts'
import { interviewData } from './cards/interview-data.ts'
import { choose, drill, drillClaim, drills, stopDrill } from './drill.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { compareAnswer } from './interview.ts'
import { texts } from './texts.en.ts'
import type { DrillEndView, DrillView, InterviewView } from './views.ts'

/** Scenario drills with one decision at a time, and the interview question at the end. */
export const drillFeature = feature<Intent, DrillView | DrillEndView | InterviewView>({
  name: 'drill',
  commands: [{ ...texts.command, scopes: personal }],
  meanings,
  actions: {
    drill: z
      .object({
        drill: Id.optional(),
        topic: z.string().max(80).optional(),
        restart: z.unknown().optional(),
        // The name of `restart` on cards that were sent earlier.
        anew: z.unknown().optional(),
      })
      .transform(({ drill: id, topic, restart, anew }): Intent => ({
        kind: 'drill',
        ...(id ? { drill: id } : {}),
        ...(topic ? { topic } : {}),
        ...(restart || anew ? { restart: true } : {}),
      })),
    drills: plain('drills'),
    'drill.choose': z
      .object({ walk: Id, decision: Id, choice: z.enum(choiceLetters) })
      .transform((fields): Intent => ({ kind: 'drill.choose', ...fields })),
    'drill.stop': z.object({ walk: Id }).transform(({ walk }): Intent => ({ kind: 'drill.stop', walk })),
    'drill.answer': z
      .object({ walk: Id, text: OwnText })
      .transform(({ walk, text }): Intent => ({ kind: 'drill.answer', walk, text })),
  },
  personal: {
    drill,
    drills,
    'drill.choose': choose,
    'drill.stop': stopDrill,
    'drill.answer': compareAnswer,
  },
  cards: { drill: drillData, 'drill-end': drillEndData, interview: interviewData },
  claims: drillClaim,
  onScreen(context) {
    const since = drillClaim(context, { kind: 'next' })?.since
    return since === undefined ? undefined : { situation: 'drill', since }
  },
  delivered(learner, id, activity) {
    const found = Object.entries(learner.drills).find(([, walk]) => walk.id === id)
    return found && { ...learner, drills: { ...learner.drills, [found[0]]: { ...found[1], activity } } }
  },
})
