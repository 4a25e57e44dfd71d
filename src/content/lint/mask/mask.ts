import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Question } from '../../../domain/question/question.ts'
import { readContent } from '../../read-content.ts'
import { table } from '../table.ts'
import { gradeMasked, MaskedAnswer } from './grade-masked.ts'
import { maskQuestion, printMasked } from './mask-question.ts'
import { namesIn } from './names.ts'

// npm run content:mask [-- [--ids deployments.strategy] [--area d3] [--options-only] [--part 1/8] [--grade FILE.jsonl [--record FILE.jsonl]]]
const { values } = parseArgs({
  options: {
    /** Only questions whose objective or id contains it. */
    ids: { type: 'string', default: '' },
    area: { type: 'string', default: '' },
    'options-only': { type: 'boolean', default: false },
    /** `2/8`: every eighth question, from the second. */
    part: { type: 'string', default: '1/1' },
    grade: { type: 'string' },
    /** Where to write the result of each question. */
    record: { type: 'string' },
  },
})

// A question's id says what it is about, so a reader gets a code instead.
const codeOf = ({ id }: Question): string => createHash('sha256').update(id).digest('hex').slice(0, 6)

const { read } = await readContent('content')
const questions = read.questions.entries.map(({ value }) => value)
if (values.grade === undefined) {
  const names = namesIn(read.notes.entries.map(({ value }) => value))
  const [part = 1, parts = 1] = values.part.split('/').map(Number)
  const asked = questions
    .filter(
      ({ id, objectives: [first = ''] }) => first.startsWith(values.area) && `${first} ${id}`.includes(values.ids),
    )
    .toSorted((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1))
    .filter((_, index) => index % parts === part - 1)
  for (const question of asked)
    console.log(`${printMasked(codeOf(question), maskQuestion(question, names), !values['options-only'])}\n`)
} else {
  const answers = readFileSync(values.grade, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => MaskedAnswer.parse(JSON.parse(line)))
  const byCode = new Map(questions.map((question) => [codeOf(question), question]))
  const { rows, results } = gradeMasked(byCode, answers)
  const right = results.flatMap((result) => (result.right ? [result.question] : []))
  console.log([...table(rows), '', `answered rightly without knowing a name: ${right.join(' ')}`].join('\n'))
  if (values.record !== undefined)
    writeFileSync(values.record, results.map((result) => `${JSON.stringify(result)}\n`).join(''))
}
