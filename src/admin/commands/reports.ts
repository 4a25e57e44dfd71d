import { ExplanationReason, ReportReason, type Report } from '../../domain/report.ts'
import { openReadOnly } from '../../store/embedded/read-only.ts'
import { jsonForTerminal } from '../../store/for-terminal.ts'
import { readClosed, refOf, writeClosed, type Closed } from '../closed-reports.ts'
import { outputOptions, type AdminWorld, type Command, type ExitCode, type Options, type Values } from '../command.ts'
import { csvOf, tableOf, wrapped } from '../output.ts'
import { choiceIn, dayIn, UsageError } from '../usage-error.ts'

type Kind = 'question' | 'explanation'

const optionsFor = (item: string): Options => ({
  item: { type: 'string', value: 'ID', help: `only about this ${item}` },
  since: { type: 'string', value: 'DAY', help: 'only from this day (UTC) on, such as 2026-01-31' },
  reason: { type: 'string', value: 'REASON', help: 'only with this reason' },
  state: { type: 'string', value: 'STATE', help: 'open (the default), closed, or all' },
  close: { type: 'string', value: 'REF', help: 'close the report with this REF' },
  note: { type: 'string', value: 'TEXT', help: 'with --close: what was done about it' },
  reopen: { type: 'string', value: 'REF', help: 'open it again' },
  ...outputOptions,
})

const details =
  'Oldest first. Who sent a report is never printed, but the words are the learner’s own: handle them with care.'

export const reportsCommand: Command = {
  name: 'reports',
  summary: 'List and close what learners reported about questions',
  details,
  inDatabase: 'docs/scale.md has the statement that lists the table reports.',
  options: optionsFor('question'),
  run: (world, values) => run(world, values, 'question'),
}

export const feedbackCommand: Command = {
  name: 'feedback',
  summary: 'List and close what learners reported about explanations',
  details: `${details} Thumbs up are counted; --reason helped lists them.`,
  inDatabase: 'docs/scale.md has the statement that lists the table reports.',
  options: optionsFor('note'),
  run: (world, values) => run(world, values, 'explanation'),
}

const kindOf = (report: Report): Kind => ('question' in report ? 'question' : 'explanation')
const itemsOf = (report: Report): readonly string[] => ('question' in report ? [report.question] : report.notes)

async function run(world: AdminWorld, values: Values, kind: Kind): Promise<ExitCode> {
  const since = dayIn(values['since'], 'since')
  const state = choiceIn(values['state'], 'state', ['open', 'closed', 'all'] as const) ?? 'open'
  const reasons = (kind === 'question' ? ReportReason : ExplanationReason).options as readonly string[]
  const reason = choiceIn(values['reason'], 'reason', reasons)
  if (values['note'] !== undefined && values['close'] === undefined)
    throw new UsageError('--note belongs to a report that is being closed.', 'The form is --close REF --note "fixed".')
  const store = await openReadOnly(world.dir)
  const closed = await readClosed(world.dir)
  if (values['close'] !== undefined || values['reopen'] !== undefined)
    return change(world, values, kind, store.reports(), closed)
  let helped = 0
  const found: Report[] = []
  const known = new Set<string>()
  for await (const report of store.reports()) {
    known.add(refOf(report))
    if (kindOf(report) !== kind) continue
    if (values['item'] !== undefined && !itemsOf(report).includes(String(values['item']))) continue
    if (since !== undefined && report.at < since) continue
    // A thumb up needs no action.
    if (report.reason === 'helped' && reason !== 'helped') {
      helped++
      continue
    }
    if (reason !== undefined && report.reason !== reason) continue
    if (state === 'all' || (state === 'closed') === closed.has(refOf(report))) found.push(report)
  }
  await forgetNotes(world.dir, closed, known)
  if (values['json'] === true)
    world.print(
      jsonForTerminal(
        found.map((report) => forTools(report, closed)),
        2,
      ),
    )
  else if (values['csv'] === true) for (const line of asCsv(found, closed)) world.print(line)
  else {
    for (const line of asText(found, closed, kind)) world.print(line)
    world.print(
      `${kind === 'question' ? 'Reports' : 'Feedback'} (${state}): ${found.length}${helped > 0 ? `. Thumbs up: ${helped}` : ''}.`,
    )
  }
  return 0
}

