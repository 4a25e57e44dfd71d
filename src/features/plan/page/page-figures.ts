import { addDays, daysBetween, weekdayOf } from '../../../domain/calendar.ts'
import type { Tally } from '../../../domain/learner/learner.ts'
import { streakOf, type Streak } from '../../../domain/learner/streak.ts'
import { isStudyDay } from '../../../domain/learner/study-history.ts'
import { stateOf } from '../../../domain/memory/review-state.ts'
import { answersByDay, type Confidence, type LogEntry } from '../../../domain/memory/review.ts'
import { objectiveState, type ObjectiveState } from '../../../domain/plan/objective-state.ts'
import { enoughAnswers } from '../../../domain/plan/readiness.ts'
import type { StudyAnswer } from '../../../domain/plan/study-answer.ts'
import type { TaskLanguage } from '../../../domain/task/task.ts'
import type { Note } from '../../../domain/note.ts'
import type { Objective, SkillArea } from '../../../domain/outline.ts'
import type { Known } from '../../../kernel/context.ts'
import { answersOf, bankOf } from '../../../kernel/learner/planning.ts'
import type { NoticeView } from '../../../kernel/view.ts'
import { fewestInArea, nextStep } from '../about-me.ts'
import { biggestChanges, examDayOf, forecastToday, headOutlook, wordBasis, wordSoFar } from '../look-ahead.ts'
import { lastDayView } from '../last-day.ts'
import { knownShare, reviewsDue, tallyOf } from '../figures.ts'
import { history, type PastDay } from '../history.ts'
import { drillFigures, labFigures, taskFigures, type LabPractice, type Practice } from './practice-figures.ts'

export interface ObjectiveFigures {
  readonly objective: Objective
  readonly state: ObjectiveState
  /** Different questions that were answered, of those that ask about it. */
  readonly seen: number
  readonly questions: number
  /** Local day of the next review. Absent: none is planned. */
  readonly due?: string
  /** The note that explains it. */
  readonly note?: Note
}

interface KnownArea {
  readonly area: SkillArea
  readonly known: number
}

export interface AreaFigures {
  readonly area: SkillArea
  readonly tally: Tally
  /** The share that is likely known today, 0 to 1; absent with too few answers. */
  readonly known?: number
  readonly objectives: readonly ObjectiveFigures[]
}

/** An objective that's worth a look. */
export interface FirstFigures extends ObjectiveFigures {
  readonly area: string
}

/** Everything that the progress page shows, as plain data. */
export interface PageFigures {
  readonly today: string
  /** Absent: no date is set. The days are negative once it's over. */
  readonly exam?: { readonly day: string; readonly days: number }
  readonly headline: string
  /** The day that the headline's estimate is for, if it's ahead. Absent on the last days, whose headline has no estimate. */
  readonly aheadTo?: string
  readonly basis: string
  readonly tally: Tally
  /** How the exam looked at the end of past weeks, and how it looks today; oldest first. Empty before the first answer. */
  readonly history: readonly PastDay[]
  readonly areas: readonly AreaFigures[]
  /** The objectives that would raise the score the most, best first; none before the first answer. */
  readonly first: readonly FirstFigures[]
  /** By the share that is known; absent until areas can be compared. */
  readonly weakest?: KnownArea
  readonly strongest?: KnownArea
  /** From a Monday to today. */
  readonly days: readonly { readonly day: string; readonly answers: number; readonly isPlanned: boolean }[]
  readonly streak: Streak
  readonly overdue: number
  /** Reviews that are due today, and on each of the days after it. */
  readonly reviews: readonly { readonly day: string; readonly due: number }[]
  /** By how sure the learner was. */
  readonly confidence: Readonly<Record<Confidence, Tally>>
  /** The latest ones, oldest first. */
  readonly mocks: readonly { readonly day: string; readonly scaled: number }[]
  readonly drills: Practice
  readonly tasks: Practice
  readonly lab: LabPractice
  readonly next: NoticeView
}

const weeksShown = 12
const reviewDays = 14
const mocksShown = 8
const firstShown = 5

