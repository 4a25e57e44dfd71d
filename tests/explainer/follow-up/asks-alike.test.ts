import { expect, test } from '@jest/globals'
import { askedAlike } from '../../../src/explainer/follow-up/asks-alike.ts'
import { stemsIn } from '../../../src/explainer/find/vocabulary.ts'

const asksSame = 0.68
const likeness = (question: string, title: string, topic: string, isCause = false): number =>
  askedAlike(question, { names: stemsIn([topic]), aliases: new Set() })(title, isCause)

test.each([
  ['what if one of them fails', 'What happens when one matrix job fails?', 'Matrix jobs'],
  ['how long does it take', 'How long does a rollback take?', 'Rollback and roll forward'],
  ['who decides', 'Who decides on a rollback?', 'Rollback and roll forward'],
  ['what does it cost', 'Is Bicep free?', 'Bicep'],
  ['how do I go back', 'How do I roll back with Helm?', 'Helm charts and releases'],
  ['how do I remove it', 'Remove a submodule', 'Submodules'],
  ['per environment?', 'How do I use GitOps per environment, such as test and production?', 'GitOps'],
  ['how long should I wait', 'How big should each canary step be, and how long should I wait?', 'Canary release'],
  [
    'can I limit the number of PRs',
    'Can I limit (cap) the number of Dependabot pull requests when they flood us?',
    'Dependabot',
  ],
])('“%s” asks the same as “%s”', (question, title, topic) => {
  expect(likeness(question, title, topic)).toBeGreaterThanOrEqual(asksSame)
})

test.each([
  ['who may switch them', 'Who should own a feature flag?', 'Feature flags'],
  ['how long is it kept', 'How long does a rollback take?', 'Rollback and roll forward'],
  ['why', 'Why use a matrix instead of copying the job?', 'Matrix jobs'],
  ['which rate should I pick', 'OpenTelemetry or the SDK: which one should I use?', 'OpenTelemetry and sampling'],
  ['can it fail the pipeline', 'The load test failed in the pipeline: what do I look at first?', 'Azure Repos'],
])('“%s” does not ask the same as “%s”', (question, title, topic) => {
  expect(likeness(question, title, topic)).toBeLessThan(asksSame)
})

test('a cause is told without a question', () => {
  const [told, cause] = ['what if it goes up?', 'Cycle time goes up and keeps rising']
  expect(likeness(told, cause, 'Cycle time', true)).toBeGreaterThan(likeness(told, cause, 'Cycle time'))
})
