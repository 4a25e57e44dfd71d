import type { Forecast } from '../../domain/plan/forecast.ts'
import { target, type Outlook } from '../../domain/plan/outlook.ts'
import { enoughAnswers } from '../../domain/plan/readiness.ts'
import { dayNumber, type StudyAnswer } from '../../domain/plan/study-answer.ts'
import type { Context } from '../../kernel/context.ts'
import { bankOf } from '../../kernel/learner/planning.ts'
import { chartOf, type Picture } from '../../kernel/picture.ts'
import { percent, rightAmong, shortDay } from '../../kernel/text/words.ts'
import { texts as shared } from '../../kernel/texts.en.ts'
import { confidences, knownShare, tallyOf } from './figures.ts'
import { axesOf, history, runsOf } from './history.ts'
import { texts as page } from './page/texts.en.ts'
import { texts } from './texts.en.ts'

/**
 * The chance of passing, or how much was right as long as there is none, and what is known of each area.
 * @param outlook absent on the last days before the exam
 */
export function progressPicture(
  context: Context,
  answers: readonly StudyAnswer[],
  exam: Forecast,
  outlook: Outlook | undefined,
): Picture | undefined {
  const { learner, catalog } = context
  const { total } = learner.memory
  if (total.answered === 0 || !outlook) return undefined
  const isKnown = answers.length >= enoughAnswers
  const { weights } = bankOf(catalog)
  const { picture } = texts.progress
  return chartOf(context, {
    kind: 'ring',
    ...(outlook.kind === 'early'
      ? {
          title: picture.rightTitle,
          text: percent(total.credit, total.answered),
          label: picture.ofAnswers(total.answered),
          value: total.credit / total.answered,
        }
      : {
          title: picture.chanceTitle,
          text: percent(Math.round(20 * outlook.pass) / 20, 1),
          label: picture.likely,
          value: outlook.pass,
          goal: { value: target, label: picture.target(percent(target, 1)) },
        }),
    bars: catalog.outline.skillAreas.map(({ id, short }) => {
      const { answered, credit } = tallyOf(context, { id })
      if (isKnown) {
        const share = knownShare(exam, weights, id)
        return { label: short, text: picture.known(percent(share, 1)), value: share }
      }
      return answered === 0
        ? { label: short, text: texts.progress.noAnswers, value: 0 }
        : {
            label: short,
            text: texts.progress.correctOf(rightAmong(credit, answered), answered),
            value: credit / answered,
          }
    }),
  })
}

/** How right the learner was, by how sure; undefined if there is nothing to compare. */
export function confidencePicture(context: Context): Picture | undefined {
  const bars = confidences.flatMap((confidence) => {
    const { answered, credit } = context.learner.memory.confidence[confidence]
    const text = texts.rightOf(Number(credit.toFixed(1)).toString(), answered)
    return answered === 0 ? [] : [{ label: shared.confidence[confidence], text, value: credit / answered }]
  })
  return bars.length < 2
    ? undefined
    : chartOf(context, { kind: 'bars', title: texts.progress.picture.confidence, bars, most: 1 })
}

const weeksInChat = 6
/** Answers to go through for all weeks together; each takes a few thousandths of a millisecond of the turn. */
const mostAnswers = 8_000

/** The chance of passing over the past weeks, with its range; undefined if there's no line yet. */
export async function historyPicture(context: Context, answers: readonly StudyAnswer[]): Promise<Picture | undefined> {
  // No client could load it, so don't work it out either.
  if (!context.pictureUrl || answers.length < enoughAnswers) return undefined
  const weeks = Math.max(1, Math.min(weeksInChat, Math.floor(mostAnswers / answers.length)))
  const all = await history(context, answers, weeks)
  const runs = runsOf(all)
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)]
  if (!first || !last || first === last) return undefined
  const { heading, point } = page.history
  return chartOf(context, {
    kind: 'line',
    title: heading,
    runs: runs.map((run) =>
      run.map(({ day, pass, low, high }) => ({
        at: dayNumber(day),
        label: point(shortDay(day), texts.outlook.chance(pass), percent(low, 1), percent(high, 1)),
        // An address is short enough with three digits.
        value: Math.round(1000 * pass) / 1000,
        low: Math.round(1000 * low) / 1000,
        high: Math.round(1000 * high) / 1000,
      })),
    ),
    ...axesOf(first, last),
  })
}
