import { expect, test } from '@jest/globals'
import { causesOf, examplesOf, strangeCauses, titledPartsOf } from '../../src/domain/note-parts.ts'

test('a cause has its symptom, reason, check, and fix', () => {
  const section = `- **The cache is never hit**: The key changes with each run. Check: read the key in the log. Fix: hash the lock file.
- **\`git push\` is refused.** A rule protects the branch. Check: open **Rules**. Fix: open a pull request; don't push.`
  expect(causesOf(section)).toEqual([
    {
      symptom: 'The cache is never hit',
      cause: 'The key changes with each run.',
      check: 'read the key in the log.',
      fix: 'hash the lock file.',
    },
    {
      symptom: '`git push` is refused',
      cause: 'A rule protects the branch.',
      check: 'open **Rules**.',
      fix: "open a pull request; don't push.",
    },
  ])
  expect(strangeCauses(section)).toEqual([])
})

test('lines of another form are not causes', () => {
  const good = '- **It fails**: A reason. Check: look. Fix: mend it.'
  const strange = ['It fails sometimes.', '- **It fails**: A reason. Check: look.', '- It fails. Check: look. Fix: it.']
  const section = [strange[0], '', good, ...strange.slice(1)].join('\n')
  expect(causesOf(section)).toHaveLength(1)
  expect(strangeCauses(section)).toEqual(strange)
})

test('a section is split at its titles, but not inside code', () => {
  const section = `Above the first title.

### Deploy it

1. First.

~~~bash
### a comment
~~~
#### Smaller
### Take it back  
Undo.`
  expect(titledPartsOf(section)).toEqual([
    { title: 'Deploy it', text: '1. First.\n\n~~~bash\n### a comment\n~~~\n#### Smaller' },
    { title: 'Take it back', text: 'Undo.' },
  ])
  expect(titledPartsOf('No title.')).toEqual([])
})

test('an example has its language, its code as written, and its remarks', () => {
  const section = `### A hook

\`\`\`yaml
on:
  push:

    branches: [main]
\`\`\`

- It runs on a push.
- Only on \`main\`.

### A query
Look at this:
\`\`\`kusto
requests
\`\`\`
### Words only
- Nothing to copy.`
  expect(examplesOf(section)).toEqual([
    {
      title: 'A hook',
      language: 'yaml',
      code: 'on:\n  push:\n\n    branches: [main]',
      remarks: ['It runs on a push.', 'Only on `main`.'],
    },
    { title: 'A query', language: 'kusto', code: 'requests', remarks: ['Look at this:'] },
  ])
})
