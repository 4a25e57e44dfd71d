import { realContent } from '../../real-content.ts'
import { features } from '../../../src/features/index.ts'
import { productReader, score, unseen, type Score, type Sentence } from './score.ts'

// `npm run eval:typed`: how many sentences are understood, of the examples that the reader learned and of others. `--missed` lists the rest.

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`

function report(name: string, { sentences, understood, offered, wrongChanges, wrongCards }: Score): void {
  console.log(
    `${name}: ${sentences} sentences · understood ${percent(understood, sentences)} · offered ${percent(offered, sentences)} · wrong card ${percent(wrongCards, sentences)} · wrong change ${percent(wrongChanges, sentences)}`,
  )
}

const catalog = await realContent()
const started = performance.now()
const read = productReader(catalog)
const learned = performance.now()
const examples = features.flatMap(({ meanings = [] }) =>
  meanings.flatMap(({ name, says, when }): Sentence[] =>
    says.map((text) => ({
      text: text.replaceAll('{topic}', 'branch policies'),
      context: when[0] ?? 'idle',
      means: name,
    })),
  ),
)
const sentences = unseen()
const other = score(read, sentences)
report('Others', other)
for (const situation of ['idle', 'question', 'verdict', 'explanation', 'mock', 'team'] as const)
  report(
    `  ${situation}`,
    score(
      read,
      sentences.filter(({ context }) => context === situation),
    ),
  )
report(
  '  stop',
  score(
    read,
    sentences.filter(({ means }) => means === 'stop'),
  ),
)
const from = performance.now()
report('Examples', score(read, examples))
const each = (performance.now() - from) / examples.length
console.log(`Learned in ${(learned - started).toFixed(0)} ms; ${each.toFixed(2)} ms a sentence.`)
if (process.argv.includes('--missed')) console.log(other.missed.toSorted().join('\n'))
