import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { numberWord } from '../../../domain/question-kinds/read-letters.ts'
import { lettered, letteredTexts, letterPick, optionItems } from './lettered.ts'
import type { QuizKind } from './quiz-kind.ts'

export const multiple: QuizKind<QuestionOf<'multiple'>> = {
  ask({ options }, [letters = []]) {
    const count = options.filter(({ correct }) => correct).length
    const label = `Choose ${numberWord(count)}`
    return {
      options: lettered(options, letters),
      picks: [letterPick('pick1', label, letters.length, true)],
      instruction: `${label}.`,
      typing: `You can also type the letters: **${count === 2 ? 'a c' : 'a c d'}**.`,
    }
  },
  verdictItems: ({ options }, [letters], picks) => optionItems(options, letters, picks),
  cardTexts: letteredTexts,
  cardInput: (_, { label }) => ({ label, style: 'expanded', error: `${label} first.` }),
}
