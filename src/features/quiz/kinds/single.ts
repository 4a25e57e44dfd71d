import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { letterAt } from '../../../domain/question/picks.ts'
import { lettered, letteredTexts, letterPick, optionItems } from './lettered.ts'
import type { QuizKind, Shown } from './quiz-kind.ts'

export const single: QuizKind<QuestionOf<'single'>> = {
  ask: ({ options }, [letters = []]) => ({
    options: lettered(options, letters),
    picks: [letterPick('pick1', 'Your answer', letters.length, false)],
    instruction: '',
    typing: 'You can also type the letter: **b**, or **b sure**.',
  }),
  verdictItems: ({ options }, [letters], picks) => optionItems(options, letters, picks),
  cardTexts: letteredTexts,
  cardInput: (_, { label }) => ({ label, style: 'expanded', error: 'Pick a letter first.' }),
}

/** Shows something else like a single choice: a decision in the case study of a mock exam. */
export const likeSingleChoice = (
  items: readonly { readonly text: string }[],
  label: string,
): Shown & { readonly kind: 'single' } => ({
  kind: 'single',
  options: lettered(
    items,
    items.map((_, index) => letterAt(index)),
  ),
  picks: [letterPick('pick1', label, items.length, false)],
})
