import { jsonForTerminal } from '../../store/for-terminal.ts'
import { openReadOnly } from '../../store/embedded/read-only.ts'
import { askOrDo } from '../ask-or-do.ts'
import { outputOptions, printSkipped, type Command } from '../command.ts'
import { readDeletions } from '../forget.ts'
import { lastSign } from '../last-sign.ts'
import { csvOf, tableOf } from '../output.ts'
import { numberIn, UsageError } from '../usage-error.ts'

/** Months without a sign of life, for the overview. */
const steps = [3, 6, 12, 24] as const

/** As the privacy page says it. */
const rules = [
  ['learners: documents and logs', 'until the learner deletes them'],
  ['learners who removed the app', '30 days, then one or two days later at most'],
  ['reports', 'until their learner is deleted'],
  ['teams', 'until the coach is removed from the team'],
  ["answers to a team's question", 'until the question closes'],
  ['inactive learners', 'until you delete them here'],
  ['deletions by this command', 'as counts, for good'],
] as const

export const retentionCommand: Command = {
  name: 'retention',
  summary: 'Show what is kept how long, and delete inactive learners',
  details:
    'Inactive: no answer, explanation, drill, task, evidence, or mock exam in that time, and no exam date ahead. Reading help or progress leaves no trace. A deletion is the same as *delete my data*: teams and reports included. Without --delete, nothing is deleted.',
  inDatabase: 'docs/scale.md has the statement that shows who has been inactive; *delete my data* deletes one person.',
  options: {
    inactive: {
      type: 'string',
      value: 'MONTHS',
      help: 'learners without a sign of life for this many months (3 to 120)',
    },
    'dry-run': { type: 'boolean', help: 'with --inactive: only count them (the default)' },
    delete: { type: 'boolean', help: 'with --inactive: delete them' },
    ...outputOptions,
  },
  async run(world, values) {
    const { dir, now, print, warn } = world
    const months = numberIn(values['inactive'], 'inactive', { least: 3, most: 120 })
    if (values['delete'] === true && months === undefined)
      throw new UsageError('--delete needs to know who is inactive.', 'The form is --inactive 12 --delete.')
    if (values['delete'] === true && values['dry-run'] === true)
      throw new UsageError("--delete and --dry-run can't both be done.", 'Use one of them.')
    const store = await openReadOnly(dir)
    const signs: string[] = []
    for await (const { learner, log } of store.learners()) signs.push(lastSign(learner, log))
    const countBefore = (since: string): number => signs.filter((sign) => sign < since).length
    const code = printSkipped(store, warn)
    if (months !== undefined) {
      const since = monthsBefore(now, months)
      const count = countBefore(since)
      if (values['delete'] !== true) {
        print(
          `Dry run: ${count} of ${signs.length} learners are inactive since ${since.slice(0, 10)}. Add --delete to delete them.`,
        )
        return code
      }
      const lines =
        count === 0
          ? ['Nobody is inactive, so nothing was deleted.']
          : await askOrDo(world, { kind: 'forget-inactive', since })
      for (const line of lines) print(line)
      return code
    }
    const deletions = await readDeletions(dir)
    const inactive = steps.map((step) => ({ months: step, learners: countBefore(monthsBefore(now, step)) }))
    if (values['json'] === true) print(jsonForTerminal({ learners: signs.length, inactive, deletions }, 2))
    else if (values['csv'] === true)
      for (const line of csvOf(
        ['inactive_months', 'learners'],
        inactive.map((row) => [row.months, row.learners]),
      ))
        print(line)
    else {
      for (const line of tableOf(['WHAT', 'KEPT'], rules)) print(line)
      print('')
      print(
        `Learners: ${signs.length}. Inactive: ${inactive.map((row) => `${row.months} months ${row.learners}`).join(', ')}.`,
      )
      const totals = deletions.reduce((sum, { learners }) => sum + learners, 0)
      print(`Deletions by this command: ${deletions.length}, learners in all: ${totals}.`)
    }
    return code
  },
}

/** The same day of an earlier month, or the last of that month. */
function monthsBefore(now: Date, months: number): string {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(now.getUTCDate(), days))
  return first.toISOString()
}
