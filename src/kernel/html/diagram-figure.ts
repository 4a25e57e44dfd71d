import type { Catalog } from '../../content/catalog.ts'
import type { Note } from '../../domain/note.ts'
import type { PictureUrl } from '../picture.ts'
import { markup, type Html } from './html.ts'

/** The diagram of a note, if it has one. */
export function diagramFigure(catalog: Pick<Catalog, 'diagrams'>, { id, title }: Note, pictureUrl: PictureUrl): Html[] {
  const diagram = catalog.diagrams.get(id)
  return diagram
    ? [
        markup`<figure><img src="${pictureUrl({ kind: 'diagram', note: id })}" alt="${diagram.alt}" width="320" loading="lazy"><figcaption>${title}</figcaption></figure>`,
      ]
    : []
}
