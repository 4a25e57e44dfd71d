import type { Compared, Topic } from '../../explainer/explanation.ts'
import { inOneLine } from '../../explainer/note-headings.ts'
import { chatLink } from '../../kernel/card/chat-link.ts'
import type { NumberedSource } from '../../kernel/view.ts'
import { comparisonView, noteView } from './explain-view.ts'
import { texts } from './texts.en.ts'
import type { SharedNoteView } from './views.ts'

/** Below the topic in one line. The rest is in the personal chat. */
const quotesShown = 2
const linksShown = 2

/** A topic as its first lines, for people who may not know the coach. */
export function sharedNote(topic: Topic, botId: string): SharedNoteView {
  const { sources, checked } = noteView(topic)
  const { note } = topic
  const line = { text: note.sections[inOneLine], sources: [1] }
  const said = [...topic.lead, ...topic.parts.flatMap(({ quotes }) => quotes)].filter(
    ({ heading }) => heading !== inOneLine,
  )
  return {
    view: 'shared-note',
    title: texts.shared.explain(note.title),
    lines: [line, ...said.slice(0, quotesShown).map(({ text, source }) => ({ text, sources: [source] }))],
    sources: sources.map(shortened),
    checked,
    ...further(texts.shared.sayExplain(note.title), botId),
  }
}

/** A comparison as its rule and its first row. */
export function sharedComparison(comparison: Compared, botId: string): SharedNoteView {
  const { rule, rows, sources, checked, names } = comparisonView(comparison)
  return {
    view: 'shared-note',
    title: texts.shared.compare(names),
    lines: [...rule, ...(rows[0]?.cells ?? [])],
    sources: sources.map(shortened),
    checked,
    ...further(texts.shared.sayCompare(names), botId),
  }
}

const shortened = (source: NumberedSource): NumberedSource => ({ ...source, links: source.links.slice(0, linksShown) })

const further = (says: string, botId: string): Pick<SharedNoteView, 'says' | 'opens'> => ({
  says,
  opens: chatLink({ botId }, texts.shared.open, says),
})
