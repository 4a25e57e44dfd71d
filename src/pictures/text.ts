import { rounded } from '../kernel/chart/chart.ts'
import { escapeHtml } from '../kernel/html/html.ts'

/** Advance widths of the printable ASCII characters in Source Sans 3, in thousandths of the size. */
const regular = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
  497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727,
  647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
  496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
  241, 303, 497,
]
/** Of any other character, such as an arrow or an en dash. */
const otherWidth = 600
/** How much wider semibold is, at most. */
const bolder = 1.04

export interface TextStyle {
  readonly size: number
  readonly isBold?: boolean
}

/** How wide a text is, in units. */
export function widthOf(text: string, { size, isBold = false }: TextStyle): number {
  const units = Array.from(text, (sign) => regular[sign.charCodeAt(0) - 32] ?? otherWidth).reduce(
    (sum, one) => sum + one,
    0,
  )
  return (units * size * (isBold ? bolder : 1)) / 1000
}

/** Breaks a text into lines, as even as possible. A word that is too long on its own stays whole. */
export function wrapped(text: string, style: TextStyle, width: number): string[] {
  const greedy = broken(text, style, width)
  if (greedy.length < 2) return greedy
  // The narrowest width with the same number of lines leaves no single word on the last one.
  let narrowest = width
  while (narrowest > width / 2 && broken(text, style, narrowest - 4).length === greedy.length) narrowest -= 4
  const even = broken(text, style, narrowest)
  return even.some((line) => widthOf(line, style) > width) ? greedy : even
}

function broken(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, style) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export interface Placed extends TextStyle {
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly color?: string
  /** Draws the ground around the letters, so that no line runs through them. */
  readonly isOnLine?: boolean
}

/** One line of text as SVG. */
export const textSvg = (
  text: string,
  { x, y, size, isBold = false, anchor = 'start', color = ink, isOnLine = false }: Placed,
): string => {
  const at = `x="${rounded(x)}" y="${rounded(y)}" font-size="${size}"`
  const look = `${isBold ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`
  const halo = isOnLine
    ? `<text ${at}${look} fill="none" stroke="${ground}" stroke-width="5" stroke-linejoin="round">${escapeHtml(text)}</text>`
    : ''
  return `${halo}<text ${at}${look} fill="${color}">${escapeHtml(text)}</text>`
}

// One light ground for all pictures, so that they look the same in light and dark chats.
export const ground = '#ffffff'
export const ink = '#1b1d21'
export const soft = '#565b66'
export const line = '#79808c'
