import type { WrongView } from '../views.ts'
import { startRound } from '../round/ask.ts'
import { showProgress, startQuiz } from '../../../kernel/buttons.ts'
import type { Context, Step } from '../../../kernel/context.ts'
import { placeInOutline } from '../round/question-view.ts'
import { notice, say } from '../../../kernel/notice.ts'
import { ago, clipped } from '../../../kernel/text/words.ts'
import { skipsOn } from '../../../domain/learner/skips.ts'
import { daysBetween } from '../../../domain/calendar.ts'
import { texts } from './texts.en.ts'

/** How many wrong answers the list shows. */
export const wrongListed = 10

/** The last questions answered without full credit, newest first. A later answer with full credit removes one. */
const wrongQuestions = ({ learner, catalog }: Context) =>
  learner.memory.wrong
    .toReversed()
    .flatMap((id) => catalog.questions.get(id) ?? [])
    .slice(0, wrongListed)

/** Lists the last wrong answers and offers a round of them. */
export function wrong(context: Context): Step {
  const questions = wrongQuestions(context)
  if (questions.length === 0) return nothingWrong()
  const { memory } = context.learner
  return say({
    view: 'wrong',
    items: questions.map((question) => ({
      area: placeInOutline(context.catalog, question).area,
      stem: clipped(question.stem, 160),
      answered: ago(daysBetween(memory.questions[question.id]?.last ?? context.today, context.today)),
    })),
    buttons: [{ title: texts.wrong.practice(questions.length), verb: 'wrong.start', primary: true }, showProgress],
  } satisfies WrongView)
}

/** Starts a round of the last wrong answers. */
export function startWrong(context: Context): Step {
  const { dropped } = skipsOn(context.learner, context.today)
  const all = wrongQuestions(context)
  const wanted = all.filter(({ id }) => !dropped.includes(id))
  const questions = wanted.length > 0 ? wanted : all
  return questions.length === 0
    ? nothingWrong()
    : startRound(
        context,
        'wrong',
        questions.map(({ id }) => id),
      )
}

const nothingWrong = (): Step =>
  say(notice(texts.wrong.nothing.title, [texts.wrong.nothing.line], [startQuiz, showProgress]))
