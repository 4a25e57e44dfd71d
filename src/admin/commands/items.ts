import { loadCatalog } from '../../content/load.ts'
import { jsonForTerminal } from '../../store/for-terminal.ts'
import { openReadOnly } from '../../store/embedded/read-only.ts'
import { outputOptions, printSkipped, type Command } from '../command.ts'
import { firstAnswers, type FirstAnswer } from '../items/first-answers.ts'
import { fewestLearners, itemStatistics, type ItemFinding, type ItemStatistics } from '../items/item-statistics.ts'
import { clipped, csvOf, oneLine, tableOf, wrapped } from '../output.ts'
import { numberIn } from '../usage-error.ts'

export const itemsCommand: Command = {
  name: 'items',
  summary: 'Show how well questions work, those that need a look first',
  details: `Counts every learner's first answer to a question's current revision, without hints. RIGHT is the share with full credit, RANGE its 95 % range, and DISCR. the correlation with the credit in all other questions (good: above 0.2). Questions that fewer than ${fewestLearners} learners have answered are counted, not listed.`,
  inDatabase: 'Copy the data with npm run store:copy -- --from postgres --to lowdb, and run this on the copy.',
  options: {
    item: { type: 'string', value: 'ID', help: 'only this question' },
    limit: { type: 'string', value: 'N', help: 'at most this many questions in the table (25)' },
    ...outputOptions,
  },
  async run({ dir, content, print, warn }, values) {
    const limit = numberIn(values['limit'], 'limit', { least: 1, most: 100_000 }) ?? 25
    const { questions } = await loadCatalog(content.dir, content.snapshot)
    const store = await openReadOnly(dir)
    const answers = new Map<string, FirstAnswer[]>()
    let learners = 0
    for await (const { log } of store.learners()) {
      learners++
      for (const [id, answer] of firstAnswers(learners, log, questions)) {
        const own = answers.get(id)
        if (own) own.push(answer)
        else answers.set(id, [answer])
      }
    }
    const all = itemStatistics(questions, answers)
    const items = all.filter(({ id }) => values['item'] === undefined || id === values['item'])
    if (values['json'] === true) print(jsonForTerminal(items.map(rounded), 2))
    else if (values['csv'] === true) for (const line of asCsv(items)) print(line)
    else {
      for (const line of asTable(items.slice(0, limit))) print(line)
      if (items.length > limit) print(`… and ${items.length - limit} more (--limit ${items.length}).`)
      for (const line of wrapped(
        `Learners: ${learners}. Questions answered: ${answers.size} of ${questions.size}; by fewer than ${fewestLearners} learners, so not shown: ${answers.size - all.length}.`,
        '',
      ))
        print(line)
    }
    return printSkipped(store, warn)
  },
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function asTable(items: readonly ItemStatistics[]): string[] {
  if (items.length === 0) return ['No question has enough answers yet.']
  const rows = tableOf(
    ['QUESTION', 'ANSWERS', 'RIGHT', 'RANGE', 'DISCR.', 'TIME'],
    items.map(({ id, answers, right, share, discrimination, seconds }) => [
      clipped(id, 46),
      String(answers).padStart(7),
      percent(right / answers).padStart(5),
      `${Math.round(share.low * 100)}–${percent(share.high)}`,
      (discrimination?.toFixed(2) ?? '–').padStart(6),
      seconds === undefined ? '–' : `${Math.round(seconds)} s`,
    ]),
  )
  const [heading = '', ...lines] = rows
  return [
    heading,
    ...lines.flatMap((line, index) => [
      line,
      ...(items[index]?.findings ?? []).flatMap((finding) => wrapped(wordsFor(finding), '    ')),
    ]),
  ]
}

function wordsFor(finding: ItemFinding): string {
  switch (finding.kind) {
    case 'suspicious-key':
      return `! Check the key: of the stronger learners, ${finding.chose} chose “${clipped(finding.text, 70)}”, and ${finding.right} didn't and had credit.`
    case 'strong-fail':
      return '! The better learners are elsewhere, the worse they do here.'
    case 'below-guessing':
      return `! Fewer are right than by guessing (${percent(finding.guess)}).`
    case 'separates-little':
      return '- Strong and weak learners do equally well.'
    case 'slow':
      return `- Slow: ${Math.round(finding.seconds)} s, where ${Math.round(finding.expected)} s are usual.`
    case 'unused-distractors':
      return `- Nobody takes: ${finding.texts.map((text) => `“${clipped(text, 60)}”`).join(', ')}.`
    case 'too-easy':
      return '- Nearly everybody is right the first time.'
  }
}

const round = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value * 1000) / 1000

const rounded = (item: ItemStatistics) => ({
  ...item,
  difficulty: round(item.difficulty),
  share: { low: round(item.share.low), high: round(item.share.high) },
  discrimination: round(item.discrimination),
  seconds: round(item.seconds),
})

const asCsv = (items: readonly ItemStatistics[]): string[] =>
  csvOf(
    ['question', 'revision', 'answers', 'right', 'difficulty', 'low', 'high', 'discrimination', 'seconds', 'findings'],
    items.map((item) => {
      const { id, revision, answers, right, difficulty, share, discrimination, seconds } = rounded(item)
      const found = item.findings.map(({ kind }) => kind).join(' ')
      return [oneLine(id), revision, answers, right, difficulty, share.low, share.high, discrimination, seconds, found]
    }),
  )
