import { expect, test } from '@jest/globals'
import { readAnswer } from '../../../../src/domain/question/display.ts'
import { wordProblem } from '../../../../src/features/quiz/kinds/word-problem.ts'
import { complete, multiple, order, single, statements } from '../../../domain/valid.ts'

test.each([
  ['nothing chosen', single, [], 'Choose an answer first'],
  ['too many for a single choice', single, ['a', 'b'], 'Choose one here; two were chosen.'],
  ['too many choices', multiple, ['a', 'b', 'c'], 'Choose two here; three were chosen.'],
  ['too few choices', multiple, ['a'], 'Choose two here; one was chosen.'],
  ['a letter that is not on the card', single, ['e'], 'There’s no “E” here. Choose a letter from A to D.'],
  ['a letter twice', order, ['a', 'a', 'b', 'c'], 'twice'],
  ['too few steps', order, ['a'], 'four steps'],
  ['a blank left open', complete, ['a'], 'each of the two blanks'],
  ['letters for statements', statements, ['a', 'b', 'c'], 'yes no no'],
  ['yes for a choice', single, ['yes'], '“yes” isn’t one of the letters'],
])('%s is explained in one sentence', (_, question, shown, text) => {
  const read = readAnswer(question, 'p1', shown)
  const said = read.ok ? '' : wordProblem(question, read.problem)
  expect(said.replaceAll("'", '’')).toContain(text)
})
