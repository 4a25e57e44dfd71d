import type { Presentation, Round } from '../../domain/learner/learner.ts'
import { feature } from '../../kernel/feature.ts'
import { displayOrder } from '../../domain/question/display.ts'
import { textLists } from '../../domain/question/question-texts.ts'
import type { Question } from '../../domain/question/question.ts'
import { actions } from './actions.ts'
import { withoutStatements } from './answer/without-statements.ts'
import { namedOption } from './answer/named-option.ts'
import { askAgain } from './round/ask.ts'
import { answer, dontKnow, nothingOpen, showAnswer } from './answer/answer.ts'
import { hint } from './instead/hint.ts'
import { puzzled } from './instead/puzzled.ts'
import { soundsPuzzled } from './instead/sounds-puzzled.ts'
import { skip } from './instead/skip.ts'
import { whichOption } from './instead/which-option.ts'
import { questionData } from './cards/question-data.ts'
import { sharedQuestionData } from './cards/shared-question-data.ts'
import { summaryData } from './cards/summary-data.ts'
import { verdictData } from './cards/verdict-data.ts'
import { wrongData } from './cards/wrong-data.ts'
import { commands } from './commands.ts'
import type { Intent } from './intents.ts'
import { meanings } from './meanings.ts'
import { end, next, quiz } from './round/quiz.ts'
import { report, sendReport } from './answer/report.ts'
import { repeat } from './round/repeat.ts'
import { arrived, changed, lastShownAt, openPresentation } from './round/round.ts'
import { sayConfidence } from './verdict/say-confidence.ts'
import { undo } from './verdict/undo.ts'
import { searchQuestions } from './search-questions.ts'
import type { QuestionView, SharedQuestionView, SummaryView, VerdictView, WrongView } from './views.ts'
import { askedOption, whyOption } from './verdict/why-option.ts'
import { startWrong, wrong } from './verdict/wrong.ts'

/** An answer to a question that isn't there. Two letters in a row may be an abbreviation. */
const onlyLetters = /^\W*[a-f](?:[\s,;&]+(?:and )?[a-f])*\W*$/i

/** How many letters an answer can use. Statements are judged without letters. */
const letteredOptions = (question: Question, presentation: string): number =>
  textLists(question).some(({ task }) => task === 'judge')
    ? 0
    : Math.max(0, ...displayOrder(question, presentation).map(({ length }) => length))

const lastAnswered = (round: Round | undefined): Presentation | undefined =>
  round?.shown.findLast(({ answered, undone }) => answered && !undone)

/** Rounds of questions: asking, grading, verdicts, undo, and reports. */
export const quizFeature = feature<Intent, QuestionView | SharedQuestionView | VerdictView | SummaryView | WrongView>({
  name: 'quiz',
  commands,
  meanings,
  actions,
  personal: {
    quiz,
    answer,
    'dont-know': dontKnow,
    skip,
    hint,
    'show-answer': showAnswer,
    'which-option': whichOption,
    next,
    'said-confidence': sayConfidence,
    end,
    undo,
    wrong,
    repeat,
    puzzled,
    'why-option': whyOption,
    'wrong.start': startWrong,
    report,
    'report.send': sendReport,
  },
  searches: searchQuestions,
  cards: {
    question: questionData,
    'shared-question': sharedQuestionData,
    verdict: verdictData,
    summary: summaryData,
    wrong: wrongData,
  },
  onScreen({ learner: { round }, catalog }) {
    const { questions } = catalog
    const open = openPresentation(round)
    if (!open) {
      const last = lastAnswered(round)
      return (
        last && {
          situation: 'verdict',
          since: last.answered?.at ?? last.shownAt,
          reads: (text): Intent | undefined => askedOption(catalog, last, text),
        }
      )
    }
    const question = questions.get(open.question)
    const options = question ? letteredOptions(question, open.id) : 0
    return {
      situation: 'question',
      since: lastShownAt(open),
      ...(options > 0 ? { options } : {}),
      ...(question
        ? {
            reads: (text, heard): Intent | undefined =>
              soundsPuzzled(text) ? { kind: 'puzzled' } : namedOption(question, open.id, text, heard),
          }
        : {}),
    }
  },
  repeated(context) {
    const { round } = context.learner
    const open = openPresentation(round)
    return round && open ? askAgain(context, round, open).reply : undefined
  },
  beforeDeciding: withoutStatements,
  claims({ learner }, intent) {
    const open = openPresentation(learner.round)
    if (open) return open.undelivered ? undefined : { since: lastShownAt(open), intent }
    // Below a verdict, these words are about the round, and not about a task or a drill above it.
    const last = lastAnswered(learner.round)
    const goesOn = intent.kind === 'next' || intent.kind === 'skip' || intent.kind === 'end'
    return last && goesOn ? { since: last.answered?.at ?? last.shownAt, intent } : undefined
  },
  catches: ({ learner: { round } }, text) =>
    onlyLetters.test(text) && !openPresentation(round) ? nothingOpen(round) : undefined,
  delivered(learner, id, activity) {
    const { round } = learner
    return round?.shown.some((item) => item.id === id)
      ? { ...learner, round: arrived(round, id, { activity }) }
      : undefined
  },
  undelivered(learner, id) {
    const { round } = learner
    return round && openPresentation(round)?.id === id
      ? { ...learner, round: changed(round, id, { undelivered: true }) }
      : undefined
  },
})
