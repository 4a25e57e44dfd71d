import { daysBetween, weekdayOf } from '../../domain/calendar.ts'
import { streakOf } from '../../domain/learner/streak.ts'
import type { Tally } from '../../domain/learner/learner.ts'
import type { SkillArea } from '../../domain/outline.ts'
import { enoughAnswers } from '../../domain/plan/readiness.ts'
import { dayNumber, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import { showProgress, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Known, Step } from '../../kernel/context.ts'
import { answersOf, bankOf } from '../../kernel/learner/planning.ts'
import { notice, say } from '../../kernel/notice.ts'
import { clipped, onDay, rightAmong } from '../../kernel/text/words.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import type { Button, NoticeView } from '../../kernel/view.ts'
import { openPresentation, quiz } from '../quiz/index.ts'
import { tallyOf } from './figures.ts'
import type { Intent } from './intents.ts'
import { lastDayView } from './last-day.ts'
import {
  biggestChanges,
  countCovered,
  examDayOf,
  lookAhead,
  wordBasis,
  wordOutlook,
  type Change,
} from './look-ahead.ts'
import { afterExam, noDate, studyDaysLeft } from './plan.ts'
import { rightSoFar } from './right-so-far.ts'
import { texts } from './texts.en.ts'

// Short answers to what people ask about themselves, each with a next step. *progress* and *plan* show the whole.

const { me } = texts
const showPlan: Button = { title: shared.buttons.plan, verb: 'plan' }
const diagnose: Button = { title: shared.buttons.diagnose, verb: 'diagnose' }
const answerOpen: Button = { title: me.buttons.answer, verb: 'quiz', primary: true }
/** Leads on without ending a round: on *quiz*, a round in progress continues. */
const more = ({ learner }: Context): Button => (openPresentation(learner.round) ? answerOpen : startQuiz)

const quizOn = (topic: string, title: string): Button => ({ title, verb: 'quiz', data: { topic }, primary: true })

/** Offers the quiz on a topic to *yes* and *quiz me on that*, too. */
const offering = ({ learner, turn }: Context, topic: string, step: Step): Step => ({
  ...step,
  learner: { ...learner, offered: { says: me.saysQuizOn(topic), at: turn.now.toISOString() } },
})

/** Longer texts make a paragraph of what should be a line. */
const objectiveLength = 110
const wordObjective = (text: string): string => clipped(text, objectiveLength)
const wordChange = ({ objective, area, isNew }: Change): string => me.change(wordObjective(objective.text), area, isNew)

/** *What's my score?* */
export async function score(context: Context): Promise<Step> {
  const answers = await answersOf(context)
  const { answered, credit } = context.learner.memory.total
  if (answered === 0) return say(notice(me.score.none, [texts.outlook.nothingYet], [startQuiz, diagnose]))
  const title = me.score.title(rightSoFar(credit, answered))
  const lines = [me.score.line(answered, countCovered(answers), bankOf(context.catalog).weights.size)]
  if (!lastDayView(context)) lines.push(`${wordOutlook(lookAhead(context, answers))}.`)
  return say(notice(title, lines, [more(context), showProgress]))
}

/** An area with fewer answers says nothing yet. */
export const fewestInArea = 3
/** Areas closer than this, as a share, are about equal. */
const closeTogether = 0.1

interface Ranked {
  readonly area: SkillArea
  readonly tally: Tally
}

/** The areas with enough answers to compare, the weakest first, or only the one that was answered least. */
function rankedAreas(context: Known): {
  readonly ranked: readonly Ranked[]
  readonly least: Ranked | undefined
} {
  const areas = context.catalog.outline.skillAreas.map((area) => ({ area, tally: tallyOf(context, area) }))
  const known = areas.filter(({ tally }) => tally.answered >= fewestInArea)
  const [least] = areas.toSorted((a, b) => a.tally.answered - b.tally.answered)
  return { ranked: known.toSorted((a, b) => rightIn(a.tally) - rightIn(b.tally)), least }
}

/** *What's my weakest area?* */
export async function weakest(context: Context): Promise<Step> {
  const { catalog, learner } = context
  const { ranked, least } = rankedAreas(context)
  const [worst, second] = ranked
  if (!worst || !second) {
    const area = least?.area.short ?? ''
    const line = me.weakest.early.line(learner.memory.total.answered, area)
    return offering(
      context,
      area,
      say(notice(me.weakest.early.title, [line], [quizOn(area, me.buttons.quizOn(area)), diagnose])),
    )
  }
  const { area, tally } = worst
  const best = ranked.at(-1) ?? second
  const missed = catalog.objective(mostMissed(await answersOf(context), area.id) ?? '')
  const detail =
    rightIn(best.tally) - rightIn(tally) < closeTogether
      ? me.weakest.even
      : missed && me.weakest.worst(wordObjective(missed.text))
  return offering(
    context,
    area.short,
    say(
      notice(
        me.weakest.title(area.short),
        [me.weakest.line(rightAmong(tally.credit, tally.answered), tally.answered), ...(detail ? [detail] : [])],
        [quizOn(area.short, me.buttons.quizOn(area.short)), showProgress],
      ),
    ),
  )
}

/** *5 questions on my weakest area*. Until areas can be compared, it's the one that was answered least. */
export function quizWeakest(context: Context, { count }: Extract<Intent, { kind: 'weakest.quiz' }>): Promise<Step> {
  const { ranked, least } = rankedAreas(context)
  const area = ranked.length > 1 ? ranked[0]?.area : least?.area
  return quiz(context, {
    kind: 'quiz',
    ...(count === undefined ? {} : { count }),
    ...(area === undefined ? {} : { topic: area.short }),
  })
}

const rightIn = ({ answered, credit }: Tally): number => credit / Math.max(1, answered)

/** The objective of an area that cost the most points. */
function mostMissed(answers: readonly StudyAnswer[], area: string): string | undefined {
  const missed = new Map<string, number>()
  for (const { item, credit } of answers) {
    const [objective = ''] = item.objectives
    if (objective.startsWith(`${area}.`) && credit < 1) missed.set(objective, (missed.get(objective) ?? 0) + 1 - credit)
  }
  return [...missed].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** *Am I ready?* */
export async function ready(context: Context): Promise<Step> {
  const lastDay = lastDayView(context)
  if (lastDay) return say(lastDay)
  const answers = await answersOf(context)
  const outlook = lookAhead(context, answers)
  const changes = answers.length === 0 ? [] : biggestChanges(context, answers)
  const [first] = changes
  return say(
    notice(
      wordOutlook(outlook),
      [
        wordBasis(context, outlook, answers),
        ...(outlook.kind === 'early' && answers.length > 0
          ? [answers.length < enoughAnswers ? me.ready.missing(enoughAnswers - answers.length) : texts.outlook.tooWide]
          : []),
        ...(changes.length > 0 ? [me.ready.changes(changes.map(wordChange))] : []),
      ],
      [
        ...(first ? [quizOn(first.objective.id, me.buttons.quizFirst)] : [startQuiz]),
        ...(answers.length < enoughAnswers ? [diagnose] : []),
        examDayOf(context) ? showPlan : { ...noDateButton },
      ],
    ),
  )
}

const noDateButton: Button = { title: texts.noDate.setDate, verb: 'settings' }

/** *What's my streak?* */
export function streak(context: Context): Step {
  const { learner, today } = context
  const { days } = learner.memory
  const { studyDays } = learner.settings
  const length = streakOf(learner, today).length
  const line = days.includes(today)
    ? me.streak.safe
    : length > 0 && !studyDays.includes(weekdayOf(today))
      ? me.streak.dayOff
      : me.streak.today(length)
  return say(notice(me.streak.title(length), [line], [more(context), showProgress]))
}

/** *What should I study next?* */
export const whatNext = async (context: Known): Promise<Step> => say(await nextStep(context))

/** What helps most now, as every reply and page says it. */
export async function nextStep(context: Known): Promise<NoticeView> {
  const { learner } = context
  const { round, memory } = learner
  if (openPresentation(round)) return notice(me.next.open.title, [me.next.open.line], [answerOpen])
  if (round && !round.ended && round.queue.length > 0)
    return notice(
      me.next.round.title,
      [me.next.round.line(round.queue.length)],
      [{ title: shared.buttons.next, verb: 'quiz', primary: true }],
    )
  const lastDay = lastDayView(context)
  if (lastDay) return lastDay
  if (memory.wrong.length >= fewestWrong)
    return notice(
      me.next.wrong.title,
      [me.next.wrong.line(memory.wrong.length)],
      [{ title: shared.buttons.wrongAnswers, verb: 'wrong.start', primary: true }, startQuizInstead],
    )
  const answers = await answersOf(context)
  const [best] = answers.length === 0 ? [] : biggestChanges(context, answers)
  if (!best) return notice(me.next.first.title, [me.next.first.line], [startQuiz, diagnose])
  return notice(
    me.next.best.title,
    [me.next.best.line(wordObjective(best.objective.text), best.area)],
    [quizOn(best.objective.id, me.buttons.quizThis), startQuizInstead],
  )
}

/** With fewer wrong answers, something new is worth more. */
const fewestWrong = 5
const startQuizInstead: Button = { title: shared.buttons.startQuiz, verb: 'quiz' }

/** *How many are left?* */
export async function howManyLeft(context: Context): Promise<Step> {
  const { learner, catalog, today } = context
  const { round, settings } = learner
  const answers = (await answersOf(context)).filter(({ isTask }) => !isTask)
  const done = answers.filter(({ day }) => day === dayNumber(today)).length
  const isOpen = openPresentation(round) !== undefined
  const inRound = round && !round.ended ? round.queue.length + Number(isOpen) : 0
  const left = Math.max(0, settings.perDay - done)
  const seen = new Set(answers.map(({ item }) => item.id)).size
  return say(
    notice(
      inRound > 0 ? me.left.round(inRound) : me.left.title(left),
      [
        inRound > 0
          ? `${me.left.title(left)}. ${me.left.today(done, settings.perDay)}`
          : me.left.today(done, settings.perDay),
        me.left.bank(seen, bankOf(catalog).items.size),
      ],
      [isOpen ? answerOpen : left > 0 || inRound > 0 ? startQuiz : { ...startQuizInstead, title: me.buttons.oneMore }],
    ),
  )
}

/** *When is my exam?* */
export function whenExam(context: Context): Step {
  const { learner, today } = context
  const { examDate } = learner.settings
  if (examDate === undefined) return say(noDate)
  if (examDate < today) return say(afterExam(examDate, today))
  const lastDay = lastDayView(context)
  if (lastDay) return say(lastDay)
  return say(
    notice(
      me.exam.title(onDay(examDate, today)),
      [me.exam.line(daysBetween(today, examDate), studyDaysLeft(learner.settings, today, examDate))],
      [
        { ...showPlan, primary: true },
        { title: me.buttons.changeDate, verb: 'settings' },
      ],
    ),
  )
}
