import { texts } from '../texts.en.ts'
import type { CitedText, Grounded, NumberedSource } from '../view.ts'
import { buttonsData } from './buttons-data.ts'
import { longDay } from './day.ts'
import { link, literal, markdown, plainSentence } from './markdown.ts'

/** Data that all explanation cards share: a model's wording if any, the sources, the buttons. */
export const groundsData = ({ worded, sources, checked, buttons }: Grounded) => ({
  // A group for the template's `$data`, or none.
  worded: worded ? [{ sentences: worded.map(citedPlainly) }] : [],
  sources: sources.map(sourceLine),
  checked: texts.checkedOn(longDay(checked)),
  buttons: buttonsData(buttons),
})

/** A sentence with its source numbers: `… in steps. [1]` */
export const cited = ({ text, sources }: CitedText): string => `${markdown(text)} ${sources.map(mark).join('')}`

/** The same for a sentence that a model wrote, which is no Markdown. */
const citedPlainly = ({ text, sources }: CitedText): string => `${plainSentence(text)} ${sources.map(mark).join('')}`

/** A numbered source with its pages: `[1] Canary release: …` */
export const sourceLine = ({ number, title, links }: NumberedSource): string =>
  `${mark(number)} ${literal(title)}: ${links.map(link).join(' · ')}`

const mark = (number: number): string => `[${number}]`
