import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { checkGit } from '../../src/grading/read/git/check-command.ts'
import { allowedOptions } from '../../src/grading/read/git/allowed-options.ts'
import { readGit } from '../../src/grading/read/git/read-git.ts'

// What people type is run by Git, so each of these tries to run something else, to get out of the folder, or to take all of the computer.

const setup = `
echo "price=1" > shop.ini
git add -A && git commit -m "Start the shop"
git push -u origin main
`
let place: string
let outside: string
const before = process.env['TMPDIR']

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'shipmate-outside-'))
  place = mkdtempSync(join(tmpdir(), 'shipmate-attacks-'))
  process.env['TMPDIR'] = place
})
afterAll(() => {
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  rmSync(place, { recursive: true })
  rmSync(outside, { recursive: true })
})

const attempt = async (answer: string) => {
  const read = await readGit(answer.replaceAll('PWN', join(outside, 'pwned')).replaceAll('OUT', outside), { setup })
  expect(readdirSync(outside)).toEqual([])
  expect(readdirSync(place)).toEqual([])
  return read
}

const refused: Readonly<Record<string, string>> = {
  // Options of Git itself.
  'a setting before the command': 'git -c core.pager="touch PWN" log',
  'a pager': 'git -c core.pager=touch -p log',
  'an editor as a setting': 'git -c core.editor="touch PWN" commit --allow-empty',
  'a setting from the environment': 'git --config-env=core.editor=HOME commit',
  'another folder': 'git -C OUT init',
  'another repository': 'git --git-dir=OUT/.git init',
  'another working tree': 'git --work-tree=/ checkout -f main',
  'other programs of Git': 'git --exec-path=OUT status',
  // Options that run a program.
  'a command for each commit': 'git rebase --exec "touch PWN" --root',
  'a command for each commit, in short': 'git rebase -x "touch PWN" --root',
  'a command for each commit, in one word': 'git rebase "--exec=touch PWN" --root',
  'the beginning of an option’s name': 'git rebase --exe="touch PWN" --root',
  'a letter among others': 'git rebase -ix "touch PWN" --root',
  'a program on the other side of a fetch': 'git fetch --upload-pack="touch PWN" origin',
  'the beginning of that option': 'git fetch --upload="touch PWN" origin',
  'a program on the other side of a pull': 'git pull --upload-pack "touch PWN; git-upload-pack" origin main',
  'a program on the other side of a push': 'git push --receive-pack="touch PWN" origin main',
  'the other name of that option': 'git push --exec="touch PWN" origin main',
  'an option where the remote is expected': 'git ls-remote "--upload-pack=touch PWN" .',
  'an option as the value of an option': 'git commit -m --exec=PWN',
  'a search that opens files': 'git grep -O"touch PWN" price',
  'a search by bisecting': 'git bisect run touch PWN',
  'a shown bisect': 'git bisect visualize',
  'a command for many commits': 'git filter-branch --tree-filter "touch PWN" HEAD',
  submodules: 'git submodule foreach "touch PWN"',
  'a submodule': 'git submodule add ext::sh OUT',
  'a difference shown by a program': 'git difftool -x "touch PWN" HEAD',
  'a merge by a program': 'git mergetool --tool=vimdiff',
  'an external difference': 'git diff --ext-diff',
  'a conversion before a difference': 'git log -p --textconv',
  'a signature': 'git commit -S -m signed --allow-empty',
  'a signed tag': 'git tag -s v1 -m signed',
  'a custom strategy': 'git merge -s ../../evil main',
  'a strategy in one word': 'git merge --strategy=evil main',
  'a message from a file': 'git commit -F /etc/passwd',
  'paths from a file': 'git add --pathspec-from-file=/etc/passwd',
  'a template': 'git commit -t /etc/passwd',
  'an email': 'git send-email --smtp-server=PWN HEAD',
  'a help page in a browser': 'git help --web log',
  'a web server': 'git instaweb --httpd=PWN',
  'a server': 'git daemon --export-all --base-path=/',
  'planned work': 'git maintenance start',
  'a lost history': 'git reflog expire --all',
  'a lost entry': 'git reflog delete HEAD@{0}',
  // Settings and aliases.
  'an alias': 'git config alias.x "!touch PWN"\ngit x',
  'an alias for everyone': 'git config --global alias.st "!touch PWN"',
  'a program for SSH': 'git config core.sshCommand "touch PWN"',
  'a folder of hooks': 'git config core.hooksPath hooks',
  'a program that watches files': 'git config core.fsmonitor "touch PWN"',
  'an editor': 'git config core.editor "touch PWN"',
  'a filter': 'git config filter.x.clean "touch PWN"',
  'a merge driver': 'git config merge.x.driver "touch PWN"',
  'a conversion': 'git config diff.x.textconv "touch PWN"',
  'a helper for passwords': 'git config credential.helper "!touch PWN"',
  'another file of settings': 'git config --file OUT/settings user.name x',
  'an included file': 'git config include.path /etc/passwd',
  'an address': 'git config remote.origin.url "ext::touch PWN"',
  'another address for addresses': 'git config url.ext::sh.insteadOf origin',
  'a remote for a branch': 'git config branch.main.remote evil',
  'options for a merge': 'git config branch.main.mergeOptions "-s evil"',
  'a value that looks like an option': 'git config merge.ff "--get $(touch PWN)"',
  'settings in an editor': 'git config --edit',
  // Remotes.
  'a program as an address': 'git fetch "ext::sh -c touch% PWN" main',
  'a clone': 'git clone "ext::sh -c touch% PWN" x',
  'a new remote': 'git remote add evil "ext::touch PWN"',
  'another address of the remote': 'git remote set-url origin "ext::touch PWN"',
  'a remote by its path': 'git push ../repository main',
  'a remote by an absolute path': 'git fetch OUT main',
  'a remote on the network': 'git pull https://example.com/x.git main',
  'a remote by SSH': 'git push git@example.com:x.git main',
  'an option for SSH': 'git ls-remote ssh://-oProxyCommand=touch/x',
  'a remote that’s shown': 'git remote show OUT',
  'an archive of a remote': 'git archive --remote=OUT HEAD',
  // Out of the folder, or into `.git`.
  'a file above': 'echo x > ../escaped',
  'a file above, later in the path': 'echo x > a/../../escaped',
  'an absolute file': 'echo x > PWN',
  'a file at home': 'echo x > ~/escaped',
  'a hook': 'echo "touch PWN" > .git/hooks/post-commit',
  'a hook, written in capitals': 'echo "touch PWN" > .GIT/hooks/post-commit',
  'a hook, by the short name': 'echo "touch PWN" > GIT~1/hooks/post-commit',
  'a hook, with a space': 'echo "touch PWN" > ".git /hooks/post-commit"',
  'a hook, with an invisible character': 'echo "touch PWN" > ".g\u200cit/hooks/post-commit"',
  'the settings': 'printf "[core]\\nsshCommand = touch PWN" >> .git/config',
  'a file in place of the repository': 'echo "gitdir: OUT" > sub/.git',
  'all files': 'rm -rf /',
  'the repository': 'rm -rf .git',
  'the folder itself': 'rm -rf .',
  'the folder above': 'rm -rf ..',
  'a move to a hook': 'git mv shop.ini .git/hooks/post-commit',
  'a move out': 'git mv shop.ini ../escaped',
  'a file from outside': 'git add /etc/passwd',
  'a difference of files outside': 'git diff --no-index /etc/passwd shop.ini',
  'what’s printed into a file': 'git log --output=PWN',
  'what’s printed into a file, by the shell': 'git log > log.txt',
  'a bundle': 'git bundle create PWN main',
  patches: 'git format-patch -o OUT HEAD',
  'another working folder': 'git worktree add OUT/tree',
  'another repository below': 'git init sub',
  'a link': 'ln -s / root',
  'a link in the index': 'git update-index --add --cacheinfo 120000,abc,link',
  'a reference outside': 'git update-ref refs/../../x HEAD',
  'a path through LFS': 'git lfs track ../../x',
  // What a shell would do.
  'a variable': 'GIT_SSH_COMMAND="touch PWN" git fetch',
  'two variables': 'GIT_EDITOR=PWN GIT_PAGER=PWN git commit',
  'an exported variable': 'export GIT_EDITOR=PWN',
  'a substitution': 'git commit --allow-empty -m "$(touch PWN)"',
  'a substitution outside quotes': 'git checkout -b $(touch PWN)',
  backticks: 'git tag `touch PWN`',
  'backticks in quotes': 'git tag -m "`touch PWN`" v1',
  'a pipe': 'git log | sh',
  'a list': 'git status; touch PWN',
  'an alternative': 'git checkout nowhere || touch PWN',
  'work in the background': 'git status & touch PWN',
  'a file to read': 'git commit -m x < /etc/passwd',
  'a text to read': 'git commit -F - <<EOF\nx\nEOF',
  'a subshell': '(touch PWN)',
  'another program': 'touch PWN',
  'a shell': 'sh -c "touch PWN"',
  'Git by its path': '/usr/bin/git status',
  'a program named like Git': './git status',
  'a loop': 'while true; do git status; done',
  'quoted text with dollars': "git tag $'x\\ny'",
  'a quote that stays open': 'git commit -m "x\ntouch PWN',
  'a carriage return': 'git status\rtouch PWN',
  // Too much.
  'a hundred commands': 'git status\n'.repeat(100),
  'a format that fills the memory': 'git log --format="%<(2147483647)%s"',
  'a format that pads': 'git log --pretty=format:%>>(99999999)%h',
  'a huge number': 'git log -n 99999999999999999999',
}

