import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { render } from '../../../src/teams/cards/render.ts'
import { sharedQuestion } from '../../../src/features/quiz/search-questions.ts'
import { questionView } from '../../../src/features/quiz/round/question-view.ts'
import { teamQuizView } from '../../../src/features/team/question/team-question-view.ts'
import type { Catalog } from '../../../src/content/catalog.ts'
import { Question } from '../../../src/domain/question/question.ts'

const catalog = {
  cases: new Map(),
  outline: { skillAreas: [{ id: 'd3', short: 'Pipelines' }] },
  objective: () => ({ id: 'd3.deployments.strategy', text: 'Design a deployment strategy' }),
} as unknown as Catalog

const secret = 'SECRET'
const common = {
  id: 'which-deployment',
  objectives: ['d3.deployments.strategy'],
  difficulty: 2,
  notes: ['canary-release'],
  sources: [
    { title: 'Deployment jobs', url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs' },
  ],
  checked: '2026-11-23',
  stem: 'Which way of deploying fits the constraint that is described here?',
}
const option = fc.string({ minLength: 1, maxLength: 220 }).filter((text) => !text.includes(secret))
/** Options whose keys are at these places; each reason says what it must not tell. */
const options = (texts: readonly string[], keys: readonly number[]) =>
  texts.map((text, index) => ({
    text,
    rationale: `${secret}: this is the reason of the option.`,
    misconception: 'secret-belief',
    ...(keys.includes(index) ? { correct: true } : {}),
  }))
const shown = (question: unknown, presentation: string): string =>
  JSON.stringify(render(questionView(catalog, Question.parse(question), presentation, '1 of 5', 'New.')))

const texts = fc.array(option, { minLength: 4, maxLength: 5 })
const presentation = fc.uuid()

test('the card of a single choice is the same for every key', () => {
  fc.assert(
    fc.property(texts, presentation, fc.nat(3), fc.nat(3), (list, id, one, other) => {
      const card = (key: number) => shown({ ...common, kind: 'single', options: options(list, [key]) }, id)
      expect(card(one)).toBe(card(other))
      expect(card(one)).not.toContain(secret)
      expect(card(one)).not.toContain('secret-belief')
    }),
    { seed: 400, numRuns: 100 },
  )
})

test('the card of a multiple choice is the same for every pair of keys', () => {
  fc.assert(
    fc.property(texts, presentation, (list, id) => {
      const card = (keys: number[]) => shown({ ...common, kind: 'multiple', options: options(list, keys) }, id)
      expect(card([0, 1])).toBe(card([2, 3]))
      expect(card([0, 1])).not.toContain(secret)
    }),
    { seed: 400, numRuns: 100 },
  )
})

test('the card of a team question is the same for every key', () => {
  const postedAt = '2026-11-23T08:00:00.000Z'
  const posted = { question: common.id, revision: 1, postedAt, closesAt: '2026-11-23T16:00:00.000Z' }
  const zone = { timeZone: 'Europe/Berlin' }
  fc.assert(
    fc.property(texts, presentation, fc.nat(3), fc.nat(3), (list, id, one, other) => {
      const card = (key: number): string => {
        const question = Question.parse({ ...common, kind: 'single', options: options(list, [key]) })
        return JSON.stringify(
          render(teamQuizView(catalog, question, { ...posted, id }, zone, [], new Date(postedAt))).card,
        )
      }
      expect(card(one)).toBe(card(other))
      expect(card(one)).not.toContain(secret)
      expect(card(one)).not.toContain('secret-belief')
    }),
    { seed: 400, numRuns: 50 },
  )
})

test('the card of a snippet is the same for every right option', () => {
  const snippet = { language: 'yaml', text: 'strategy:\n  [[1]]:\n    increments: [[2]]' }
  fc.assert(
    fc.property(texts, texts, presentation, fc.nat(3), (first, second, id, key) => {
      const card = (at: number) =>
        shown(
          {
            ...common,
            kind: 'complete',
            snippet,
            blanks: [{ options: options(first, [at]) }, { options: options(second, [0]) }],
          },
          id,
        )
      expect(card(key)).toBe(card(0))
      expect(card(key)).not.toContain(secret)
    }),
    { seed: 400, numRuns: 100 },
  )
})

test('the card of statements is the same for all truth values', () => {
  const rationale = `${secret}: this is the reason of the statement.`
  fc.assert(
    fc.property(presentation, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (id, truths) => {
      const card = (answers: readonly boolean[]) =>
        shown(
          {
            ...common,
            kind: 'statements',
            statements: answers.map((yes, index) => ({
              text: `Statement number ${index}`,
              answer: yes ? 'yes' : 'no',
              rationale,
            })),
          },
          id,
        )
      expect(card(truths)).toBe(card([true, true, true]))
      expect(card(truths)).not.toContain(secret)
    }),
    { seed: 400, numRuns: 20 },
  )
})

test('the card of steps shows no rationale', () => {
  const steps = ['One step', 'Two steps', 'Three steps'].map((text) => ({
    text,
    rationale: `${secret}: this is the reason.`,
  }))
  expect(shown({ ...common, kind: 'order', steps }, 'p-1')).not.toContain(secret)
})

test('the card of a question in a message is the same for every key, and has no input or button that reaches the coach', () => {
  fc.assert(
    fc.property(texts, fc.nat(3), fc.nat(3), (list, one, other) => {
      const card = (key: number): string => {
        const question = Question.parse({ ...common, kind: 'single', options: options(list, [key]) })
        return JSON.stringify(render(sharedQuestion(catalog, question, '28:1')))
      }
      expect(card(one)).toBe(card(other))
      expect(card(one)).not.toMatch(/SECRET|secret-belief|"Input\.|"Action\.(?!OpenUrl)/)
    }),
    { seed: 400, numRuns: 100 },
  )
})
