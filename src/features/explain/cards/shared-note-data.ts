import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal } from '../../../kernel/card/markdown.ts'
import { clipped } from '../../../kernel/text/words.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { texts } from '../texts.en.ts'
import type { SharedNoteView } from '../views.ts'

/** Data of `cards/explain/shared-note.json`. */
export function sharedNoteData(view: SharedNoteView) {
  const { sources, checked } = groundsData({ ...view, buttons: [] })
  return {
    summary: clipped(view.title, 140),
    title: literal(view.title),
    lines: view.lines.map(cited),
    sources,
    checked,
    says: texts.shared.more(literal(view.says)),
    opens: view.opens,
    labels: { from: shared.search.from, sources: shared.sources },
  }
}
