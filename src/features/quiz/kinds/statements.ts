import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { withoutCodeMarks } from '../../../kernel/card/runs.ts'
import { dropDown } from './lettered.ts'
import type { QuizKind } from './quiz-kind.ts'
import { texts } from './texts.en.ts'

const yesOrNo = [
  { title: texts.statements.yes, value: 'yes' },
  { title: texts.statements.no, value: 'no' },
]

/** What to type, by the number of statements. */
const example = ['yes', 'no', 'no', 'yes']

export const statements: QuizKind<QuestionOf<'statements'>> = {
  oneTap: false,
  choosesOptions: false,
  labelsInstruct: false,
  ask: ({ statements: all }) => ({
    options: all.map(({ text }, index) => ({ letter: String(index + 1), text })),
    picks: all.map((_, index) => ({
      name: `pick${index + 1}`,
      label: texts.statements.label(index + 1),
      multiple: false,
      choices: yesOrNo,
    })),
    instruction: texts.statements.instruction,
    typing: texts.statements.typing,
  }),
  verdictItems: ({ statements: all }, _, picks) =>
    all.map(({ text, answer, rationale }, index) => ({
      label: texts.statements.judged(index + 1, answer === 'yes'),
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
  wrongCount: (_, wanted) => texts.statements.wrongCount(wanted, example.slice(0, wanted).join(' ')),
}
