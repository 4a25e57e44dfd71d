import { addDays } from '../../domain/calendar.ts'
import type { Outlook } from '../../domain/plan/outlook.ts'
import { enoughAnswers } from '../../domain/plan/readiness.ts'
import type { StudyAnswer } from '../../domain/plan/study-answer.ts'
import { stateOf } from '../../domain/memory/review-state.ts'
import type { LogEntry } from '../../domain/memory/review.ts'
import type { Memory } from '../../domain/learner/learner.ts'
import { streak } from '../../domain/learner/streak.ts'
import { openSettings, startQuiz } from '../../kernel/buttons.ts'
import type { Context, Step } from '../../kernel/context.ts'
import { thousand } from '../mock/index.ts'
import { answersOf, bankOf } from '../../kernel/learner/planning.ts'
import { say } from '../../kernel/notice.ts'
import { confidences, knownShare, reviewsDue, tallyOf } from './figures.ts'
import { lastDayView } from './last-day.ts'
import { biggestChanges, forecastToday, lookAhead, wordBasis, wordOutlook, wordSoFar } from './look-ahead.ts'
import { rightSoFar } from './right-so-far.ts'
import { confidencePicture, progressPicture } from './pictures.ts'
import type { ProgressView } from './views.ts'
import { bar, percent, rightAmong, weekday } from '../../kernel/text/words.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { texts } from './texts.en.ts'

/** Shows what the learner knows, what's due, and where the gaps are. */
export async function progress(context: Context): Promise<Step> {
  const { learner, catalog, today } = context
  const { memory } = learner
  const answers = await answersOf(context)
  const { weights } = bankOf(catalog)
  const exam = forecastToday(context, answers)
  const dues = catalog.bank.flatMap((question) => stateOf(memory, question)?.due ?? [])
  const { outlook, ...readiness } = readinessOf(context, answers)
  const [picture, ofConfidence] = [progressPicture(context, answers, exam, outlook), confidencePicture(context)]
  const view: ProgressView = {
    view: 'progress',
    readiness,
    ...(picture ? { picture } : {}),
    answered: memory.total.answered,
    accuracy: rightSoFar(memory.total.credit, memory.total.answered),
    streak: texts.progress.studyDays(streak(learner, today)),
    reviews: reviewsDue(dues, today),
    mocks: mocks(await context.log()),
    areas: catalog.outline.skillAreas.map((area) => {
      const tally = tallyOf(context, area)
      return {
        title: area.short,
        weight: texts.progress.weight(area.weight.min, area.weight.max),
        answered: tally.answered,
        accuracy: rightAmong(tally.credit, tally.answered),
        known: answers.length < enoughAnswers ? '' : percent(knownShare(exam, weights, area.id), 1),
        bar: bar(tally.answered === 0 ? 0 : tally.credit / tally.answered),
      }
    }),
    week: Array.from({ length: 7 }, (_, index) => {
      const day = addDays(today, index + 1)
      return { day: weekday(day), due: dues.filter((due) => due === day).length }
    }),
    raising: raising(context, answers),
    confidence: calibration(memory),
    ...(ofConfidence ? { confidencePicture: ofConfidence } : {}),
    buttons: [
      startQuiz,
      answers.length < enoughAnswers
        ? { title: shared.buttons.diagnose, verb: 'diagnose' }
        : { title: shared.buttons.plan, verb: 'plan' },
      { title: texts.offers.page.title, verb: 'page' },
      ...(memory.wrong.length > 0 ? [{ title: shared.buttons.wrongAnswers, verb: 'wrong' }] : []),
      openSettings,
    ],
  }
  return say(view)
}

/** Accuracy by each confidence that the learner has said; nothing if there is none. */
const calibration = (memory: Memory): ProgressView['confidence'] =>
  confidences.flatMap((confidence) => {
    const { answered, credit } = memory.confidence[confidence]
    const right = texts.progress.correctOf(rightAmong(credit, answered), answered)
    return answered === 0 ? [] : [{ title: shared.confidence[confidence], text: `${bar(credit / answered)} ${right}` }]
  })

const mocksShown = 3

const mocks = (log: readonly LogEntry[]): string =>
  log
    .flatMap((entry) =>
      entry.type === 'mock' ? [texts.progress.mockExam(thousand(entry.scaled), weekday(entry.day))] : [],
    )
    .slice(-mocksShown)
    .join(', ')

/** The estimate, or coverage and accuracy as long as there is none. On the last days, what counts is rest. */
function readinessOf(
  context: Context,
  answers: readonly StudyAnswer[],
): ProgressView['readiness'] & { readonly outlook?: Outlook } {
  const lastDay = lastDayView(context)
  if (lastDay) return { headline: lastDay.title, detail: wordSoFar(context, answers) }
  const outlook = lookAhead(context, answers)
  return { headline: wordOutlook(outlook), detail: wordBasis(context, outlook, answers), outlook }
}

/** The objectives that would raise the score the most; none before the first answer. */
const raising = (context: Context, answers: readonly StudyAnswer[]): ProgressView['raising'] =>
  answers.length === 0
    ? []
    : biggestChanges(context, answers).map(({ objective, isNew }) => ({
        objective: objective.text,
        why: isNew ? texts.progress.notCovered : texts.progress.fading,
      }))
