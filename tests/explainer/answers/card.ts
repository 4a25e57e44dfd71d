import { sentencesOf, wordCount } from '../../../src/explainer/compose/sentences.ts'
import type { Reply } from '../../../src/kernel/reply.ts'
import type { View } from '../../teams/cards/all-views.ts'

/** What is measured of a reply. */
export interface Card {
  /** Name of the view; `none` without one. */
  readonly view: string
  /** Everything that is shown without pressing a button, with the title. */
  readonly text: string
  /** The first two sentences, or the first two steps, with the title. */
  readonly opening: string
  /** Without titles, headings, and code. */
  readonly words: number
  /** The things that a comparison lays side by side. */
  readonly columns: readonly string[]
}

const opened = 2

/** Reads the first explanation of a reply; without one, its first message. */
export function cardOf({ messages }: Reply): Card {
  const views = messages as readonly View[]
  const view = views.find(isAnswer) ?? views[0]
  return view ? readCard(view) : { view: 'none', text: '', opening: '', words: 0, columns: [] }
}

const isAnswer = ({ view }: View): boolean => view === 'note' || view === 'comparison'

function readCard(view: View): Card {
  switch (view.view) {
    case 'note': {
      const lines = view.lines.flatMap(({ text }) => sentencesOf(text))
      const quotes = view.sections.flatMap(({ form, quotes }) =>
        quotes.flatMap(({ text }) => (form === 'steps' ? [text] : sentencesOf(text))),
      )
      const examples = view.examples ?? []
      const remarks = examples.flatMap(({ remarks }) => remarks.map(({ text }) => text))
      const prose = [...(view.remark ? [view.remark] : []), ...lines, ...quotes]
      const code = examples.flatMap(({ heading, snippet }) => [heading, snippet.text])
      return {
        view: view.view,
        text: [view.title, ...prose, ...view.sections.map(({ heading }) => heading), ...code, ...remarks].join('\n'),
        opening: [view.title, ...[...lines, ...quotes, ...code.slice(0, opened)].slice(0, opened)].join('\n'),
        words: wordCount([...prose, ...remarks].join(' ')),
        columns: [],
      }
    }
    case 'comparison': {
      const rule = view.rule.flatMap(({ text }) => sentencesOf(text))
      const rows = view.rows.flatMap(({ heading, cells }) => [heading, ...cells.map(({ text }) => text)])
      const prose = [...(view.remark ? [view.remark] : []), ...rule, ...rows]
      return {
        view: view.view,
        text: [view.title, ...view.names, ...prose].join('\n'),
        opening: [view.title, ...[...rule, ...rows].slice(0, opened)].join('\n'),
        words: wordCount([...view.names, ...prose].join(' ')),
        columns: view.names,
      }
    }
    case 'notice':
      return {
        view: view.view,
        text: [view.title, ...view.lines].join('\n'),
        opening: [view.title, ...view.lines.slice(0, opened)].join('\n'),
        words: wordCount(view.lines.join(' ')),
        columns: [],
      }
    default:
      return { view: view.view, text: '', opening: '', words: 0, columns: [] }
  }
}
