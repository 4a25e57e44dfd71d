import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { LogEntry } from '../../../src/domain/memory/review.ts'
import { Explained, Learner } from '../../../src/domain/learner/learner.ts'
import { Member } from '../../../src/domain/team/team.ts'

const page = readFileSync(new URL('../../../deploy/teams/pages/privacy.md', import.meta.url), 'utf8')

/** What is stored, by the words of the page that say so. A new field needs its words, here and there. */
const learnerFields: Readonly<Record<string, string>> = {
  'the ids of your account and your organization': 'tenant user',
  'the address of your chat in Teams': 'contact',
  'your language, and your time zone': 'locale timeZone',
  'your answers with their time': 'memory refit schema createdAt welcomed told recovered',
  'your settings, your exam date': 'settings study push due',
  'what you do at work, if you picked it': 'job',
  'in a round, a mock exam, a drill, a task, or the lab': 'round skips mock drills tasks interview lab',
  'your latest questions for an explanation': 'explained offered',
  'the ids of your latest messages': 'seen',
  'how much you used a language model today': 'tokens kept',
  'If you remove the app': 'removedAt forgetDueSince',
  'delete my data': 'deleting',
  'A newer link to your page ends the one before': 'pages',
}
const memberFields: Readonly<Record<string, string>> = {
  'your alias and your choices there, such as *hide me* and *pair me*': 'alias joined hidden seenFrom pairs muted',
  'the ids of your account': 'viewer',
  "there's no report for small groups": 'reports',
}
const explanationFields: Readonly<Record<string, string>> = {
  'your latest questions for an explanation': 'id at asked',
  'what they were about': 'notes topics shown compared focus about items',
  'how AI worded the answer': 'worded',
  'the ids of your latest messages': 'activity',
}
const logEntries: Readonly<Record<string, string>> = {
  'your answers with their time': 'review undo said mock clock',
  'a drill, a task, or the lab': 'drill task',
  'your interview answers, the evidence for your lab': 'interview evidence',
}

const fieldsIn = (covered: Readonly<Record<string, string>>): string[] =>
  Object.values(covered)
    .flatMap((names) => names.split(' '))
    .toSorted()

test.each([
  ['field of a learner', learnerFields, Object.keys(Learner.shape)],
  ['field of a member of a team', memberFields, Object.keys(Member.shape)],
  ['field of a remembered explanation', explanationFields, Object.keys(Explained.shape)],
  ['kind of entry in the log', logEntries, LogEntry.options.map((option) => option.shape.type.value)],
])('the page covers every %s, so a new one needs words', (_, covered, stored) => {
  expect(fieldsIn(covered)).toEqual(stored.toSorted())
  expect(Object.keys(covered).filter((words) => !page.includes(words))).toEqual([])
})
