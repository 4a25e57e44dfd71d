import { expect, test } from '@jest/globals'
import { sharedAspects } from '../../../src/explainer/read/aspects.ts'
import { kindOf } from '../../../src/explainer/read/kind.ts'
import { formOf } from '../../../src/explainer/read/question-words.ts'
import { readQuestion } from '../../../src/explainer/read/read-question.ts'

test.each([
  ['is that free', 'What does a hosted agent cost?'],
  ['how do I undo it', 'Roll back a swap'],
  ['who can do that', 'Which roles may approve?'],
  ['is it on by default', 'Is push protection on by default?'],
])('“%s” asks about the same as “%s”', (question, title) => {
  expect(sharedAspects(question)(title)).toBeGreaterThan(0)
})

test('a question without an aspect shares none', () => {
  expect(sharedAspects('and on github')('What does a hosted agent cost?')).toBe(0)
})

test.each([
  ['and can it scale to zero', 'yes-or-no'],
  ['so why is that', 'why'],
  ['what is a feed', 'what'],
  ['How long may a job run?', 'how long'],
  ['branch policies', undefined],
])('the form of “%s” is %p', (question, form) => {
  expect(formOf(question)).toBe(form)
})

test.each([
  ['does a system assigned identity survive when i delete the vm', 'fact'],
  ['can i write the approvers into the yaml file itself', 'fact'],
  ['resource not accessible by integration when my workflow comments on the pr', 'trouble'],
  ['when do i raise the major version', 'when'],
  ['get build failed messages into a teams channel, how', 'how'],
  ['github repo roles from lowest to highest', 'list'],
])('“%s” asks for “%s”', (plain, kind) => {
  expect(kindOf(plain)).toBe(kind)
})

test('a thing with *what is that* behind it is asked for', () => {
  expect(readQuestion("matrix strategy, what's that").plain).toBe('what is matrix strategy')
})
