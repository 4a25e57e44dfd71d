import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { realContent } from '../real-content.ts'
import type { Note } from '../../src/domain/note.ts'
import { asJson, type ExplanationJson } from '../../src/explainer/as-json.ts'
import { nameKey } from '../../src/content/words-of.ts'
import { createExplainer } from '../../src/explainer/explain.ts'
import { plainSearch } from './answers/baseline.ts'
import { reportAnswers } from './answers/report.ts'
import { faultySentences } from './check/mutate.ts'
import { pinnedNotes } from './check/pinned-notes.ts'
import { plantedSentences, shownOf, type PlantedSentence } from './check/planted.ts'

// npm run eval:explain [-- --misses]
// First the answers that learners read (`answers/README.md`), then how well the search finds notes.
// The search has two halves of one set: look at `tune` while changing it, but only count `locked`. The baseline is plain BM25 over
// whole notes, which answers with its best note (for comparisons, with its best two or three).

const Asked = z.object({
  q: z.string(),
  kind: z.enum(['topic', 'comparison', 'outside', 'injection']),
  form: z.enum(['plain', 'misspelt', 'short']),
  /** The notes that should answer. */
  notes: z.array(z.string()),
  /**
   * Other notes that also answer the question. For a comparison, notes that can stand in for a side, or hold both; for a
   * question outside the notes, notes that touch it, so that an answer from them is as right as a refusal.
   */
  either: z.array(z.string()).default([]),
})
type Asked = z.infer<typeof Asked>
interface Given extends Pick<ExplanationJson, 'refused' | 'topics'> {
  /** Notes that the answer cites. */
  readonly cited: readonly string[]
  /** The sides of a comparison. Two of them can be parts of one note. */
  readonly sides: readonly { readonly name: string; readonly note: string }[]
}
type Answerer = (question: string, expected: number) => Given

const catalog = await realContent()
const notes = [...catalog.notes.values()]
const known = new Set(notes.map(({ id }) => id))
const namesOf = new Map(
  notes.map(({ id, title, aliases }) => [id, new Set([id, title, ...aliases].map((name) => nameKey(name)))]),
)
const { explain } = createExplainer(catalog)
const ours: Answerer = (question) => {
  const explanation = explain(question)
  const answer = asJson(explanation)
  return {
    refused: answer.refused,
    topics: answer.topics,
    cited: answer.sources.map(({ note }) => note),
    sides:
      explanation.kind === 'comparison'
        ? explanation.comparison.sides.map(({ name, note }) => ({ name, note: note.id }))
        : [],
  }
}

const plainly = plainSearch(notes)
const baseline: Answerer = (question, expected) => {
  const topics = plainly(question)
  return {
    refused: topics.length === 0,
    topics: topics.slice(0, 3),
    cited: topics.slice(0, Math.max(1, expected)),
    sides: [],
  }
}

/** Whether an answer shows a note: it cites it, or has a side of its name. */
const shows = ({ cited, sides }: Given, id: string): boolean =>
  cited.includes(id) || sides.some(({ name }) => namesOf.get(id)?.has(nameKey(name)))

/** Every expected note is shown, or every side is from a note that also answers. */
const showsBoth = ({ notes, either }: Asked, given: Given): boolean =>
  notes.every((id) => shows(given, id)) ||
  (given.sides.length >= notes.length &&
    given.sides.some(({ note }) => either.includes(note)) &&
    given.sides.every(({ note }) => [...notes, ...either].includes(note)))

/** A refusal, or an answer from a note that touches the question. */
const isRefusedRightly = ({ either }: Asked, { refused, topics }: Given): boolean =>
  refused || either.includes(topics[0] ?? '')

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
  const isFound = (result: (typeof results)[number], ids: readonly string[]) =>
    ids.some((id) => isRight(result, id)) ||
    (result.asked.kind === 'comparison' && showsBoth(result.asked, result.given))
  const covered = of('topic', 'comparison')
  const citations = covered.flatMap(({ asked, given }) =>
    asked.kind === 'topic'
      ? [[...asked.notes, ...asked.either].some((id) => given.cited.includes(id))]
      : asked.notes.map((id) => showsBoth(asked, given) || shows(given, id)),
  )
  const times = results.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)
  const outside = of('outside', 'injection')
  return {
    figures: {
      'hit@1': share(covered, (result) => isFound(result, result.given.topics.slice(0, 1))),
      'hit@3': share(covered, (result) => isFound(result, result.given.topics.slice(0, 3))),
      'citations matched': citations.filter(Boolean).length / citations.length,
      'both sides found': share(of('comparison'), ({ asked, given }) => showsBoth(asked, given)),
      'refused rightly': share(outside, ({ asked, given }) => isRefusedRightly(asked, given)),
      'refused wrongly': share(covered, ({ given }) => given.refused),
    },
    median: times[Math.floor(times.length / 2)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    misses: results.filter((result) =>
      result.asked.notes.length === 0
        ? !isRefusedRightly(result.asked, result.given)
        : result.asked.kind === 'comparison'
          ? !showsBoth(result.asked, result.given)
          : !isRight(result, result.given.topics[0]),
    ),
  }
}

await reportAnswers(catalog, { misses: process.argv.includes('--misses') })

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
