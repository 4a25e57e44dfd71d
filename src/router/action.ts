import { z } from 'zod'
import { GuideId } from '../domain/guide.ts'
import { Track } from '../domain/lab.ts'
import { Background, Weekday } from '../domain/learner.ts'
import { Day } from '../domain/outline.ts'
import { ExplanationReason, ReportReason } from '../domain/report.ts'
import { Confidence } from '../domain/review.ts'
import { mockLimits, mockProblems } from '../domain/mock/mock-exam.ts'
import { choiceLetters } from '../domain/walk.ts'
import { mockMoves, type Intent } from '../kernel/intent.ts'

// Card data comes back from a client that anyone may have written: every field is checked here and nowhere else.
const Id = z.string().min(1).max(80)
const daily = z.object({ day: Day })
/** Numbers arrive as numbers or, from choice sets, as text. */
const Count = z.coerce.number().int()

const Answer = z
  .object({ presentation: Id, confidence: Confidence })
  .catchall(z.unknown())
  .transform(({ presentation, confidence, ...inputs }): Intent => ({
    kind: 'answer',
    presentation,
    confidence,
    shown: picksOf(inputs),
  }))

/** The letters that a question's inputs hold. */
const picksOf = (inputs: Readonly<Record<string, unknown>>): string[] =>
  [1, 2, 3, 4, 5, 6].flatMap((place) => {
    const pick = inputs[`pick${place}`]
    return typeof pick === 'string' ? pick.slice(0, 40).split(',') : []
  })

const TeamAnswer = z
  .object({ quiz: Id, confidence: Confidence })
  .catchall(z.unknown())
  .transform(({ quiz, confidence, ...inputs }): Intent => ({
    kind: 'team.answer',
    quiz,
    confidence,
    shown: picksOf(inputs),
  }))

/** A conversation's id, as a button in the personal chat carries it. */
const TeamId = z.string().min(1).max(250)
const ofTeam = z.object({ team: TeamId.optional() })
const withTeam = ({ team }: { team?: string | undefined }) => (team ? { team } : {})
const Yes = z.enum(['yes', 'no']).transform((value) => value === 'yes')
const Code = z.string().max(20)

/** What the inputs of a mock exam's page hold, one text a place. */
const MockGo = z
  .object({ mock: Id, page: Count.min(0).max(200), to: z.enum(mockMoves) })
  .catchall(z.unknown())
  .transform(({ mock, page, to, ...inputs }): Intent => {
    const fields = [1, 2, 3, 4, 5, 6].map((place) => {
      const pick = inputs[`pick${place}`]
      return typeof pick === 'string' ? pick.slice(0, 40) : ''
    })
    return { kind: 'mock.go', mock, page, to, fields }
  })

const MockBegin = z
  .object({
    count: Count.min(mockLimits.count.least, mockProblems.count).max(mockLimits.count.most, mockProblems.count),
    minutes: Count.min(mockLimits.minutes.least, mockProblems.minutes).max(
      mockLimits.minutes.most,
      mockProblems.minutes,
    ),
  })
  .transform((fields): Intent => ({ kind: 'mock.begin', ...fields }))

const Save = z
  .object({
    examDate: z.preprocess(
      (value) => (value === '' ? undefined : value),
      z.iso.date({ error: 'Write the exam date as 2027-03-01, or leave it empty.' }).optional(),
    ),
    perDay: Count.min(1, 'Questions a day: from 1 to 50.').max(50, 'Questions a day: from 1 to 50.'),
    hour: Count.min(0).max(23, 'The hour: from 0 to 23.'),
    studyDays: z
      .string()
      .max(30)
      .transform((text) =>
        [
          ...new Set(
            text
              .split(',')
              .filter((day) => day !== '')
              .map(Number),
          ),
        ].sort((a, b) => a - b),
      )
      .pipe(z.array(Weekday).min(1, 'Choose at least one study day.').max(7)),
    background: Background,
    // A toggle sends its text; a card made before there was one sends nothing.
    weeklyDrill: z
      .enum(['true', 'false'])
      .default('true')
      .transform((value) => value === 'true'),
  })
  .transform(({ examDate, ...rest }): Intent => ({
    kind: 'settings.save',
    settings: { ...rest, ...(examDate === undefined ? {} : { examDate }) },
  }))

