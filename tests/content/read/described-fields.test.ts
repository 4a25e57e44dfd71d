import { expect, test } from '@jest/globals'
import { describedFields } from '../../../src/content/read/described-fields.ts'
import { fieldHints } from '../../../src/content/read/field-hints.ts'
import { questionKinds } from '../../../src/domain/question-kinds/index.ts'

test('descriptions are found on fields and on the fields of their items', () => {
  expect(describedFields(questionKinds.statements.schema)).toEqual({
    statements: 'three or four, each with text, answer, and rationale',
    answer: 'yes or no, in quotes',
  })
})

test('the hints for authors include the fields of every kind of question', () => {
  expect(Object.keys(fieldHints)).toEqual(
    expect.arrayContaining(['steps', 'snippet', 'blanks', 'statements', 'answer', 'options']),
  )
})
