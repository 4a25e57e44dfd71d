import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { letterAt } from '../../../domain/question/picks.ts'
import { lettered, letteredTexts, letterPick, optionItems } from './lettered.ts'
import type { QuizKind, Shown } from './quiz-kind.ts'
import { texts } from './texts.en.ts'

export const single: QuizKind<QuestionOf<'single'>> = {
  oneTap: true,
  choosesOptions: true,
  labelsInstruct: false,
  ask: ({ options }, [letters = []]) => ({
    options: lettered(options, letters),
    picks: [letterPick('pick1', texts.single.label, letters.length, false)],
    instruction: '',
    typing: texts.single.typing,
  }),
  verdictItems: ({ options }, [letters], picks) => optionItems(options, letters, picks),
  cardTexts: letteredTexts,
  cardInput: (_, { label }) => ({ label, style: 'expanded', error: texts.single.pickFirst }),
  wrongCount: (given) => texts.single.wrongCount(given),
}

/** Displays something else as a single choice: a decision in the scenario of a mock exam. */
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
