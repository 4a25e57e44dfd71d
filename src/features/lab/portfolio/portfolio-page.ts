import type { Catalog } from '../../../content/catalog.ts'
import type { Note } from '../../../domain/note.ts'
import { longDay } from '../../../kernel/card/day.ts'
import { card } from '../../../kernel/html/card.ts'
import { diagramFigure } from '../../../kernel/html/diagram-figure.ts'
import { documentOf } from '../../../kernel/html/document.ts'
import { markup, prose, type Html } from '../../../kernel/html/html.ts'
import { pageStyle } from '../../../kernel/html/style.ts'
import { table } from '../../../kernel/html/table.ts'
import type { PictureUrl } from '../../../kernel/picture.ts'
import { texts } from '../texts.en.ts'
import { figureRows } from './figure-rows.ts'
import type { CheckedFile, DoneStep, Portfolio } from './portfolio.ts'

const { page, ...shared } = texts.portfolio

/**
 * A portfolio as a page to show and to print, with the diagrams of the notes that the finished steps teach.
 * @param pictureUrl absent if the server's pictures can't be loaded
 */
export function portfolioPage(
  { title, day, steps, figures, ...counts }: Portfolio,
  catalog: Pick<Catalog, 'diagrams'>,
  pictureUrl?: PictureUrl,
): string {
  const notes = firstShown(steps)
  const diagrams = (step: DoneStep): readonly Html[] =>
    pictureUrl ? (notes.get(step) ?? []).flatMap((note) => diagramFigure(catalog, note, pictureUrl)) : []
  return documentOf(
    page.title,
    pageStyle,
    markup`<header><h1>${title}</h1>
<p>${shared.summary(counts)}</p>
<p class="soft small">${page.asOf(longDay(day))} <span class="screen">${page.link}</span></p>
${counts.checked > 0 && markup`<p class="small">${prose(page.whatChecked)}</p>`}</header>
${steps.map((step, index) => stepPart(step, index, diagrams(step)))}
${figures && card('figures', shared.figures.heading, figureTable(figures), ['step'])}
<footer class="soft small"><p>${page.footer} <span class="screen">${page.seen}</span></p></footer>`,
  )
}

/** The notes of each step that no step before it has, so that no diagram is shown twice. */
function firstShown(steps: readonly DoneStep[]): ReadonlyMap<DoneStep, readonly Note[]> {
  const seen = new Set<string>()
  return new Map(
    steps.map((done) => {
      const notes = (done.step?.notes ?? []).filter(({ id }) => !seen.has(id))
      for (const { id } of notes) seen.add(id)
      return [done, notes]
    }),
  )
}

function stepPart({ title, track, day, checked, claimed, step }: DoneStep, index: number, diagrams: readonly Html[]) {
  return card(
    `step-${index + 1}`,
    step ? page.step(step.number, title) : title,
    [
      markup`<p class="soft small">${page.done(texts.tracks[track], longDay(day))}</p>`,
      // Said to the learner, so it isn't printed.
      step && markup`<p class="screen">${prose(step.why)}</p>`,
      checked && checkedPart(checked),
      claimed &&
        markup`<h3>${page.claimed(longDay(claimed.day))}</h3><blockquote>${ownText(claimed.text)}</blockquote>`,
      step &&
        step.skills.length > 0 && [markup`<h3>${page.skills}</h3>`, list(step.skills.map((skill) => markup`${skill}`))],
      diagrams.length > 0 && markup`<div class="figures">${diagrams}</div>`,
    ],
    ['step'],
  )
}

const checkedPart = ({ track, day, file, rules, lines }: CheckedFile): Html =>
  markup`<h3>${page.checked(texts.tracks[track], longDay(day))}</h3><p><code>${file}</code>: ${page.rulesMet(rules)}</p>${lines.length > 0 && list(lines.map(prose))}`

const list = (items: readonly Html[]): Html =>
  markup`<ul class="lines">${items.map((item) => markup`<li>${item}</li>`)}</ul>`

const figureTable = (figures: NonNullable<Portfolio['figures']>): Html => {
  const [what, figure] = shared.figures.columns
  return markup`${table([{ title: what }, { title: figure, isNumber: true }], figureRows(figures))}<p class="small">${page.counted}</p>`
}

/** The learner's words, with links to what they name. */
const ownText = (text: string): Html =>
  markup`${text
    .split(/(https:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? markup`<a href="${part}" rel="noreferrer">${part}</a>` : part))}`
