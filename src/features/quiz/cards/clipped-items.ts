import type { VerdictItem, VerdictView } from '../views.ts'
import { snippetData } from '../../../kernel/card/snippet-data.ts'

/** Our limit for a card is 25 KB; 2.5 KB of it are markup outside the items. */
const maxBytes = 22_500
/** Bytes of markup around the texts of one item. */
const markup = 400
/** So many items of legal length fit whatever they say, so there is no need to measure. */
const alwaysFit = 6

/**
 * The items of a verdict, shortened alike where all of them would not fit one card: first the rationales, at the
 * greatest length that fits, then the texts too. Only snippets with many blanks are that long, and *Explain* shows the
 * note behind them.
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

const shortened = (items: readonly VerdictItem[], text: number, rationale: number): readonly VerdictItem[] =>
  items.map((item) => ({ ...item, text: cut(item.text, text), rationale: cut(item.rationale, rationale) }))

/** At most `length` characters, cut at a space where there is one. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const part = text.slice(0, length - 1)
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), length / 2))}…`
}
