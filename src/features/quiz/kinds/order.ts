import { letterAt } from '../../../domain/question/picks.ts'
import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { dropDown, lettered, letteredTexts, letterPick } from './lettered.ts'
import type { QuizKind } from './quiz-kind.ts'

export const order: QuizKind<QuestionOf<'order'>> = {
  ask: ({ steps }, [letters = []]) => ({
    options: lettered(steps, letters),
    picks: letters.map((_, place) => letterPick(`pick${place + 1}`, `Step ${place + 1}`, letters.length, false)),
    instruction: 'Put the steps in order.',
    typing: 'You can also type the letters in order, such as **c a b d**.',
  }),
  // In the right order, so that they read as what to do.
  verdictItems: ({ steps }, _, picks) =>
    steps.map(({ text, rationale }, index) => {
      const given = picks.indexOf(letterAt(index))
      const isInPlace = given === index
      return {
        label: `${index + 1}.`,
        text: isInPlace ? text : `${text} (you: ${given < 0 ? 'left out' : `step ${given + 1}`})`,
        mark: isInPlace ? 'key-picked' : 'key',
        rationale,
      }
    }),
  cardTexts: letteredTexts,
  cardInput: (_, pick) => dropDown(pick),
}