/** What a learner writes into a box of a card. */
const OwnText = z.string().max(2000, 'Please keep it under 2,000 characters.').default('')

const plain = (kind: Intent['kind']) => z.unknown().transform(() => ({ kind }) as Intent)

/** What each verb carries. A card may use only these verbs. */
const actions: Readonly<Record<string, z.ZodType<Intent>>> = {
  help: plain('help'),
  quiz: z
    .object({ count: Count.optional(), topic: z.string().max(80).optional() })
    .transform(({ count, topic }): Intent => ({
      kind: 'quiz',
      ...(count === undefined ? {} : { count }),
      ...(topic ? { topic } : {}),
    })),
  answer: Answer,
  next: z
    .object({ after: Id.optional() })
    .transform(({ after }): Intent => ({ kind: 'next', ...(after ? { after } : {}) })),
  end: plain('end'),
  undo: plain('undo'),
  explain: z
    .object({ question: Id.optional(), presentation: Id.optional(), topic: z.string().max(170).optional() })
    .transform(({ question, presentation, topic }): Intent => ({
      kind: 'explain',
      ...(question ? { question } : {}),
      ...(presentation ? { presentation } : {}),
      ...(topic ? { topic } : {}),
    })),
  report: z
    .object({ question: Id.optional() })
    .transform(({ question }): Intent => ({ kind: 'report', ...(question ? { question } : {}) })),
  'report.send': z
    .object({
      question: Id,
      revision: Count.positive(),
      reason: ReportReason,
      text: OwnText,
    })
    .transform((fields): Intent => ({ kind: 'report.send', ...fields })),
  'explained.helped': z
    .object({ explained: Id })
    .transform(({ explained }): Intent => ({ kind: 'explained.helped', explained })),
  'explained.wrong': z
    .object({ explained: Id })
    .transform(({ explained }): Intent => ({ kind: 'explained.wrong', explained })),
  'explained.send': z
    .object({ explained: Id, reason: ExplanationReason, text: OwnText })
    .transform((fields): Intent => ({ kind: 'explained.send', ...fields })),
  drill: z
    .object({ drill: Id.optional(), topic: z.string().max(80).optional(), anew: z.unknown().optional() })
    .transform(({ drill, topic, anew }): Intent => ({
      kind: 'drill',
      ...(drill ? { drill } : {}),
      ...(topic ? { topic } : {}),
      ...(anew ? { anew: true } : {}),
    })),
  drills: plain('drills'),
  'drill.choose': z
    .object({ walk: Id, decision: Id, choice: z.enum(choiceLetters) })
    .transform((fields): Intent => ({ kind: 'drill.choose', ...fields })),
  'drill.stop': z.object({ walk: Id }).transform(({ walk }): Intent => ({ kind: 'drill.stop', walk })),
  'drill.answer': z
    .object({ walk: Id, text: OwnText })
    .transform(({ walk, text }): Intent => ({ kind: 'drill.answer', walk, text })),
  lab: z
    .object({ step: Count.min(1).max(20).optional(), track: Track.optional() })
    .transform(({ step, track }): Intent => ({
      kind: 'lab',
      ...(step === undefined ? {} : { step }),
      ...(track ? { track } : {}),
    })),
  'lab.evidence': z
    .object({ step: Id, track: Track, text: OwnText })
    .transform(({ step, track, text }): Intent => ({ kind: 'lab.evidence', step, track, text })),
  'lab.export': plain('lab.export'),
  guide: z.object({ page: GuideId }).transform(({ page }): Intent => ({ kind: 'guide', page })),
  progress: plain('progress'),
  plan: plain('plan'),
  diagnose: plain('diagnose'),
  mock: plain('mock'),
  'mock.begin': MockBegin,
  'mock.go': MockGo,
  'mock.jump': z
    .object({ mock: Id, page: Count.min(0).max(200) })
    .transform((fields): Intent => ({ kind: 'mock.jump', ...fields })),
  'mock.end': z.object({ mock: Id }).transform(({ mock }): Intent => ({ kind: 'mock.end', mock })),
  'mock.report': plain('mock.report'),
  'mock.answer': z
    .object({ page: Count.min(0).max(200), missed: Count.min(0).max(1) })
    .transform(({ page, missed }): Intent => ({ kind: 'mock.answer', page, missed: missed === 1 })),
  'plan.per-day': z
    .object({ perDay: Count.min(1).max(50) })
    .transform(({ perDay }): Intent => ({ kind: 'plan.per-day', perDay })),
  wrong: plain('wrong'),
  'wrong.start': plain('wrong.start'),
  settings: plain('settings'),
  'settings.save': Save,
  'daily.start': daily.transform(({ day }): Intent => ({ kind: 'daily.start', day })),
  'daily.later': daily.transform(({ day }): Intent => ({ kind: 'daily.later', day })),
  'daily.skip': daily.transform(({ day }): Intent => ({ kind: 'daily.skip', day })),
  'daily.pause': daily.transform(({ day }): Intent => ({ kind: 'daily.pause', day })),
  'team.answer': TeamAnswer,
  'team.view': z.object({ quiz: Id }).transform(({ quiz }): Intent => ({ kind: 'team.view', quiz })),
  'team.join': plain('team.join'),
  'team.join.send': z
    .object({ alias: z.string().max(200, 'An alias is at most 24 characters long.').default('') })
    .transform(({ alias }): Intent => ({ kind: 'team.join.send', alias })),
  'team.leave': z
    .object({ team: TeamId.optional(), sure: z.literal('yes').optional() })
    .transform(({ sure, ...data }): Intent => ({
      kind: 'team.leave',
      ...withTeam(data),
      ...(sure ? { sure: true } : {}),
    })),
  'team.hide': z
    .object({ hide: Yes, team: TeamId.optional() })
    .transform(({ hide, ...data }): Intent => ({ kind: 'team.hide', hide, ...withTeam(data) })),
  'team.pair': z
    .object({ pair: Yes, team: TeamId.optional() })
    .transform(({ pair, ...data }): Intent => ({ kind: 'team.pair', pair, ...withTeam(data) })),
  'team.mine': ofTeam.transform((data): Intent => ({ kind: 'team.mine', ...withTeam(data) })),
  board: plain('board'),
  coverage: ofTeam.transform((data): Intent => ({ kind: 'coverage', ...withTeam(data) })),
  digest: plain('digest'),
  challenge: plain('challenge'),
  'challenge.take': z.object({ code: Code }).transform(({ code }): Intent => ({ kind: 'challenge.take', code })),
  'challenge.share': z.object({ code: Code }).transform(({ code }): Intent => ({ kind: 'challenge.share', code })),
  'challenge.mute': z.object({ team: TeamId }).transform(({ team }): Intent => ({ kind: 'challenge.mute', team })),
  pause: z
    .object({ days: Count.optional() })
    .transform(({ days }): Intent => ({ kind: 'pause', ...(days === undefined ? {} : { days }) })),
  resume: plain('resume'),
  stop: plain('stop'),
  export: plain('export'),
  delete: plain('delete'),
  'delete.confirm': plain('delete.confirm'),
  'delete.cancel': plain('delete.cancel'),
}

export const verbs: readonly string[] = Object.keys(actions)

/** The intent behind a pressed button. Never throws: data that does not fit becomes an `unknown` that says what is wrong. */
export function parseAction(verb: string, data: unknown): Intent {
  const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined
  if (!action)
    return {
      kind: 'unknown',
      text: '',
      problem: 'That button belongs to an older version of me, so nothing was changed.',
    }
  const parsed = action.safeParse(data ?? {})
  if (parsed.success) return parsed.data
  // The messages given above are sentences; zod's own have no full stop and would not help a learner.
  const message = parsed.error.issues.map((issue) => issue.message).find((text) => text.endsWith('.'))
  return { kind: 'unknown', text: '', problem: message ?? 'That card could not be read, so nothing was changed.' }
}
