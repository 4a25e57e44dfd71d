import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createCatalog } from '../content/catalog.ts'
import { readContent } from '../content/read-content.ts'
import { asJson, type ExplanationJson } from './as-json.ts'
import { createExplainer } from './explain.ts'
import { texts } from './texts.en.ts'

// npm run --silent explain -- [--json] "canary vs blue/green"
// npm run --silent explain -- --batch FILE.jsonl    reads one {"q": …} per line and prints one line of JSON for each

const Line = z.object({ q: z.string() })

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, batch: { type: 'string' } },
  })
  const question = positionals.join(' ')
  if (!values.batch && question.trim() === '') throw new Error('No question given.')
  const { content } = await readContent('content')
  if (!content) throw new Error('The content has problems: run npm run content:check.')
  const { explain } = createExplainer(createCatalog(content))
  const answer = (asked: string): ExplanationJson => asJson(explain(asked))
  if (values.batch) for (const q of await questionsOf(values.batch)) console.log(JSON.stringify(answer(q)))
  else console.log(values.json ? JSON.stringify(answer(question)) : readable(answer(question)))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${texts.usage}`)
  process.exitCode = 2
}

async function questionsOf(file: string): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [Line.parse(JSON.parse(line)).q]
    } catch {
      throw new Error(`${file}:${index + 1} is not {"q": "…"}.`)
    }
  })
}

function readable({ refused, topics, sentences, sources }: ExplanationJson): string {
  if (refused) return [texts.refusal, ...(topics.length > 0 ? [texts.covered(topics)] : [])].join(' ')
  return [
    ...sentences.map(({ text, citations }) => `${text} ${citations.map((number) => `[${number}]`).join('')}`),
    '',
    ...sources.map(({ number, title, urls }) => `[${number}] ${title}\n    ${urls.join('\n    ')}`),
  ].join('\n')
}
