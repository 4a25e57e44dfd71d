import { readFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { z } from 'zod'
import { loadCatalog } from '../../src/content/load.ts'
import type { Note } from '../../src/domain/note.ts'
import { asJson, type ExplanationJson } from '../../src/explainer/as-json.ts'
import { createExplainer } from '../../src/explainer/explain.ts'
import { faultySentences } from './check/mutate.ts'
import { pinnedNotes } from './check/pinned-notes.ts'
import { plantedSentences, shownOf, type PlantedSentence } from './check/planted.ts'

// npm run eval:explain [-- --misses]
// Two halves of one set: look at `tune` while changing the search, but only count `locked`. The baseline is plain BM25 over
// whole notes, which answers with its best note (for comparisons, with its best two or three).

const Asked = z.object({
  q: z.string(),
  kind: z.enum(['topic', 'comparison', 'outside', 'injection']),
  form: z.enum(['plain', 'misspelt', 'short']),
  /** The notes that should answer. */
  notes: z.array(z.string()),
  /** Other notes that also answer the question. */
  either: z.array(z.string()).default([]),
})
type Asked = z.infer<typeof Asked>
/** The ranked topics and the notes that the answer cites. */
type Answerer = (
  question: string,
  expected: number,
) => Pick<ExplanationJson, 'refused' | 'topics'> & { cited: string[] }

const catalog = await loadCatalog('content')
const notes = [...catalog.notes.values()]
const known = new Set(notes.map(({ id }) => id))
const { explain } = createExplainer(notes, catalog.comparisons)
const ours: Answerer = (question) => {
  const answer = asJson(explain(question))
  return { refused: answer.refused, topics: answer.topics, cited: answer.sources.map(({ note }) => note) }
}

const bm25 = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] })
bm25.addAll(
  notes.map(({ id, title, aliases, sections }) => ({
    id,
    text: [title, ...aliases, ...Object.values(sections)].join('\n'),
  })),
)
const baseline: Answerer = (question, expected) => {
  const topics = bm25.search(question).map(({ id }) => id as string)
  return { refused: topics.length === 0, topics: topics.slice(0, 3), cited: topics.slice(0, Math.max(1, expected)) }
}

function score(questions: readonly Asked[], answer: Answerer) {
  const results = questions.map((asked) => {
    const start = performance.now()
    const given = answer(asked.q, asked.notes.length)
    return { asked, given, milliseconds: performance.now() - start }
  })
  const of = (...kinds: Asked['kind'][]) => results.filter(({ asked }) => kinds.includes(asked.kind))
  const share = (list: typeof results, test: (result: (typeof results)[number]) => boolean) =>
    list.length === 0 ? 0 : list.filter(test).length / list.length
  const isRight = ({ asked }: (typeof results)[number], id: string | undefined) =>
    id !== undefined && [...asked.notes, ...asked.either].includes(id)
  const covered = of('topic', 'comparison')
  const citations = covered.flatMap(({ asked, given }) =>
    asked.kind === 'topic'
      ? [[...asked.notes, ...asked.either].some((id) => given.cited.includes(id))]
      : asked.notes.map((id) => given.cited.includes(id)),
  )
  const times = results.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const outside = of('outside', 'injection')
  return {
    figures: {
      'hit@1': share(covered, (result) => isRight(result, result.given.topics[0])),
      'hit@3': share(covered, (result) => result.given.topics.slice(0, 3).some((id) => isRight(result, id))),
      'citations matched': citations.filter(Boolean).length / citations.length,
      'both sides found': share(of('comparison'), ({ asked, given }) =>
        asked.notes.every((id) => given.cited.includes(id)),
      ),
      'refused rightly': share(outside, ({ given }) => given.refused),
      'refused wrongly': share(covered, ({ given }) => given.refused),
    },
    median: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    misses: results.filter((result) =>
      result.asked.notes.length === 0
        ? !result.given.refused
        : result.asked.kind === 'comparison'
          ? !result.asked.notes.every((id) => result.given.cited.includes(id))
          : !isRight(result, result.given.topics[0]),
    ),
  }
}

for (const half of ['tune', 'locked']) {
  const questions = readFileSync(new URL(`questions-${half}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Asked.parse(JSON.parse(line)))
  for (const id of questions.flatMap((asked) => [...asked.notes, ...asked.either]))
    if (!known.has(id)) throw new Error(`questions-${half}.jsonl expects the note ${id}, which does not exist`)
  // Warms up first, because the first call of everything compiles.
  score(questions, ours)
  score(questions, baseline)
  const [mine, plain] = [score(questions, ours), score(questions, baseline)]
  console.log(`\n${half}: ${questions.length} questions${' '.repeat(18)}Shipmate   plain BM25`)
  for (const [name, value] of Object.entries(mine.figures)) {
    const other = plain.figures[name as keyof typeof plain.figures]
    console.log(`  ${name.padEnd(32)}${value.toFixed(3).padStart(8)}${other.toFixed(3).padStart(13)}`)
  }
  console.log(
    `  ${'median, ms'.padEnd(32)}${mine.median.toFixed(2).padStart(8)}${plain.median.toFixed(2).padStart(13)}`,
  )
  console.log(`  ${'p99, ms'.padEnd(32)}${mine.p99.toFixed(2).padStart(8)}${plain.p99.toFixed(2).padStart(13)}`)
  if (half === 'tune' && process.argv.includes('--misses'))
    for (const { asked, given } of mine.misses)
      console.log(
        `  “${asked.q}” → ${given.refused ? 'refused' : given.cited.join(' | ')}; expected ${asked.notes.join(' | ') || 'a refusal'}`,
      )
}

/** How many model sentences of each kind would be shown. */
async function printShown(
  title: string,
  sentences: readonly PlantedSentence[],
  from: ReadonlyMap<string, Note>,
): Promise<void> {
  const shown = new Set(await shownOf(sentences, from))
  console.log(`\n${title}: shown of said`)
  for (const fault of new Set(sentences.map((sentence) => sentence.fault))) {
    const said = sentences.filter((sentence) => sentence.fault === fault)
    const count = `${said.filter((sentence) => shown.has(sentence)).length} of ${said.length}`
    console.log(`  ${(fault || 'supported').padEnd(32)}${count.padStart(13)}`)
  }
}

await printShown('sentences of a model, written by hand', plantedSentences(), pinnedNotes())
await printShown(
  'sentences of the notes with a fault put into them',
  faultySentences(notes, 100, 'faults'),
  catalog.notes,
)
