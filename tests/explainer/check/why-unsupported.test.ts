import { expect, test } from '@jest/globals'
import { heldSentences } from '../../../src/explainer/model/word-explanation.ts'

const passages = [
  {
    id: 'P1',
    source: 1,
    title: 'Git tags: What it is',
    text: 'A lightweight tag is a ref that points to a commit and holds nothing more than that name. An annotated tag is an object of its own with tagger, date and message, and can carry a signature.',
  },
  {
    id: 'P2',
    source: 1,
    title: 'Git tags: Trade-offs',
    text: 'Signed tags prove the author, because their owner has the key. Tags cost nothing until somebody moves them. A build runs when a tag is pushed, so a naming rule for tags pays. A document is JSON or YAML. A deploy key is read-only unless an owner grants write access. The option adds `(cherry picked from …)` to the message. Select **+** to add a protected tag.',
  },
]
const isShown = (text: string): boolean =>
  heldSentences({ question: 'q', passages }, { sentences: [{ text, passages: ['P1', 'P2'] }], tokens: 1 }).length > 0

test.each([
  'An annotated tag is an object of its own with tagger, date and message.',
  'Signed tags prove the author, and a lightweight tag is a ref that points to a commit.',
  'A lightweight tag is a ref that points to a commit, while an annotated tag is an object of its own.',
  'A naming rule for tags pays because a build runs when a tag is pushed.',
  'Because their owner has the key, signed tags prove the author.',
  'A document is JSON or YAML.',
  'A deploy key is read-only unless an owner grants write access.',
  'The option adds `(cherry picked from …)` to the message.',
  'Select **+** to add a protected tag.',
  '**Signed tags** prove the author, because their owner has the key.',
  '- Signed tags prove the author, because their owner has the key.',
])('shown: %s', (text) => {
  expect(isShown(text)).toBe(true)
})

test.each([
  ['halves of two sentences', 'Signed tags prove the author with tagger, date and message.'],
  ['a claim about another subject', 'Signed tags prove the author and can carry a signature of its own.'],
  ['a reason from another sentence', 'A lightweight tag is a ref, because their owner has the key.'],
  ['a relative clause from another sentence', 'Signed tags prove the author that points to a commit.'],
  ['a reason turned around', 'Their owner has the key, because signed tags prove the author.'],
  ['or for and', 'An annotated tag is an object of its own with tagger, date or message.'],
  ['and for or', 'A document is JSON and YAML.'],
  ['when for until', 'Tags cost nothing when somebody moves them.'],
  ['unless for when', 'A build runs unless a tag is pushed.'],
  ['but for because', 'Signed tags prove the author, but their owner has the key.'],
  ['its exception dropped', 'A deploy key is read-only.'],
  ['another symbol', 'Select **=** to add a protected tag.'],
  ['an order that is not given', 'Signed tags prove the author, then their owner has the key.'],
  ['an arrow', 'Signed tags → prove the author.'],
  ['an arrow of two signs', 'Signed tags => prove the author.'],
  ['a slash', 'An annotated tag is an object of its own with tagger, date and/or message.'],
  ['a bidirectional override around a changed word', 'A document is JSON \u202eand\u202c YAML.'],
])('not shown, with %s: %s', (_, text) => {
  expect(isShown(text)).toBe(false)
})
