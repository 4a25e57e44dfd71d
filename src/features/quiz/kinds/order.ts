import { letterAt } from '../../../domain/question/picks.ts'
import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { dropDown, lettered, letteredTexts, letterPick, markOf } from './lettered.ts'
import type { QuizKind } from './quiz-kind.ts'
import { texts } from './texts.en.ts'

export const order: QuizKind<QuestionOf<'order'>> = {
  oneTap: false,
  choosesOptions: false,
  labelsInstruct: false,
  ask: ({ steps }, [letters = []]) => ({
    options: lettered(steps, letters),
    picks: steps
      .filter(({ spare }) => !spare)
      .map((_, place) => letterPick(`pick${place + 1}`, texts.order.label(place + 1), letters.length, false)),
    instruction: texts.order.instruction(steps.filter(({ spare }) => spare).length),
    typing: texts.order.typing,
  }),
  // In the right order, to read as instructions, then the spare steps.
  verdictItems: ({ steps }, _, picks) =>
    steps.map(({ text, rationale, spare }, index) => {
      const given = picks.indexOf(letterAt(index))
      if (spare) {
        const said = given < 0 ? text : texts.order.misplaced(text, given + 1)
        return { label: texts.order.spare, text: said, mark: markOf(false, given >= 0), rationale }
      }
      if (given === index) return { label: `${index + 1}.`, text, mark: 'key-picked', rationale }
      const wrong = given < 0 ? texts.order.leftOut(text) : texts.order.misplaced(text, given + 1)
      return { label: `${index + 1}.`, text: wrong, mark: 'key', rationale }
    }),
  cardTexts: letteredTexts,
  cardInput: (_, pick) => dropDown(pick),
  wrongCount: (given, wanted) => texts.order.wrongCount(given, wanted),
}
