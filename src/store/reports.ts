import { join } from 'node:path'
import { readReports } from './report-file.ts'

// `npm run reports`: what learners reported, oldest first; `-- --json` for tools. Reads only, so the coach may be running.
const { reports } = await readReports(join(process.env['DATA_DIR'] ?? './data', 'reports.jsonl'))

if (process.argv.includes('--json')) console.log(JSON.stringify(reports, null, 2))
else if (reports.length === 0) console.log('No reports. Learners send them with "Report a problem" on a verdict.')
else
  for (const { at, question, revision, reason, text } of reports)
    console.log(
      `${at.slice(0, 10)}  ${question} (revision ${revision})  ${reason}${text ? `\n    ${text.replaceAll('\n', '\n    ')}` : ''}`,
    )
