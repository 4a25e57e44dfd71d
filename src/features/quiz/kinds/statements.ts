import type { QuestionOf } from '../../../domain/question-kinds/index.ts'
import { indexOfLetter } from '../../../domain/question/picks.ts'
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
  ask: ({ statements: all }, [letters]) => ({
    options: displayed(all, letters).map(({ text }, index) => ({ letter: String(index + 1), text })),
    picks: all.map((_, index) => ({
      name: `pick${index + 1}`,
      label: texts.statements.label(index + 1),
      multiple: false,
      choices: yesOrNo,
    })),
    instruction: texts.statements.instruction,
    typing: texts.statements.typing,
  }),
  verdictItems: ({ statements: all }, [letters], picks) =>
    displayed(all, letters).map((statement, index) => ({
      label: texts.statements.judged(index + 1, statement.answer === 'yes'),
      text: statement.text,
      mark: picks[all.indexOf(statement)] === statement.answer ? 'key-picked' : 'key',
      rationale: statement.rationale,
    })),
  // A statement is the label of its own input.
  cardTexts: () => [],
  cardInput: ({ options }, pick, place) => ({
    ...dropDown(pick),
    label: `${place + 1}. ${withoutCodeMarks(options[place]?.text ?? '')}`,
  }),
  wrongCount: (_, wanted) => texts.statements.wrongCount(wanted, example.slice(0, wanted).join(' ')),
}

/** The statements from the top of the card to its bottom. */
const displayed = <T>(all: readonly T[], letters: readonly string[] = []): T[] =>
  letters.map((letter) => all[indexOfLetter(letter)] as T)
