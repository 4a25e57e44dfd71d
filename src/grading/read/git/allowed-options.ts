/**
 * What may follow a Git command: each option by name, separated by spaces. `-m=text` needs a value of that kind, `--track?choice` may have one after an
 * equals sign, and the others have none. Nothing that starts with `-` passes unless it's here, so no option that runs a program, reads or writes a file
 * by its path, or leaves the repository gets to Git. Before you add one, check in Git's manual that it does none of this.
 */
export const allowedOptions: Readonly<Record<string, string>> = {
  add: '-A --all -u --update -f --force -v --verbose -n --dry-run -N --intent-to-add --renormalize --chmod=choice --sparse',
  bisect: '--no-checkout --first-parent',
  blame: '-w -s -e',
  branch:
    '-a --all -r --remotes -v -vv --verbose -d -D --delete -m -M --move -c -C --copy -f --force -u=argument --set-upstream-to=argument --unset-upstream -l --list --contains --no-contains --merged --no-merged --points-at --show-current -t --track?choice --no-track -q --quiet',
  checkout:
    '-b=argument -B=argument -f --force -q --quiet -t --track?choice --no-track --detach -d --orphan=argument --ours --theirs -m --merge --conflict=choice --no-guess --guess --progress --no-progress',
  cherry: '-v --verbose',
  'cherry-pick':
    '-x -n --no-commit -e --edit -m=number --mainline=number -s --signoff --ff --allow-empty --keep-redundant-commits --continue --abort --skip --quit -X=strategyOption --strategy-option=strategyOption --strategy=strategy',
  clean: '-f -ff --force -d -x -X -n --dry-run -q --quiet -e=argument --exclude=argument',
  commit:
    '-a --all -m=text --message=text --amend --no-edit -e --edit --allow-empty --fixup=argument --squash=argument -C=argument --reuse-message=argument -s --signoff -q --quiet -v --verbose -n --no-verify --reset-author --author=text -i --include -o --only --dry-run --trailer=text',
  config: '--local --get --get-all --unset --add --list -l --bool --replace-all',
  'count-objects': '-v -H',
  describe: '--tags --all --always --long --abbrev=number --contains --exact-match --dirty',
  diff: '--staged --cached --stat --shortstat --name-only --name-status --merge-base -w --check --color --no-color --word-diff --summary',
  fetch:
    '--all -p --prune -P --prune-tags -t --tags --no-tags -f --force -v --verbose -q --quiet --dry-run --unshallow --depth=number',
  fsck: '--lost-found --full --unreachable --no-reflogs --dangling --no-dangling',
  gc: '--prune?choice --aggressive --auto -q --quiet',
  lfs: '--lockable -l --local --skip-repo --all -s --size',
  log: '--oneline --graph --all --decorate?choice --no-decorate --stat --shortstat --name-only --name-status -p --patch --no-patch -n=number --max-count=number --follow --merges --no-merges --first-parent --reverse --grep=pattern --author=pattern -S=text -G=pattern -i --pretty=format --format=format --abbrev-commit --abbrev=number --since=text --until=text --after=text --before=text --left-right --cherry-pick --cherry-mark --branches --tags --remotes -g --walk-reflogs --diff-filter=choice --topo-order --date=choice -m -c --full-history --no-color --color --no-pager',
  'ls-files': '-c -s --stage -u --unmerged -o --others -m --modified -d --deleted -i --exclude-standard -t -v',
  'ls-remote': '--heads --tags --refs -h -t -q --quiet --symref',
  'ls-tree': '-r -t --name-only -l',
  merge:
    '--ff --no-ff --ff-only --squash --no-squash --no-commit --commit -m=text --message=text --abort --continue --quit -e --edit --no-edit --allow-unrelated-histories -X=strategyOption --strategy-option=strategyOption -s=strategy --strategy=strategy --autostash --no-autostash --log -n --stat --no-stat -v --verbose -q --quiet --signoff --no-verify',
  'merge-base': '--all -a --octopus --fork-point',
  mv: '-f --force -k -n --dry-run -v --verbose',
  'name-rev': '--name-only --tags',
  pull: '--rebase?choice -r --no-rebase --ff --no-ff --ff-only --autostash --no-autostash -p --prune -t --tags --no-tags -v --verbose -q --quiet --no-commit --commit --no-edit --edit -e --squash --allow-unrelated-histories -X=strategyOption --strategy-option=strategyOption -s=strategy --strategy=strategy --all',
  push: '-u --set-upstream --tags --follow-tags --no-follow-tags -f --force --force-with-lease?argument --no-force-with-lease --force-if-includes -d --delete --all --branches --atomic -n --dry-run -q --quiet -v --verbose --no-verify --prune --progress',
  rebase:
    '--onto=argument -i --interactive --autosquash --no-autosquash --autostash --no-autostash --continue --abort --skip --quit --root -r --rebase-merges?choice --keep-empty --no-keep-empty --no-ff -f --force-rebase --fork-point --no-fork-point --update-refs --no-update-refs -X=strategyOption --strategy-option=strategyOption -s=strategy --strategy=strategy --keep-base -q --quiet -v --verbose --stat -n --no-stat --signoff --reapply-cherry-picks --no-verify --empty=choice',
  reflog: '--all -n=number --max-count=number --oneline --date=choice',
  remote: '-v --verbose --push --all -a --auto -d --delete -n --dry-run',
  reset: '--soft --mixed --hard --keep --merge -q --quiet -N --intent-to-add',
  restore:
    '--staged -S --worktree -W --source=argument -s=argument --ours --theirs -m --merge --conflict=choice -q --quiet --overlay --no-overlay --ignore-unmerged',
  'rev-list':
    '--count --all --left-right -n=number --max-count=number --oneline --merges --no-merges --first-parent --reverse',
  'rev-parse': '--short?number --abbrev-ref --verify -q --quiet --show-toplevel --symbolic-full-name',
  revert:
    '-n --no-commit -e --edit --no-edit -m=number --mainline=number -s --signoff --continue --abort --skip --quit -X=strategyOption --strategy-option=strategyOption --strategy=strategy --reference',
  rm: '--cached -r -f --force -n --dry-run -q --quiet --ignore-unmatch --sparse',
  shortlog: '-s -n -e --summary --numbered --email --all',
  show: '--oneline --stat --shortstat --name-only --name-status -p --patch -s --no-patch --pretty=format --format=format --abbrev-commit --abbrev=number --no-color --color -m -c',
  'show-branch': '--all -a --remotes -r',
  'show-ref': '--heads --tags --head -s --hash --verify -d --dereference',
  'sparse-checkout': '--cone --no-cone --sparse-index --no-sparse-index --skip-checks',
  stash:
    '-m=text --message=text -u --include-untracked -a --all -k --keep-index --no-keep-index -S --staged -q --quiet --index --stat --only-untracked',
  status:
    '-s --short -b --branch --porcelain?choice -v --verbose -u?choice --untracked-files?choice --ignored?choice --long --show-stash',
  switch:
    '-c=argument --create=argument -C=argument --force-create=argument -d --detach --orphan=argument -t --track?choice --no-track -f --force --discard-changes -m --merge --conflict=choice -q --quiet --guess --no-guess',
  tag: '-a --annotate -m=text --message=text -f --force -d --delete -l --list -n?number --contains --no-contains --points-at --merged --no-merged --sort=choice --no-sign',
  version: '',
}

