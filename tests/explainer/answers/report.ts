import { fileURLToPath } from 'node:url'
import type { Catalog } from '../../../src/content/catalog.ts'
import { plainAnswers, plainSearch } from './baseline.ts'
import { openChat, type Answered, type AnsweredTurn } from './chat.ts'
import { isShown } from './facts.ts'
import { agreement, gradedShares, gradedTurns, readGrades, type Reader } from './grades.ts'
import { asks, fits, isAnswer, isOutside, measure, measureTurns, type Share } from './measure.ts'
import { readDialogues, readQuestions, type Question } from './sets.ts'

const percent = ({ some, all }: Share): string => (all === 0 ? '–' : `${((some / all) * 100).toFixed(0)} %`)
const counted = (share: Share): string => (share.all === 0 ? '–' : `${percent(share)} (${share.some}/${share.all})`)

/** Measures what learners read, and prints it. Only the practice set's sentences are ever printed. */
export async function reportAnswers(catalog: Catalog, prints: { readonly misses: boolean }): Promise<void> {
  const notes = [...catalog.notes.values()]
  const plain = plainAnswers(notes)
  const search = plainSearch(notes)
  const chat = await openChat(catalog)
  const readers = readGrades(fileURLToPath(new URL('grades', import.meta.url)))
  for (const set of ['practice', 'new']) {
    const questions = readQuestions(`${set}.jsonl`)
    const answers: Answered[] = []
    for (const question of questions) answers.push(await chat.ask(question))
    const others = questions.map((asked) => ({ asked, card: plain(asked.q) }))
    console.log(`\nanswers, ${set} set: ${questions.length} questions`)
    printFigures(answers, others)
    printKinds(answers)

    const turns: AnsweredTurn[] = []
    const dialogues = readDialogues(`${set}-dialogues.jsonl`)
    for (const dialogue of dialogues) turns.push(...(await chat.talk(dialogue)))
    // The sentence alone, because a plain search remembers nothing.
    const otherTurns = turns.map((turn) => ({ ...turn, card: plain(turn.q), notes: search(turn.q).slice(0, 1) }))
    console.log(`\ndialogues, ${set} set: ${dialogues.length} with ${turns.length} turns`)
    const baseline = measureTurns(otherTurns)
    for (const [name, share] of Object.entries(measureTurns(turns)))
      console.log(line(name, counted(share), counted(baseline[name] as Share)))

    for (const reader of readers) {
      const all = gradedShares(reader, questions)
      if (Object.values(all).every((share) => share.all === 0)) continue
      console.log(`\nreader ${reader.name}, ${set} set`)
      for (const [name, share] of Object.entries({ ...all, ...gradedTurns(reader, dialogues) }))
        console.log(line(name, counted(share)))
      printGradedKinds(reader, questions)
    }
    if (set === 'practice' && prints.misses) printMisses(answers, turns)
  }
  for (const [index, one] of readers.entries())
    for (const other of readers.slice(index + 1)) {
      const { same, sameOnWell } = agreement(one, other)
      console.log(
        `\nreaders ${one.name} and ${other.name}: same grade ${counted(same)}, same on answered well ${counted(sameOnWell)}`,
      )
    }
  await chat.close()
}

const line = (name: string, ...values: readonly string[]): string =>
  `  ${name.padEnd(36)}${values.map((value) => value.padStart(16)).join('')}`

const row = (name: string, cells: readonly string[]): string =>
  `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(13)).join('')}`

function printFigures(answers: readonly Answered[], others: readonly Answered[]): void {
  const [ours, theirs] = [measure(answers), measure(others)]
  console.log(line('', 'Shipmate', 'plain BM25'))
  for (const [name, share] of Object.entries(ours.shares))
    console.log(line(name, counted(share), counted(theirs.shares[name as keyof typeof theirs.shares])))
  console.log(line('words, median', `${ours.words.median}`, `${theirs.words.median}`))
  console.log(line('words, p90', `${ours.words.p90}`, `${theirs.words.p90}`))
}

function byKind<T extends Pick<Question, 'kind'>>(items: readonly T[]): [string, T[]][] {
  const kinds = [...new Set(items.map(({ kind }) => kind))].toSorted()
  return kinds.map((kind) => [kind, items.filter((item) => item.kind === kind)])
}

function printKinds(answers: readonly Answered[]): void {
  console.log(row('by kind', ['n', 'facts', 'first two', 'non-answers', 'median', 'p90']))
  for (const [kind, some] of byKind(answers.map((answer) => ({ ...answer, kind: answer.asked.kind })))) {
    if (kind === 'outside') continue
    const { questions, shares, words } = measure(some)
    const cells = [
      `${questions}`,
      percent(shares['key facts shown']),
      percent(shares['in the first two sentences']),
      percent(shares['non-answers']),
      `${words.median}`,
      `${words.p90}`,
    ]
    console.log(row(kind, cells))
  }
}

function printGradedKinds(reader: Reader, questions: readonly Question[]): void {
  const names = ['answered well', 'partly', 'right topic, no answer', 'wrong topic', 'non-answers'] as const
  console.log(row('by kind', ['n', 'well', 'partly', 'topic only', 'wrong', 'non-answers']))
  for (const [kind, some] of byKind(questions)) {
    const shares = gradedShares(reader, some)
    const { all } = shares['answered well']
    if (all > 0) console.log(row(kind, [`${all}`, ...names.map((name) => percent(shares[name]))]))
  }
}

function printMisses(answers: readonly Answered[], turns: readonly AnsweredTurn[]): void {
  console.log('\nmisses, practice set')
  for (const answer of answers) {
    const { asked, card } = answer
    const missing = asked.facts.filter((fact) => !isShown(fact, card.text))
    const said = isOutside(answer)
      ? isAnswer(card.view) && 'answered, should be refused'
      : isAnswer(card.view)
        ? missing.length > 0 && `without: ${missing.join(' · ')}`
        : `no answer, but a ${card.view}`
    if (said) console.log(`  ${asked.id} “${asked.q}” → ${card.text.split('\n')[0] ?? ''}: ${said}`)
  }
  for (const turn of turns)
    if (asks(turn) && !fits(turn))
      console.log(`  ${turn.dialogue}, turn ${turn.turn} “${turn.q}” → ${turn.card.view}; expected ${turn.expect}`)
}
