import { markup, type Html, type Part } from './html.ts'

/** A section of a page with its heading. @param kind more classes, each after a space */
export const card = (id: string, heading: string, body: Part, kind = ''): Html =>
  markup`<section class="card${kind}" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${body}
  </section>`
