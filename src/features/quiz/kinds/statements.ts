import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { dropDown } from './lettered.ts'
import type { QuizKind } from './quiz-kind.ts'

const yesOrNo = [
  { title: 'Yes', value: 'yes' },
  { title: 'No', value: 'no' },
]

export const statements: QuizKind<QuestionOf<'statements'>> = {
  ask: ({ statements: all }) => ({
    options: all.map(({ text }, index) => ({ letter: String(index + 1), text })),
    picks: all.map((_, index) => ({
      name: `pick${index + 1}`,
      label: `Statement ${index + 1}`,
      multiple: false,
      choices: yesOrNo,
    })),
    instruction: 'Is each statement true?',
    typing: 'You can also type, for example, **yes no yes**.',
  }),
  verdictItems: ({ statements: all }, _, picks) =>
    all.map(({ text, answer, rationale }, index) => ({
      label: `${index + 1}. ${answer === 'yes' ? 'Yes' : 'No'}`,
      text,
      mark: picks[index] === answer ? 'key-picked' : 'key',
      rationale,
    })),
  // A statement is the label of its own input.
  cardTexts: () => [],
  cardInput: ({ options }, pick, place) => ({
    ...dropDown(pick),
    label: `${place + 1}. ${withoutCodeMarks(options[place]?.text ?? '')}`,
  }),
}
