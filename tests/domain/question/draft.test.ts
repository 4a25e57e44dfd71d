import { expect, test } from '@jest/globals'
import { grade, keyPicks, pickCount } from '../../../src/domain/question/answer.ts'
import { displayOrder, fieldsOf, readAnswer, readDraft } from '../../../src/domain/question/display.ts'
import { keysBesideMistakes } from '../../../src/domain/question/mistakes.ts'
import { everyForm, everyKind, multiple, order, single, statements } from '../valid.ts'

test.each(everyForm.map((question) => [question.kind, question] as const))(
  'what the inputs of a card for %s hold is read in any case, with spaces around it',
  (_kind, question) => {
    for (const presentation of ['p1', 'p2', 'p3']) {
      const fields = fieldsOf(question, presentation, keyPicks(question))
      const spaced = fields.map((field) => ` ${field.toUpperCase()} `)
      expect(readDraft(question, presentation, spaced)).toEqual({ ok: true, picks: keyPicks(question) })
    }
  },
)

test.each(everyForm.map((question) => [question.kind, question] as const))(
  'a card for %s with nothing chosen has no answer yet',
  (_kind, question) => {
    const empty = fieldsOf(question, 'p1', keyPicks(question)).map(() => ' ')
    expect(readDraft(question, 'p1', empty)).toEqual({ ok: true, picks: [] })
    expect(readAnswer(question, 'p1', empty)).toEqual({ ok: false, problem: { code: 'no-answer' } })
  },
)

test('typed letters may have spaces around them, be in upper case, and have blanks between them', () => {
  const [first = []] = displayOrder(single, 'p1')
  const shown = ['a', 'b', 'c', 'd'][first.indexOf('b')]!
  expect(readAnswer(single, 'p1', [` ${shown.toUpperCase()} `, ''])).toEqual({ ok: true, picks: ['b'] })
})

test('everyone who sees one presentation sees the same order, and others another one', () => {
  for (const question of everyKind) expect(displayOrder(question, 'p1')).toEqual(displayOrder(question, 'p1'))
  const orders = Array.from({ length: 20 }, (_, index) => displayOrder(single, `p${index}`)[0]?.join(''))
  expect(new Set(orders).size).toBeGreaterThan(5)
})

test('an answer has as many parts as its key', () => {
  expect(everyForm.map((question) => pickCount(question))).toEqual([1, 2, 4, 2, 3, 3])
  expect(grade(statements, ['yes', '', ''])).toEqual({ right: 1, of: 3, credit: 1 / 3 })
})

test('the key of a choice is named beside its mistakes, that of an order is in them', () => {
  expect(keysBesideMistakes(single).map(({ part }) => part.text)).toEqual(['Bravo'])
  expect(keysBesideMistakes(multiple).map(({ part }) => part.text)).toEqual(['Alpha', 'Charlie'])
  expect(keysBesideMistakes(order)).toEqual([])
})
