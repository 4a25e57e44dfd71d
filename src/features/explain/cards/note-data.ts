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
  remarks: view.remark === undefined ? [] : [markdown(view.remark)],
  lines: view.worded || view.lines.length === 0 ? [] : [{ texts: view.lines.map(cited) }],
  pictures: view.picture ? [view.picture] : [],
  sections: view.worded
    ? []
    : view.sections.map(({ heading, form, quotes }) => ({
        headings: heading === '' ? [] : [markdown(heading)],
        quotes: quotes.map((quote, index) => marked(form, index, cited(quote))),
      })),
  examples: (view.examples ?? []).map(({ heading, snippet, remarks }) => ({
    heading: markdown(heading),
    ...snippetData(snippet),
    remarks: remarks.map(cited),
  })),
  whole: view.more.length === 0 ? [] : [{}],
  more: view.more.map(({ heading, text }) => ({ heading, text: markdown(text) })),
  labels: { byAi: texts.labels.byAi, wholeNote: texts.buttons.wholeNote, sources: shared.sources },
  ...groundsData(view),
})

/** A step or a bullet. The mark is text, because clients indent Markdown lists in a block of one item each. */
const marked = (form: 'text' | 'steps' | 'list', index: number, text: string): string =>
  form === 'text' ? text : form === 'steps' ? `${index + 1}\\. ${text}` : `• ${text}`