const harmless: Readonly<Record<string, string>> = {
  'a message with a substitution in single quotes': "git commit --allow-empty -m '$(touch PWN) `touch PWN`; touch PWN'",
  'a message over several lines': 'git commit --allow-empty -m "first\ntouch PWN\n"',
  'a message that looks like an option': 'git commit --allow-empty "-m--exec=touch PWN"',
  'text that looks like commands':
    "echo '$(touch PWN)' > run.sh\ngit add --chmod=+x run.sh && git add -A && git commit -m x",
  'hooks in the working tree':
    "echo 'touch PWN' > hooks/post-commit\ngit add -A --chmod=+x . && git commit -m x && git commit --allow-empty -m y",
  'attributes with a filter':
    'echo "* filter=x diff=x merge=x" > .gitattributes\ngit add -A && git commit -m x && git diff HEAD~1',
  'a file of submodules': `printf '[submodule "x"]\\n\\tpath = x\\n\\turl = ext::touch PWN\\n\\tupdate = !touch PWN\\n' > .gitmodules\ngit add -A && git commit -m x && git fetch origin && git checkout main`,
  'a repository in the repository': `echo "ref: refs/heads/main" > evil/HEAD\nprintf '[core]\\n\\thooksPath = hooks\\n\\tfsmonitor = touch PWN\\n' > evil/config\ntouch evil/objects/x evil/refs/x\nprintf '#!/bin/sh\\ntouch PWN\\n' > evil/hooks/post-receive\ngit add -A --chmod=+x evil && git commit -m x && git push origin main`,
  'an interactive rebase with a made-up instruction':
    "echo x > a.txt\ngit add -A && git commit -m 'fixup! exec touch PWN' && git rebase -i --autosquash --root",
  'tidying up': 'git gc --prune=now --aggressive',
  'an editor that isn’t there': 'git commit --amend',
}

