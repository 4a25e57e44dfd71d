import { indexOfLetter, letterAt } from '../../../domain/question/picks.ts'
import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import type { Option } from '../../../domain/question/question.ts'
import { runs } from '../../../kernel/card/runs.ts'
import { isLong } from './is-long.ts'
import { dropDown, optionItems } from './lettered.ts'
import type { QuizKind } from './quiz-kind.ts'
import { texts } from './texts.en.ts'

/** What to type, by the number of blanks. */
const examples = ['', 'b', 'b a', 'b a c', 'b a c a']

export const complete: QuizKind<QuestionOf<'complete'>> = {
  oneTap: false,
  choosesOptions: false,
  labelsInstruct: true,
  ask: ({ blanks }, order) => ({
    options: [],
    picks: blanks.map(({ options }, place) => ({
      name: `pick${place + 1}`,
      label: texts.complete.label(place + 1),
      multiple: false,
      choices: (order[place] ?? []).map((letter, index) => ({
        title: `${letterAt(index).toUpperCase()}: ${(options[indexOfLetter(letter)] as Option).text}`,
        value: letterAt(index),
      })),
    })),
    instruction: texts.complete.instruction(blanks.length),
    typing: texts.complete.typing(examples[blanks.length] as string),
  }),
  verdictItems: ({ blanks }, order, picks) =>
    blanks.flatMap(({ options }, index) =>
      optionItems(options, order[index], [picks[index] as string], `«${index + 1}» `),
    ),
  cardTexts: ({ picks }) =>
    picks
      .filter(isLong)
      .map(({ label, choices }) => ({ label, runs: runs(choices.map(({ title }) => `\n${title}`).join('')) })),
  cardInput: (_, pick) => dropDown(pick),
  wrongCount: (given, wanted) => texts.complete.wrongCount(given, wanted),
}
