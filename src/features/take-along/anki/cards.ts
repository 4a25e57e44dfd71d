import type { Catalog } from '../../../content/catalog.ts'
import type { Question } from '../../../domain/question/question.ts'
import { markup, prose, type Html } from '../../../kernel/html/html.ts'
import { onPaper } from '../../quiz/index.ts'
import { texts } from '../texts.en.ts'
import type { AnkiCard } from './apkg.ts'

const { anki } = texts

/** A question as an Anki card: its texts, then the answer with every reason, then the sources. */
export function ankiCard(catalog: Catalog, question: Question, tags: readonly string[] = []): AnkiCard {
  const { stem, snippet, instruction, choices, answer } = onPaper(question)
  const area = catalog.skillAreaOf(question.objectives[0] ?? '')?.short ?? ''
  const front = markup`<p class="area">${area}</p><p>${prose(stem)}</p>${snippet && markup`<pre>${snippet.text}</pre>`}${
    instruction !== '' && markup`<p>${instruction}</p>`
  }${choices.map(
    ({ label, items }) =>
      markup`${label !== '' && markup`<p>${label}</p>`}<ul>${items.map((item) => markup`<li>${prose(item)}</li>`)}</ul>`,
  )}`
  const isKey = (mark: string): boolean => mark.startsWith('key')
  const [keys, others] = [answer.filter(({ mark }) => isKey(mark)), answer.filter(({ mark }) => !isKey(mark))]
  const list = (items: typeof answer, heading: string): Html | false =>
    items.length > 0 &&
    markup`<h4>${heading}</h4><ul>${items.map(
      ({ label, text, rationale }) => markup`<li><b>${label} ${prose(text)}</b><br>${prose(rationale)}</li>`,
    )}</ul>`
  const sources = markup`<h4>${anki.sources}</h4><ul>${question.sources.map(
    ({ title, url }) => markup`<li><a href="${url}">${title}</a></li>`,
  )}</ul>`
  return {
    key: question.id,
    fields: [front.text, markup`${list(keys, anki.right)}${list(others, anki.why)}`.text, sources.text],
    tags: [
      ...question.objectives.map((id) => `az400::${id.replaceAll('.', '::')}`),
      `az400::level-${question.difficulty}`,
      ...tags,
    ],
    changed: question.checked,
  }
}