async function change(
  { dir, now, print }: AdminWorld,
  values: Values,
  kind: Kind,
  reports: AsyncIterable<Report>,
  closed: Map<string, Closed>,
): Promise<ExitCode> {
  const command = kind === 'question' ? 'reports' : 'feedback'
  const ref = String(values['close'] ?? values['reopen'])
  const known = new Set<string>()
  let isTheirs = false
  for await (const report of reports) {
    known.add(refOf(report))
    isTheirs ||= refOf(report) === ref && kindOf(report) === kind
  }
  if (!isTheirs) throw new UsageError(`There's no report ${ref}.`, `${command} --state all lists every REF.`)
  if (values['reopen'] !== undefined) closed.delete(ref)
  else closed.set(ref, { ref, at: now.toISOString(), note: String(values['note'] ?? '').slice(0, 500) })
  await writeClosed(
    dir,
    [...closed.values()].filter((entry) => known.has(entry.ref)),
  )
  print(`${ref} is ${values['reopen'] === undefined ? 'closed' : 'open again'}.`)
  return 0
}

/** A learner who deletes their data deletes their reports. What was noted about those goes, too. */
async function forgetNotes(dir: string, closed: Map<string, Closed>, known: ReadonlySet<string>): Promise<void> {
  const kept = [...closed.values()].filter(({ ref }) => known.has(ref))
  if (kept.length < closed.size) await writeClosed(dir, kept)
}

/** Everything but who sent it. */
function forTools(report: Report, closed: ReadonlyMap<string, Closed>) {
  const { id: _, tenant: __, user: ___, ...rest } = report
  const done = closed.get(refOf(report))
  return {
    ref: refOf(report),
    ...rest,
    state: done ? 'closed' : 'open',
    ...(done ? { closedAt: done.at, note: done.note } : {}),
  }
}

function asText(reports: readonly Report[], closed: ReadonlyMap<string, Closed>, kind: Kind): string[] {
  if (reports.length === 0) return []
  const [heading = '', ...lines] = tableOf(
    ['REF', 'DAY', 'STATE', 'REASON', kind === 'question' ? 'QUESTION' : 'NOTES'],
    reports.map((report) => [
      refOf(report),
      report.at.slice(0, 10),
      closed.has(refOf(report)) ? 'closed' : 'open',
      report.reason,
      'question' in report ? `${report.question} (revision ${report.revision})` : report.notes.join(', ') || '–',
    ]),
  )
  return [
    heading,
    ...reports.flatMap((report, index) => {
      const note = closed.get(refOf(report))?.note ?? ''
      return [
        lines[index] ?? '',
        ...('asked' in report ? wrapped(`Asked: ${report.asked}`, '    ') : []),
        ...('worded' in report && report.worded ? wrapped(`A model wrote: ${report.worded}`, '    ') : []),
        ...(report.text ? wrapped(report.text, '    ') : []),
        ...(note ? wrapped(`Closed: ${note}`, '    ') : []),
      ]
    }),
  ]
}

const asCsv = (reports: readonly Report[], closed: ReadonlyMap<string, Closed>): string[] =>
  csvOf(
    ['ref', 'at', 'state', 'reason', 'item', 'revision', 'asked', 'worded', 'text', 'note'],
    reports.map((report) => [
      refOf(report),
      report.at,
      closed.has(refOf(report)) ? 'closed' : 'open',
      report.reason,
      itemsOf(report).join(' '),
      'revision' in report ? report.revision : undefined,
      'asked' in report ? report.asked : undefined,
      'worded' in report ? report.worded : undefined,
      report.text,
      closed.get(refOf(report))?.note,
    ]),
  )
