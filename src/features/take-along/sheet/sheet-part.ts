import type { Catalog } from '../../../content/catalog.ts'
import { mostFrequent } from './most-frequent.ts'

/** A part of the outline that a sheet is about: a skill area, or a section. */
export interface SheetPart {
  /** `d4`, `d3.packages` */
  readonly id: string
  readonly title: string
}

const keyOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Every part that has a sheet of its own. */
export const sheetParts = ({ outline }: Catalog): readonly SheetPart[] =>
  outline.skillAreas.flatMap(({ id, short, sections }) => [
    { id, title: short },
    ...sections.map((section) => ({ id: section.id, title: section.title })),
  ])

/** Finds the part that a learner names, or the section with most of the questions on it. */
export function sheetPart(catalog: Catalog, topic: string): SheetPart | undefined {
  const parts = sheetParts(catalog)
  const key = keyOf(topic)
  if (key === '') return undefined
  const titles = new Map(catalog.outline.skillAreas.map(({ id, title }) => [id, title]))
  const isNamed = ({ id, title }: SheetPart): boolean =>
    [id, title, titles.get(id) ?? '', id.slice(id.indexOf('.') + 1)].some((name) => keyOf(name) === key)
  const named = parts.find(isNamed)
  if (named) return named
  const section = mostFrequent(
    catalog.findQuestions(topic).flatMap(({ objectives }) => catalog.sectionOf(objectives[0] ?? '')?.id ?? []),
  )
  return parts.find(({ id }) => id === section)
}
