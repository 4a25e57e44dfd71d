import type { Question } from '../../domain/question.ts'
import { optionLists, type OptionList } from './tells/option-lists.ts'
import type { Finding } from '../problem.ts'

/** How many keys there are, and that the learner is told. */
export function checkKeys(question: Question): Finding[] {
  if (question.kind === 'multiple')
    return [...checkMultiple(question), ...optionLists(question).flatMap(checkMisconceptions)]
  if (question.kind === 'statements') return checkStatements(question.statements.map(({ answer }) => answer))
  return optionLists(question).flatMap((list) => [...checkOneKey(list), ...checkMisconceptions(list)])
}

const keyCount = (options: OptionList['options']): number => options.filter(({ correct }) => correct).length

function checkOneKey({ path, options }: OptionList): Finding[] {
  const keys = keyCount(options)
  return keys === 1 ? [] : [{ path, message: `has ${keys} keys; exactly one option carries "correct: true"` }]
}

const numberWords: Record<number, RegExp> = { 2: /\b(?:two|2|both)\b/i, 3: /\b(?:three|3)\b/i }

function checkMultiple({ options, stem }: Extract<Question, { kind: 'multiple' }>): Finding[] {
  const keys = keyCount(options)
  const words = numberWords[keys]
  if (!words) return [{ path: ['options'], message: `has ${keys} keys; two or three options carry "correct: true"` }]
  if (keys === options.length)
    return [{ path: ['options'], message: 'has no distractor; leave at least one option wrong' }]
  const word = keys === 2 ? 'two' : 'three'
  return words.test(stem) ? [] : [{ path: ['stem'], message: `does not say how many; end it with "Choose ${word}."` }]
}

const checkMisconceptions = ({ path, options }: OptionList): Finding[] =>
  options.flatMap(({ correct, misconception }, index) =>
    correct && misconception !== undefined
      ? [
          {
            path: [...path, index, 'misconception'],
            message: 'stands on a key; only a distractor has a misconception behind it',
          },
        ]
      : [],
  )

const checkStatements = (answers: readonly string[]): Finding[] =>
  new Set(answers).size > 1
    ? []
    : [{ path: ['statements'], message: `are all "${answers[0]}"; at least one is yes and at least one is no` }]
