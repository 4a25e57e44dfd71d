import type { Catalog } from '../../../content/catalog.ts'
import type { Comparison } from '../../../domain/comparison.ts'
import { oneLineOf, type Note } from '../../../domain/note.ts'
import type { Section } from '../../../domain/outline.ts'
import { longDay } from '../../../kernel/card/day.ts'
import { diagramFigure } from '../../../kernel/html/diagram-figure.ts'
import { documentOf } from '../../../kernel/html/document.ts'
import type { PictureUrl } from '../../../kernel/picture.ts'
import { markup, prose, type Html } from '../../../kernel/html/html.ts'
import { pageStyle } from '../../../kernel/html/style.ts'
import { table } from '../../../kernel/html/table.ts'
import { texts } from '../texts.en.ts'
import { sheetParts } from './sheet-part.ts'

const { page, all } = texts.sheet

/**
 * A cheat sheet: the notes in one line each, by section, and when to choose what. With comparisons as tables and the notes' diagrams, unless it's
 * about the whole exam.
 * @param part id of a skill area or section; absent for the whole exam
 * @param pictureUrl absent if the server's pictures can't be loaded; the lines say the same as the diagrams
 * @returns undefined if the outline no longer has such a part
 */
export function sheetPage(catalog: Catalog, part: string | undefined, pictureUrl?: PictureUrl): string | undefined {
  const found = sheetParts(catalog).find(({ id }) => id === part)
  if (part !== undefined && !found) return undefined
  const areas = catalog.outline.skillAreas
    .map(({ id, short, sections }) => ({
      title: short,
      sections: sections.filter((section) => part === undefined || id === part || section.id === part),
    }))
    .filter(({ sections }) => sections.length > 0)
  const notes = areas.flatMap(({ sections }) => sections.flatMap((section) => notesIn(catalog, section)))
  const oldest = notes.map(({ checked }) => checked).toSorted()[0] ?? catalog.outline.checked
  const heading = page.heading(found?.title ?? all)
  return documentOf(
    heading,
    pageStyle,
    markup`<header><h1>${heading}</h1>
<p class="soft small">${page.intro(notes.length, longDay(oldest))}</p></header>
${areas.map(({ title, sections }) => [
  areas.length > 1 && markup`<h2 class="part">${title}</h2>`,
  sections.map((section) => sectionPart(catalog, section, part, pictureUrl)),
])}`,
  )
}

/** The notes whose first objective is in the section, by title. */
const notesIn = (catalog: Catalog, section: Section): readonly Note[] =>
  [...catalog.notes.values()]
    .filter(({ objectives: [first = ''] }) => catalog.sectionOf(first) === section)
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))

/** The comparisons whose first side belongs in the section. */
const comparisonsIn = (catalog: Catalog, section: Section): readonly Comparison[] =>
  catalog.comparisons.filter(({ sides: [first] }) => {
    const note = catalog.notes.get(first?.note ?? '')
    return catalog.sectionOf(note?.objectives[0] ?? '') === section
  })

/** @param part what the whole sheet is about: with a part, comparisons are shown in full, and the section of a sheet of its own needs no heading */
function sectionPart(
  catalog: Catalog,
  section: Section,
  part: string | undefined,
  pictureUrl: PictureUrl | undefined,
): Html {
  const level = part === undefined ? 3 : 2
  const notes = notesIn(catalog, section)
  const comparisons = comparisonsIn(catalog, section)
  const choices =
    part !== undefined ? comparisons.map(comparisonPart) : markup`<ul class="lines">${comparisons.map(rule)}</ul>`
  const diagrams =
    part === undefined || !pictureUrl ? [] : notes.flatMap((note) => diagramFigure(catalog, note, pictureUrl))
  return markup`<section class="sheet">
${section.id !== part && headingOf(level, section.title)}
<ul class="lines">${notes.map((note) => markup`<li><strong>${note.title}:</strong> ${prose(oneLineOf(note))}</li>`)}</ul>
${diagrams.length > 0 && markup`<div class="figures">${diagrams}</div>`}
${comparisons.length > 0 && [headingOf(section.id === part ? 2 : part === undefined ? 4 : 3, page.choices), choices]}
</section>`
}

const headingOf = (level: 2 | 3 | 4, text: string): Html =>
  ({ 2: markup`<h2>${text}</h2>`, 3: markup`<h3>${text}</h3>`, 4: markup`<h4>${text}</h4>` })[level]

const nameOf = ({ sides }: Comparison): string => page.or(sides.map(({ name }) => name))

const rule = (comparison: Comparison): Html =>
  markup`<li><strong>${nameOf(comparison)}:</strong> ${prose(comparison.rule)}</li>`

const comparisonPart = (comparison: Comparison): Html =>
  markup`<div class="choice"><p><strong>${nameOf(comparison)}:</strong> ${prose(comparison.rule)}</p>
${table(
  [{ title: page.aspect }, ...comparison.sides.map(({ name }) => ({ title: name }))],
  comparison.rows.map(({ aspect, cells }) => [aspect, ...cells.map(prose)]),
)}</div>`
