import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { texts } from '../texts.en.ts'
import type { ShownCase } from '../views.ts'

/** The case study above a question. `caseOpen` has it in full, `caseFolded` behind a button; both are empty if the question has none. */
export function caseData(shown: ShownCase | undefined) {
  if (!shown) return { caseOpen: [], caseFolded: [] }
  const study = {
    title: literal(texts.question.case(shown.title)),
    parts: shown.parts.map(({ heading, text }) => ({ heading, text: markdown(text) })),
  }
  return shown.isOpen
    ? { caseOpen: [study], caseFolded: [] }
    : { caseOpen: [], caseFolded: [{ ...study, show: texts.question.showCase }] }
}
