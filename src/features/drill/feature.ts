import { z } from 'zod'
import { choiceLetters } from '../../domain/practice/walk.ts'
import { Id, OwnText, plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { drillData } from './cards/drill-data.ts'
import { drillEndData } from './cards/drill-end-data.ts'
import { interviewQuestionData } from './cards/interview-question-data.ts'
import { interviewData } from './cards/interview-data.ts'
import { choose, drill, drillClaim, drills, stopDrill } from './drill.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { answerInterview, askInterview, compareAnswer, openInterview } from './interview.ts'
import { texts } from './texts.en.ts'
import { undoInDrill } from './undo.ts'
import type { DrillEndView, DrillView, InterviewQuestionView, InterviewView } from './views.ts'

/** Shorter texts, and texts that the reader is surer of, are no answer to an interview question. */
const fewestWords = 8
const leastDoubt = 0.35
/** An answer names topics too, but it doesn't ask about them. */
const asks =
  /\?|^(?:(?:please|can you|could you|hey|so|and|ok(?:ay)?)\s)*(?:explain|tell|describe|define|compare|show|give|teach|what|why|how|when|where|which|who|is|are|does|do|did|should|can|could|difference|more|help)\b/i
const longestText = 2000

/** Scenario drills with one decision at a time, and the interview question at the end. */
export const drillFeature = feature<Intent, DrillView | DrillEndView | InterviewView | InterviewQuestionView>({
  name: 'drill',
  commands: [{ ...texts.command, scopes: personal, menu: personal, starter: texts.starter }],
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
    interview: plain('interview'),
    'interview.answer': z
      .object({ drill: Id, text: OwnText })
      .transform((fields): Intent => ({ kind: 'interview.answer', ...fields })),
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
    'drill.undo': undoInDrill,
    'drill.choose': choose,
    'drill.stop': stopDrill,
    'drill.answer': compareAnswer,
    interview: askInterview,
    'interview.answer': answerInterview,
  },
  cards: {
    drill: drillData,
    'drill-end': drillEndData,
    interview: interviewData,
    'interview-question': interviewQuestionData,
  },
  claims: drillClaim,
  onScreen(context) {
    const since = [drillClaim(context, { kind: 'next' })?.since, openInterview(context)?.at]
      .filter((instant) => instant !== undefined)
      .toSorted()
      .at(-1)
    if (since === undefined) return undefined
    return {
      situation: 'drill',
      since,
      // Sentences after an interview question are its answer, unless they clearly mean something else.
      reads(text, heard, doubt): Intent | undefined {
        const isLong = text.split(/\s+/).length >= fewestWords
        const isStatement = heard.kind === 'explain' && !asks.test(text.trim())
        return openInterview(context) && isLong && (doubt > leastDoubt || isStatement)
          ? { kind: 'interview.answer', text: text.slice(0, longestText) }
          : undefined
      },
    }
  },
  delivered(learner, id, activity) {
    const found = Object.entries(learner.drills).find(([, walk]) => walk.id === id)
    return found && { ...learner, drills: { ...learner.drills, [found[0]]: { ...found[1], activity } } }
  },
})
