import { describe, expect, test } from '@jest/globals'
import { readCommands } from '../../src/grading/read/git/command-line.ts'
import { readGit } from '../../src/grading/read/git/read-git.ts'

const setup = `
echo "price=1" > shop.ini
git add -A && git commit -m "Start the shop"
git push -u origin main
git switch -c other
echo "price=2" > shop.ini
git commit -am "Two"
git switch main
echo "price=3" > shop.ini
git commit -am "Three"
`

const words = (text: string) => {
  const read = readCommands(text)
  return 'fault' in read ? read.fault : read.commands.map((command) => command.words)
}
const read = async (answer: string) => readGit(answer, { setup })

describe('command lines are read as a shell reads them', () => {
  test.each([
    ['git commit -m "a b"', [['git', 'commit', '-m', 'a b']]],
    ["git commit -m 'it costs $5; or `more`'", [['git', 'commit', '-m', 'it costs $5; or `more`']]],
    ['git commit -m "say \\"hi\\""', [['git', 'commit', '-m', 'say "hi"']]],
    ['git add a\\ b', [['git', 'add', 'a b']]],
    ['git log \\\n  --oneline', [['git', 'log', '--oneline']]],
    ['# first\ngit add . # all\n\n', [['git', 'add', '.']]],
    [
      'git add . && git commit -m x',
      [
        ['git', 'add', '.'],
        ['git', 'commit', '-m', 'x'],
      ],
    ],
    [
      'git add . &&\n  git status',
      [
        ['git', 'add', '.'],
        ['git', 'status'],
      ],
    ],
    [
      '$ git status\n$ git log',
      [
        ['git', 'status'],
        ['git', 'log'],
      ],
    ],
    ['git commit -m “Typed on a phone”', [['git', 'commit', '-m', 'Typed on a phone']]],
    ['git branch x HEAD@{1}', [['git', 'branch', 'x', 'HEAD@{1}']]],
    ['git commit -m ""', [['git', 'commit', '-m', '']]],
    ['git add \'a\'"b"c', [['git', 'add', 'abc']]],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test.each([
    ['git status\ngit log | cat', 2],
    ['git commit -m "one\ntwo', 1],
    ['git status &&', 1],
    ['&& git status', 1],
    ['git status & git log', 1],
    ['git add {a,b}.txt', 1],
    ['git log —oneline', 1],
    ['git status\n\ngit tag $(date)', 3],
  ])('%j is a fault in its line', (text, line) => {
    expect(words(text)).toMatchObject({ line, message: expect.any(String) })
  })
})

test('the tree tells what became of the repository', async () => {
  const result = await read(
    'git switch -c feature/x.1\necho "new" > a/b.txt\ngit add a\ngit commit -m "Add b" -m "With a body"\ngit push -u origin feature/x.1\ngit tag -a v1 -m "One"\necho "more" > c.txt\ngit stash -u\necho "price=4" > shop.ini\ngit config merge.ff only',
  )
  expect(result).toMatchObject({
    tree: {
      head: { branch: 'feature/x.1', detached: false, subject: 'Add b' },
      log: [
        { subject: 'Add b', body: 'With a body', parents: 1, files: ['a/b.txt'], isNew: true, firstParent: true },
        { subject: 'Three', isNew: false },
        { subject: 'Start the shop', parents: 0 },
      ],
      tags: [{ name: 'v1', annotated: true, message: 'One', subject: 'Add b', isNew: true, moved: false }],
      remote: {
        branches: [
          { name: 'feature/x.1', ahead: 2, isNew: true },
          { name: 'main', rewritten: false },
        ],
      },
      staged: [],
      unstaged: ['shop.ini'],
      untracked: [],
      stashes: [{ files: ['c.txt'] }],
      config: [{ key: 'merge.ff', value: 'only' }],
      sparse: { on: false },
      bisect: { underWay: false },
      conflict: undefined,
    },
  })
  expect(result).toMatchObject({
    tree: {
      branches: expect.arrayContaining([
        expect.objectContaining({
          name: 'feature/x.1',
          upstream: 'origin/feature/x.1',
          ahead: 1,
          behind: 0,
          aheadOfOrigin: 0,
        }),
        expect.objectContaining({ name: 'other', ahead: 1, behind: 1, rewritten: false, isNew: false }),
      ]),
      commands: expect.arrayContaining([
        expect.objectContaining({ name: 'push', options: ['-u'], operands: ['origin', 'feature/x.1'] }),
      ]),
    },
  })
})

test('a merge that stops at a conflict isn’t a fault, but what follows && isn’t run', async () => {
  expect(await read('git merge other && git push')).toMatchObject({
    tree: {
      conflict: 'merge',
      remote: { branches: [{ name: 'main', subject: 'Start the shop' }] },
      commands: [{ name: 'merge' }],
    },
  })
  expect(await read('git merge other\necho "price=5" > shop.ini\ngit commit -am "Merge"\ngit push')).toMatchObject({
    tree: { conflict: undefined, remote: { branches: [{ name: 'main', subject: 'Merge' }] } },
  })
})

test('a branch that lost commits on origin was rewritten', async () => {
  expect(await read('git reset --hard other\ngit commit --amend -m "New"\ngit push -f')).toMatchObject({
    tree: {
      remote: { branches: [{ rewritten: false }] },
      branches: [{ name: 'main', rewritten: true }, { name: 'other' }],
    },
  })
  expect(
    await read('git commit --amend -m "New"\ngit reset --soft HEAD~1\ngit commit --amend -m "Other"\ngit push -f'),
  ).toMatchObject({
    tree: { remote: { branches: [{ rewritten: true }] } },
  })
})

test.each([
  ['git merge nowhere', 1, 'Git says “merge: nowhere - not something we can merge”'],
  ['git status\ngit clone x', 2, 'in the clone already'],
  ['git rebase -i HEAD~1', 1, '--autosquash'],
  ['git push --mirror', 1, '`--mirror`'],
  ['git commit -m', 1, 'without its value'],
  ['vim shop.ini', 1, 'vim'],
  ['rm nothing.txt', 1, "isn't there"],
  ['git commit --allow-empty', 1, 'Aborting commit due to empty commit message'],
])('%j is told in a sentence', async (answer, line, text) => {
  expect(await read(answer)).toEqual({ fault: { line, message: expect.stringContaining(text) } })
})
