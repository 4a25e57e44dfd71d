import { markup, type Html, type Part } from './html.ts'

interface Column {
  readonly title: string
  /** Aligned to the right. */
  readonly isNumber?: true
}

/** A table; the first cell of each row is its heading. */
export function table(columns: readonly Column[], rows: readonly (readonly Part[])[]): Html {
  const heads = columns.map(({ title, isNumber }) =>
    isNumber ? markup`<th scope="col" class="number">${title}</th>` : markup`<th scope="col">${title}</th>`,
  )
  const cell = (content: Part, index: number): Html => {
    if (index === 0) return markup`<th scope="row">${content}</th>`
    return columns[index]?.isNumber ? markup`<td class="number">${content}</td>` : markup`<td>${content}</td>`
  }
  return markup`<table><thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => markup`<tr>${row.map(cell)}</tr>\n`)}</tbody></table>`
}
