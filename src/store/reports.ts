import { join } from 'node:path'
import type { Report } from '../domain/report.ts'
import { forTerminal, jsonForTerminal } from './for-terminal.ts'
import { readReports } from './report-file.ts'

// `npm run reports`: what learners reported, oldest first; `-- --json` for tools. Reads only, so the coach may be running.
const { reports } = await readReports(join(process.env['DATA_DIR'] ?? './data', 'reports.jsonl'))

if (process.argv.includes('--json')) console.log(jsonForTerminal(reports, 2))
else if (reports.length === 0)
  console.log('No reports. Learners send them with "Report a problem" on a verdict and the buttons of an explanation.')
else
  for (const report of reports)
    console.log(
      forTerminal(
        [
          `${report.at.slice(0, 10)}  ${subject(report)}  ${report.reason}`,
          ...('asked' in report ? [`Asked: ${report.asked}`] : []),
          ...('worded' in report && report.worded ? [`A model wrote: ${report.worded}`] : []),
          ...(report.text ? [report.text] : []),
        ].join('\n'),
      ).replaceAll('\n', '\n    '),
    )

function subject(report: Report): string {
  if ('question' in report) return `${report.question} (revision ${report.revision})`
  return `explanation of ${report.notes.join(', ') || 'something long ago'}`
}
