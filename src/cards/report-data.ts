import type { ReportFormView } from '../coach/view.ts'
import { quoted } from './markdown.ts'
import { runs, subtle } from './runs.ts'

/** Data of `cards/report.json`. */
export const reportData = (view: ReportFormView) => ({
  summary: 'Report a problem with a question',
  runs: runs(quoted(view.stem), subtle),
  send: { verb: 'report.send', question: view.question, revision: view.revision },
})
