import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'
import { texts as shared } from '../../../kernel/texts.en.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'
import { texts } from '../texts.en.ts'
import type { NoteView } from '../views.ts'

/** Data of `cards/explain/note.json`. A model's wording replaces the quotes; *Show the whole note* opens the rest. */
export const noteData = (view: NoteView) => ({
  summary: view.title,
  title: literal(view.title),
  remarks: view.remark === undefined ? [] : [view.remark],
  snippets: (view.snippets ?? []).flatMap((snippet) => {
    const { code, plain } = snippetData(snippet)
    return [...code.map((one) => one.plain), ...plain]
  }),
  lines: view.worded || view.lines.length === 0 ? [] : [{ texts: view.lines.map(cited) }],
  sections: view.worded ? [] : view.sections.map(({ heading, quotes }) => ({ heading, quotes: quotes.map(cited) })),
  whole: view.more.length === 0 ? [] : [{}],
  more: view.more.map(({ heading, text }) => ({ heading, text: markdown(text) })),
  labels: { byAi: texts.labels.byAi, wholeNote: texts.buttons.wholeNote, sources: shared.sources },
  ...groundsData(view),
})
