import { beforeAll, expect, test } from '@jest/globals'
import type { Catalog } from '../../src/content/catalog.ts'
import { realContent } from '../real-content.ts'
import { explainerOf } from '../../src/explainer/explainer-of.ts'
import { sharedNote } from '../../src/features/explain/shared-view.ts'
import { features } from '../../src/features/index.ts'
import { findQuestions } from '../../src/features/quiz/round/candidates.ts'
import { sharedQuestion } from '../../src/features/quiz/search-questions.ts'
import { createReader } from '../../src/router/reader/reader.ts'

// The sentences on cards that people insert into messages wait in the compose box of the personal chat.
let catalog: Catalog
let read: ReturnType<typeof createReader>
beforeAll(async () => {
  catalog = await realContent()
  read = createReader(
    features.flatMap(({ meanings = [] }) => meanings),
    catalog,
  )
})

const intentOf = (sentence: string) => {
  const heard = read(sentence, { situation: 'idle', today: '2026-11-23', locale: 'en-US' })
  return 'intent' in heard ? heard.intent : undefined
}
/** What the link puts into the compose box. */
const waiting = ({ opens }: { readonly opens: readonly { readonly url: string }[] }): string =>
  new URL(opens[0]?.url as string).searchParams.get('message') as string

test('the sentence of each question asks exactly that question', () => {
  const wrong = [...catalog.questions.values()].filter((question) => {
    const intent = intentOf(waiting(sharedQuestion(catalog, question, '28:1')))
    const { kind, topic = '' } = intent as { kind?: string; topic?: string }
    return (
      kind !== 'quiz' || findQuestions(catalog, topic).length !== 1 || findQuestions(catalog, topic)[0] !== question
    )
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('the sentence of each note explains that note', () => {
  const explainer = explainerOf(catalog)
  const wrong = [...catalog.notes.values()].filter((note) => {
    const intent = intentOf(waiting(sharedNote(explainer.explainNote(note, ''), '28:1')))
    const { kind, topic = '' } = intent as { kind?: string; topic?: string }
    const explained = explainer.explain(topic)
    return kind !== 'explain' || explained.kind !== 'topic' || explained.note !== note
  })
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('no question has the id of a note, a tag, or an objective, because a quiz on its name would be only this question', () => {
  const names = new Set([
    ...catalog.notes.keys(),
    ...[...catalog.questions.values()].flatMap(({ tags, objectives }) => [...tags, ...objectives]),
  ])
  expect([...catalog.questions.keys()].filter((id) => names.has(id))).toEqual([])
})
