import { texts } from '../texts.en.ts'
import type { ReportFormView } from '../view.ts'
import { quoted } from './markdown.ts'
import { runs, subtle } from './runs.ts'

/** Data of `cards/shared/report.json`. */
export const reportData = ({ title, about, reasons, send, back }: ReportFormView) => ({
  summary: title,
  title,
  labels: texts.report,
  runs: runs(quoted(about), subtle),
  reasons,
  send: { title: send.title, verb: send.verb, data: { ...send.data, verb: send.verb } },
  back: { title: back.title, verb: back.verb, data: { ...back.data, verb: back.verb } },
})