describe('what could run something else or leave the folder is refused', () => {
  test.each(Object.entries(refused))('%s', async (_, answer) => {
    expect(await attempt(answer)).toEqual({ fault: { line: expect.any(Number), message: expect.any(String) } })
  })
})

describe('what only looks dangerous runs, and nothing else does', () => {
  test.each(Object.entries(harmless))('%s', async (_, answer) => {
    const read = await attempt(answer)
    expect('fault' in read ? read.fault : undefined).toBeUndefined()
  })
})

test('a repository within the repository isn’t a remote', async () => {
  for (const command of ['push', 'fetch', 'pull', 'ls-remote', 'remote show', 'remote update', 'remote prune'])
    expect(await attempt(`echo "ref: refs/heads/main" > evil/HEAD\ngit ${command} evil`)).toMatchObject({
      fault: { line: 2 },
    })
})

test('files don’t grow without an end', async () => {
  const doubled = `echo ${'x'.repeat(190)} > a.txt\ngit add -A\n`
  expect(await attempt(doubled.repeat(20))).toMatchObject({ fault: { line: 31 } })
  expect(await attempt(`echo ${'x'.repeat(1_100_000)} > a.txt`)).toMatchObject({
    fault: { line: 1, message: 'makes the repository too large' },
  })
})

test('a search for a costly pattern ends', async () => {
  const patterns = ['(a*)*(a*)*b', '(a+)+(a+)+$', '(.*)*(.*)*\\1b']
  const searches = patterns.map((pattern) => `git log --grep='${pattern}' -G'${pattern}'`).join('\n')
  await attempt(`echo ${'a'.repeat(2000)} > a.txt\ngit add -A && git commit -m x\n${searches}`)
})

test('no command takes an option that isn’t on its list, however it’s written', () => {
  const dangerous = [
    '--exec=x',
    '-x',
    '--upload-pack=x',
    '--receive-pack=x',
    '--output=x',
    '-O',
    '-Ox',
    '--ext-diff',
    '--textconv',
    '--no-index',
    '--open-files-in-pager',
    '-F',
    '-Fx',
    '--template=x',
    '--git-dir=x',
    '--work-tree=x',
    '--super-prefix=x',
    '--edit-description',
    '--gpg-sign',
    '-S=x',
    '--pathspec-from-file=x',
    '--global',
    '--system',
    '--file=x',
  ]
  for (const name of Object.keys(allowedOptions))
    for (const option of dangerous) {
      const isListed = (allowedOptions[name] ?? '')
        .split(' ')
        .some((item) => item.split(/[=?]/)[0] === option.split('=')[0])
      const isText = /^-[OSF]/.test(option) && /-S=text|-S /.test(allowedOptions[name] ?? '')
      if (isListed || isText) continue
      expect({ name, option, ...checkGit([name, option]) }).toEqual({ name, option, refusal: expect.any(String) })
      expect(checkGit([name, '--', option])).toEqual({ refusal: expect.any(String) })
    }
})

test('ids of commits are the same each time', async () => {
  const answer = 'git commit --allow-empty -m "Same"'
  const once = await attempt(answer)
  expect(await attempt(answer)).toEqual(once)
})

test('answers that come at once run one after another', async () => {
  const all = await Promise.all(['a', 'b', 'c'].map((name) => readGit(`git branch ${name}`, { setup })))
  expect(all.every((read) => 'tree' in read)).toBe(true)
  expect(readdirSync(place)).toEqual([])
})
