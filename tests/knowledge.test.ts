import { expect, test } from '@jest/globals'
import { createKnowledge } from '../src/knowledge.ts'
import { openDesk } from './features/desk.ts'
import { smallCatalog } from './features/small-catalog.ts'

test('a question before anything is learned gets the answer that it gets afterward', async () => {
  const desk = await openDesk()
  const [early, late] = [smallCatalog(), smallCatalog()].map((catalog) => createKnowledge(desk.store, catalog))
  await late!.complete()
  expect(late!.explainer.explain('what is a canary')).toMatchObject({ kind: 'topic', note: { id: 'canary-release' } })
  expect(early!.explainer.explain('what is a canary')).toEqual(late!.explainer.explain('what is a canary'))
  await desk.close()
})
