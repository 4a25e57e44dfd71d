import type { NoteView } from '../views.ts'
import { cited, groundsData } from '../../../kernel/card/grounds-data.ts'
import { literal, markdown } from '../../../kernel/card/markdown.ts'

/** Data of `cards/explain/note.json`. A model's wording replaces the quotes; *Show more* opens the whole note. */
export const noteData = (view: NoteView) => ({
  summary: view.title,
  title: literal(view.title),
  lines: view.worded || view.lines.length === 0 ? [] : [{ texts: view.lines.map(cited) }],
  sections: view.worded ? [] : view.sections.map(({ heading, quotes }) => ({ heading, quotes: quotes.map(cited) })),
  more: view.more.map(({ heading, text }) => ({ heading, text: markdown(text) })),
  ...groundsData(view),
})