/** Of commands that have commands of their own: which of those may be used. */
export const allowedActions: Readonly<Record<string, readonly string[]>> = {
  bisect: ['start', 'good', 'bad', 'old', 'new', 'skip', 'reset', 'log', 'next', 'terms'],
  lfs: ['install', 'track', 'untrack', 'ls-files', 'status', 'env', 'version'],
  remote: ['show', 'get-url', 'prune', 'set-head', 'update'],
  'sparse-checkout': ['init', 'set', 'add', 'list', 'reapply', 'disable'],
  stash: ['push', 'save', 'pop', 'apply', 'drop', 'list', 'show', 'clear', 'branch'],
}

/** Only for the commands that make a task's repository. */
export const setupOptions: Readonly<Record<string, string>> = { 'update-ref': '-d', 'symbolic-ref': '' }

/** Settings of the repository that may be changed. None of them names a program, a file, or an address. */
export const allowedSettings = new Set([
  'branch.autosetupmerge',
  'branch.autosetuprebase',
  'core.autocrlf',
  'fetch.prune',
  'fetch.prunetags',
  'merge.conflictstyle',
  'merge.ff',
  'pull.ff',
  'pull.rebase',
  'push.autosetupremote',
  'push.default',
  'push.followtags',
  'rebase.autosquash',
  'rebase.autostash',
  'rebase.updaterefs',
  'rerere.enabled',
  'tag.sort',
])

/** Why a command that people may well try isn't here. */
export const refusals: Readonly<Record<string, string>> = {
  clone: "clones, but you're in the clone already",
  init: "makes a repository, but you're in one already",
  worktree: "adds a working tree, and there's only one here",
  submodule: 'uses submodules, and there are none here',
  'filter-branch': 'rewrites the whole history with programs, and none are run here',
  'filter-repo': "rewrites the whole history with a program that isn't part of Git",
}
