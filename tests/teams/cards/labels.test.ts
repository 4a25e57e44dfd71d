import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { isText, nodes, type Json } from './nodes.ts'

const folder = new URL('../../../cards/', import.meta.url)
const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.json') && !file.endsWith('.sample.json'))

/** Properties with text that people see or hear. */
const visible = ['text', 'title', 'label', 'value', 'placeholder', 'errorMessage', 'altText', 'fallbackText', 'speak']

/** Words of a template that aren't bound to data. */
const fixedWords = (template: unknown): string[] =>
  nodes(template)
    .flatMap((node) => visible.map((property) => node[property]))
    .filter(isText)
    .filter((text) => /\p{L}{2,}/u.test(text.replaceAll(/\$\{[^}]*\}/g, '')) && text !== 'true' && text !== 'false')

test.each(templates)('%s takes its labels from data', (file) => {
  expect(fixedWords(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))).toEqual([])
})

test('fixed labels are found, bindings are not', () => {
  const card: Json = { body: [{ text: '${title}' }, { text: 'Your answer' }, { title: '${count} left' }] }
  expect(fixedWords(card)).toEqual(['Your answer', '${count} left'])
})