/** @param languages those of the tasks that the coach offers; absent: all */
export async function pageFigures(known: Known, languages?: ReadonlySet<TaskLanguage>): Promise<PageFigures> {
  const { learner, catalog, today, log } = known
  const { memory } = learner
  const { examDate } = learner.settings
  const [entries, answers] = [await log(), await answersOf(known)]
  const ofAreas = areas(known, answers)
  const ranked = ofAreas
    .flatMap(({ area, tally, known: share }) =>
      share === undefined || tally.answered < fewestInArea ? [] : [{ area, known: share }],
    )
    .toSorted((a, b) => a.known - b.known)
  const [weakest, strongest] = ranked.length > 1 ? [ranked[0], ranked.at(-1)] : []
  const dues = catalog.bank.flatMap((question) => stateOf(memory, question)?.due ?? [])
  const lastDay = lastDayView(known)
  const aheadTo = lastDay ? undefined : examDayOf(known)
  const { outlook, headline } = headOutlook(known, answers)
  return {
    today,
    ...(examDate === undefined ? {} : { exam: { day: examDate, days: daysBetween(today, examDate) } }),
    headline: lastDay ? lastDay.title : headline,
    ...(aheadTo === undefined ? {} : { aheadTo }),
    basis: lastDay ? wordSoFar(known, answers) : wordBasis(known, outlook, answers),
    tally: memory.total,
    history: await history(known, answers, weeksShown),
    areas: ofAreas,
    first: first(known, answers, ofAreas),
    ...(weakest && strongest ? { weakest, strongest } : {}),
    days: days(known, entries),
    streak: streakOf(learner, today),
    overdue: reviewsDue(dues, today).overdue,
    reviews: Array.from({ length: reviewDays }, (_, index) => {
      const day = addDays(today, index)
      return { day, due: dues.filter((due) => due === day).length }
    }),
    confidence: memory.confidence,
    mocks: entries
      .flatMap((entry) => (entry.type === 'mock' ? [{ day: entry.day, scaled: entry.scaled }] : []))
      .slice(-mocksShown),
    drills: drillFigures(known, entries),
    tasks: taskFigures(known, languages),
    lab: labFigures(known),
    next: await nextStep(known),
  }
}

function areas(known: Known, answers: readonly StudyAnswer[]): AreaFigures[] {
  const { learner, catalog } = known
  const { weights } = bankOf(catalog)
  const exam = forecastToday(known, answers)
  const answered = new Set(answers.map(({ item }) => item.id))
  const objective = (item: Objective): ObjectiveFigures => {
    const questions = catalog.questionsOf(item.id)
    const seen = questions.filter(({ id }) => answered.has(id)).length
    const [due] = questions.flatMap((question) => stateOf(learner.memory, question)?.due ?? []).toSorted()
    const note = noteOf(known, item.id)
    return {
      objective: item,
      state: objectiveState(exam.known.get(item.id) ?? 0, seen),
      seen,
      questions: questions.length,
      ...(due === undefined ? {} : { due }),
      ...(note ? { note } : {}),
    }
  }
  return catalog.outline.skillAreas.map((area) => ({
    area,
    tally: tallyOf(known, area),
    ...(answers.length < enoughAnswers ? {} : { known: knownShare(exam, weights, area.id) }),
    objectives: area.sections.flatMap(({ objectives }) => objectives.map(objective)),
  }))
}

/** In the order of the planner, as in the chat. */
function first(known: Known, answers: readonly StudyAnswer[], ofAreas: readonly AreaFigures[]): FirstFigures[] {
  if (answers.length === 0) return []
  const figures = new Map(
    ofAreas.flatMap(({ objectives }) => objectives.map((one) => [one.objective.id, one] as const)),
  )
  return biggestChanges(known, answers, firstShown).flatMap(({ objective, area }) => {
    const found = figures.get(objective.id)
    return found ? [{ ...found, area }] : []
  })
}

/** The note that is about it first of all, or another one that covers it. */
function noteOf({ catalog }: Known, objective: string): Note | undefined {
  const notes = [...catalog.notes.values()].filter(({ objectives }) => objectives.includes(objective))
  return notes.find(({ objectives }) => objectives[0] === objective) ?? notes[0]
}

function days({ learner, today }: Known, log: readonly LogEntry[]): PageFigures['days'] {
  const answers = answersByDay(log)
  const thisWeek = addDays(today, 1 - weekdayOf(today))
  const first = addDays(thisWeek, -7 * (weeksShown - 1))
  const count = 7 * (weeksShown - 1) + weekdayOf(today)
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(first, index)
    return { day, answers: answers.get(day) ?? 0, isPlanned: isStudyDay(learner, day) }
  })
}
