import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { lettered, letteredTexts, letterPick, optionItems } from './lettered.ts'
import type { QuizKind } from './quiz-kind.ts'
import { texts } from './texts.en.ts'

export const multiple: QuizKind<QuestionOf<'multiple'>> = {
  oneTap: false,
  choosesOptions: true,
  labelsInstruct: true,
  ask({ options }, [letters = []]) {
    const count = options.filter(({ correct }) => correct).length
    return {
      options: lettered(options, letters),
      picks: [letterPick('pick1', texts.multiple.label(count), letters.length, true)],
      instruction: texts.multiple.instruction(count),
      typing: texts.multiple.typing(count === 2 ? 'a c' : 'a c d'),
    }
  },
  verdictItems: ({ options }, [letters], picks) => optionItems(options, letters, picks),
  cardTexts: letteredTexts,
  cardInput: (_, { label }) => ({ label, style: 'expanded', error: texts.multiple.pickFirst(label) }),
  wrongCount: (given, wanted) => texts.multiple.wrongCount(given, wanted),
}
