import type { TextList } from '../../../domain/question-kinds/question-kind-rules.ts'
import { textLists } from '../../../domain/question/question-texts.ts'
import type { Question } from '../../../domain/question/question.ts'
import type { Finding } from '../../problem.ts'

/** Checks the number of keys, and that the stem states it. */
export const checkKeys = (question: Question): Finding[] =>
  textLists(question).flatMap((list) => checkList(list, question.stem))

function checkList(list: TextList, stem: string): Finding[] {
  switch (list.task) {
    case 'pick-one':
      return [...checkOneKey(list), ...checkMisconceptions(list)]
    case 'pick-several':
      return [...checkSeveralKeys(list, stem), ...checkMisconceptions(list)]
    case 'judge':
    case 'sort':
      return []
  }
}

const keyCount = ({ items }: TextList): number => items.filter(({ correct }) => correct).length

function checkOneKey(list: TextList): Finding[] {
  const keys = keyCount(list)
  return keys === 1 ? [] : [{ path: list.path, message: `has ${keys} keys; mark exactly one option "correct: true"` }]
}

const numberWords: Record<number, RegExp> = { 2: /\b(?:two|2|both)\b/i, 3: /\b(?:three|3)\b/i }

function checkSeveralKeys(list: TextList, stem: string): Finding[] {
  const { path, items } = list
  const keys = keyCount(list)
  const words = numberWords[keys]
  if (!words) return [{ path, message: `has ${keys} keys; mark two or three options "correct: true"` }]
  if (keys === items.length) return [{ path, message: 'has no distractor; make at least one option wrong' }]
  const word = keys === 2 ? 'two' : 'three'
  return words.test(stem)
    ? []
    : [{ path: ['stem'], message: `doesn't say how many options to choose; end it with "Choose ${word}."` }]
}

const checkMisconceptions = ({ path, items }: TextList): Finding[] =>
  items.flatMap(({ correct, misconception }, index) =>
    correct && misconception !== undefined
      ? [
          {
            path: [...path, index, 'misconception'],
            message: 'is set on a correct option; set it on distractors only',
          },
        ]
      : [],
  )
