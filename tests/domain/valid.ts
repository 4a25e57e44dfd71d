import type { Question } from '../../src/domain/question/question.ts'
import type { Review } from '../../src/domain/memory/review.ts'

// Valid defaults; a test changes one thing.
const common = {
  id: 'which-deployment',
  revision: 1,
  objectives: ['d3.deployments.strategy'],
  difficulty: 2 as const,
  notes: ['canary-release'],
  sources: [
    { title: 'Deployment jobs', url: 'https://learn.microsoft.com/azure/devops/pipelines/process/deployment-jobs' },
  ],
  checked: '2026-11-23',
  tags: ['canary'],
  stem: 'Which way of deploying fits the constraint that is described here?',
}
const why = 'This is the reason in a full sentence.'

export const single: Question = {
  ...common,
  kind: 'single',
  options: [
    { text: 'Alpha', rationale: why },
    { text: 'Bravo', rationale: why, correct: true },
    { text: 'Charlie', rationale: why },
    { text: 'Delta', rationale: why },
  ],
}
export const multiple: Question = {
  ...common,
  id: 'choose-two',
  kind: 'multiple',
  options: [
    { text: 'Alpha', rationale: why, correct: true },
    { text: 'Bravo', rationale: why },
    { text: 'Charlie', rationale: why, correct: true },
    { text: 'Delta', rationale: why },
  ],
}
export const order: Question = {
  ...common,
  id: 'order-steps',
  kind: 'order',
  steps: ['First', 'Second', 'Third', 'Fourth'].map((text) => ({ text, rationale: why })),
}
/** An order with a step that isn't needed. */
export const orderWithSpare: Question = {
  ...common,
  id: 'order-spare',
  kind: 'order',
  steps: [
    ...['First', 'Second', 'Third'].map((text) => ({ text, rationale: why })),
    { text: 'Spare', rationale: why, spare: true },
  ],
}
export const complete: Question = {
  ...common,
  id: 'complete-yaml',
  kind: 'complete',
  snippet: { language: 'yaml', text: 'strategy:\n  [[1]]:\n    increments: [[2]]\n' },
  blanks: [
    {
      options: [
        { text: 'canary', rationale: why, correct: true },
        { text: 'rolling', rationale: why },
        { text: 'runOnce', rationale: why },
      ],
    },
    {
      options: [
        { text: 'all', rationale: why },
        { text: '[10, 50]', rationale: why, correct: true },
        { text: 'true', rationale: why },
      ],
    },
  ],
}
export const statements: Question = {
  ...common,
  id: 'yes-no',
  kind: 'statements',
  statements: [
    { text: 'The first statement holds.', answer: 'yes', rationale: why },
    { text: 'The second statement holds.', answer: 'no', rationale: why },
    { text: 'The third statement holds.', answer: 'yes', rationale: why },
  ],
}
export const everyKind: readonly Question[] = [single, multiple, order, complete, statements]
/** One of each kind, and one that has what only some of its kind have. */
export const everyForm: readonly Question[] = [...everyKind, orderWithSpare]

export const review: Review = {
  type: 'review',
  id: 'p1',
  at: '2026-11-23T09:00:00.000Z',
  day: '2026-11-23',
  question: 'which-deployment',
  revision: 1,
  objectives: ['d3.deployments.strategy'],
  picks: ['b'],
  confidence: 'sure',
  credit: 1,
  rating: 'good',
  elapsedMs: 20_000,
  round: 'r1',
}
