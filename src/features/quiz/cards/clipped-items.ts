import type { VerdictItem, VerdictView } from '../views.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'
import { clipped } from '../../../kernel/text/words.ts'

/** Our limit for a card is 25 KB, of which 2.5 KB are markup outside the items. */
const maxBytes = 22_500
/** Bytes of markup around the texts of one item. */
const markup = 400
/** This many items always fit, so there's no need to measure. */
const alwaysFit = 6

/**
 * The items of a verdict. If they don't fit on one card, all are shortened to the greatest length that fits: first the
 * rationales, then the texts too. Only snippets with many blanks are that long, and *Explain* shows the note behind them.
 */
export function clippedItems(view: VerdictView): readonly VerdictItem[] {
  const { items } = view
  if (items.length <= alwaysFit) return items
  const { snippet, ...rest } = view
  const room = maxBytes - bytes({ ...rest, items: [] }) - bytes(snippetData(snippet))
  const lengths = [420, 300, 220, 160, 120, 80]
  return (
    lengths.map((length) => shortened(items, 220, length)).find((shorter) => sizeOf(shorter) <= room) ??
    shortened(items, 60, 40)
  )
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

const sizeOf = (items: readonly VerdictItem[]): number => bytes(items) + items.length * markup

/** Keeps a text that fits as it is, line breaks included. */
const cut = (text: string, length: number): string => (text.length <= length ? text : clipped(text, length))

const shortened = (items: readonly VerdictItem[], text: number, rationale: number): readonly VerdictItem[] =>
  items.map((item) => ({ ...item, text: cut(item.text, text), rationale: cut(item.rationale, rationale) }))
