import { markup, type Html, type Part } from './html.ts'

/** A section of a page with its heading. @param classes more than `card` */
export const card = (id: string, heading: string, body: Part, classes: readonly string[] = []): Html =>
  markup`<section class="${['card', ...classes].join(' ')}" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${body}
  </section>`
