import { z } from 'zod'
import { choiceLetters } from '../../domain/practice/walk.ts'
import { Id, OwnText, plain } from '../../kernel/card/card-fields.ts'
import { personal } from '../../kernel/command.ts'
import { feature } from '../../kernel/feature.ts'
import { looksLikeCode } from '../tasks/index.ts'
import { drillData } from './cards/drill-data.ts'
import { drillEndData } from './cards/drill-end-data.ts'
import { interviewQuestionData } from './cards/interview-question-data.ts'
import { interviewData } from './cards/interview-data.ts'
import { choose, drill, drillClaim, drills, stopDrill } from './drill.ts'
import { askedInInterview } from './asked-in-interview.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { answerInterview, askedLast, askInterview, compareAnswer, openInterview, showAnswer } from './interview.ts'
import { texts } from './texts.en.ts'
import { undoInDrill } from './undo.ts'
import type { DrillEndView, DrillView, InterviewQuestionView, InterviewView } from './views.ts'

/** Shorter texts, and texts that the reader is surer of, are no answer to an interview question. */
const fewestWords = 8
const leastDoubt = 0.35
/** An answer names topics too, but it doesn't ask about them. */
const asks =
  /\?|^(?:(?:please|can you|could you|hey|so|and|ok(?:ay)?)\s)*(?:explain|tell|describe|define|compare|show|give|teach|what|why|how|when|where|which|who|is|are|does|do|did|should|can|could|difference|more|help)\b/i
/** An answer in doubt ends like a question: `hmm, continuous delivery is when it goes to production by itself?` */
const hesitates = /^\W*(?:h+m+|u+h+|u+m+|er+m*|well|maybe|i (?:think|guess|believe|would)|probably|is(?:n'?t)? it)\b/i
const longestText = 2000
const opening = /(?:(?:ok(?:ay)?|please|and|ah|right|no|yes|give me|ask me|can you ask me)\b[ ,.!]*)*/
const mixedUp = /(?:(?:\w+ ){0,3}mixed it(?: up?)?[.!, ]+)?/
const another =
  /(?:one more|another(?: one| question)?|next(?: one| question)?|a different (?:one|question)|skip)(?:[ ,]+(?:please|pls|question))*\W*$/
/** Below an interview question, this asks for the next one, */
const asksAnother = new RegExp(`^\\W*${opening.source}${mixedUp.source}${opening.source}${another.source}`, 'i')
/** and this for its answer. */
const givesUp =
  /^\W*(?:(?:i (?:really )?(?:don'?t|do not|dunno)(?: ?know)?|dunno|idk|no idea|no clue|pass|not sure|i give up)\b[ ,.!]*)+(?:(?:please )?(?:tell me|you tell me|show me|what'?s the answer|what is the answer)\b.*)?\W*$|^\W*(?:and |so |ok )*(?:(?:please )?(?:tell|show|give) me (?:the |a (?:good|strong) )?answer|what (?:would|should|does) (?:a|the|i) ?(?:[\w-]+ ){0,3}(?:candidate|person|senior|engineer)? ?(?:say|answer)\b.*|what'?s (?:the|a) (?:good|strong|right|best) answer)\W*$/i

/** Wants to be asked: `I have an interview on Monday, can you ask me something about CI/CD?` Its words are also those of other requests. */
const wantsToBeAsked =
  /\binterview\w*\b.*\b(?:ask|grill|interview) me\b(?: (?:something|anything|a question|questions?|one))*(?: (?:about|on) ([^?.!]+))?/i

function takeInterview(text: string): Intent | undefined {
  const found = wantsToBeAsked.exec(text)
  if (!found || askedInInterview(text) !== undefined) return undefined
  const topic = found[1]?.trim()
  return { kind: 'interview', ...(topic ? { topic } : {}) }
}

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
    'interview.show': showAnswer,
  },
  cards: {
    drill: drillData,
    'drill-end': drillEndData,
    interview: interviewData,
    'interview-question': interviewQuestionData,
  },
  takes: (text) => takeInterview(text),
  claims: drillClaim,
  onScreen(context) {
    const since = [drillClaim(context, { kind: 'next' })?.since, askedLast(context)?.at]
      .filter((instant) => instant !== undefined)
      .toSorted()
      .at(-1)
    if (since === undefined) return undefined
    return {
      situation: 'drill',
      since,
      // Sentences after an interview question are its answer, unless they clearly mean something else.
      reads(text, heard, doubt): Intent | undefined {
        const last = askedLast(context)
        if (last && asksAnother.test(text)) return { kind: 'interview' }
        if (last && givesUp.test(text)) return { kind: 'interview.show' }
        // A pasted query may be short, and the reader may be sure of its words.
        const isCode = openInterview(context) !== undefined && looksLikeCode(text) && !asks.test(text.trim())
        if (isCode) return { kind: 'interview.answer', text: text.slice(0, longestText) }
        const isLong = text.split(/\s+/).length >= fewestWords
        const isStatement = heard.kind === 'explain' && (hesitates.test(text) || !asks.test(text.trim()))
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
