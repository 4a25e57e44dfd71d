import { join } from 'node:path'
import type { Report } from '../domain/report.ts'
import { forTerminal, jsonForTerminal } from './for-terminal.ts'
import { reportsIn } from './embedded/report-file.ts'

// `npm run reports`: prints what learners reported, oldest first; `-- --json` for tools. It only reads, so the coach can be running.
const json = process.argv.includes('--json')
let count = 0
for await (const report of reportsIn(join(process.env['DATA_DIR'] ?? './data', 'reports.jsonl'))) {
  if (json) console.log(`${count === 0 ? '[' : ','}${jsonForTerminal(report, 2)}`)
  else console.log(asText(report))
  count++
}
if (json) console.log(count === 0 ? '[]' : ']')
else if (count === 0)
  console.log(
    'No reports yet. Learners send them with "Report a problem" on a verdict, and with the buttons of an explanation.',
  )

function asText(report: Report): string {
  const lines = [
    `${report.at.slice(0, 10)}  ${subject(report)}  ${report.reason}`,
    ...('asked' in report ? [`Asked: ${report.asked}`] : []),
    ...('worded' in report && report.worded ? [`A model wrote: ${report.worded}`] : []),
    ...(report.text ? [report.text] : []),
  ]
  return forTerminal(lines.join('\n')).replaceAll('\n', '\n    ')
}

function subject(report: Report): string {
  if ('question' in report) return `${report.question} (revision ${report.revision})`
  return `explanation of ${report.notes.join(', ') || 'something long ago'}`
}
