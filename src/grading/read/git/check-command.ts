import { allowedActions, allowedOptions, allowedSettings, refusals, setupOptions } from './allowed-options.ts'
import { isInside } from './file-commands.ts'

/** A Git command that may run. */
export interface GitCommand {
  /** `commit`. */
  readonly name: string
  /** What stands after the name, one word each. */
  readonly args: readonly string[]
  /** Only the options, written out singly: `-a`, `-m`. */
  readonly options: readonly string[]
  /** What isn't an option or its value. */
  readonly operands: readonly string[]
}

export type Checked = { readonly command: GitCommand } | { readonly refusal: string }

const strategies = new Set(['ort', 'recursive', 'resolve', 'octopus', 'ours', 'subtree'])
const strategyOptions =
  /^(?:ours|theirs|patience|histogram|minimal|ignore-all-space|ignore-space-change|ignore-space-at-eol|renormalize|no-renormalize|no-renames)$/
const styles = /^(?:oneline|short|medium|full|fuller|reference|raw)$/
/** Padding could fill the memory, and trailers have settings of their own. */
const format =
  /^(?:t?format:)?(?:[\w\s:;,.|#/[\]-]|%(?:[HhTtPpsbBnfdDgSr]|a[nedris]|c[nedris]|C(?:reset|red|green|yellow|blue)|x09))*$/

/** What a value of each kind must be. */
const fits: Readonly<Record<string, (value: string) => boolean>> = {
  text: (value) => value.length <= 2000 && !/[^\P{Cc}\n\t]/u.test(value),
  // A counted repeat of a counted repeat would fill Git's memory.
  pattern: (value) => value.length <= 100 && !/[{}]/.test(value) && fits['text']?.(value) === true,
  argument: (value) => argumentFault(value) === undefined,
  number: (value) => /^\d{1,4}$/.test(value),
  choice: (value) => /^[\w+.,:-]{1,40}$/.test(value),
  strategy: (value) => strategies.has(value),
  strategyOption: (value) => strategyOptions.test(value),
  format: (value) => value.length <= 100 && (styles.test(value) || format.test(value)),
}

/** People keep the message of a commit with `-c core.editor=true`. No editor ever opens here, so it changes nothing. */
const withoutEditor = ([first, second, ...rest]: readonly string[]): readonly string[] =>
  first === '-c' && /^core\.editor=(?:true|:)$/.test(second ?? '')
    ? rest
    : [first, second, ...rest].filter((word) => word !== undefined)

/**
 * Decides whether the words after `git` may run: a command of the list, with options of the list, and with names and paths that stay in the repository.
 * @param isSetup a task's own commands may do a little more
 */
export function checkGit(words: readonly string[], isSetup = false): Checked {
  const [name = '', ...args] = withoutEditor(words)
  if (name === '') return { refusal: 'has `git` without a command' }
  if (name.startsWith('-'))
    return { refusal: `has \`${shown(name)}\` before the command, and options of Git itself can't be used here` }
  const options = Object.hasOwn(allowedOptions, name)
    ? allowedOptions[name]
    : isSetup && Object.hasOwn(setupOptions, name)
      ? setupOptions[name]
      : undefined
  if (options === undefined)
    return {
      refusal:
        (Object.hasOwn(refusals, name) ? refusals[name] : undefined) ??
        `has \`git ${shown(name)}\`, which isn't a command that tasks need`,
    }
  const read = readArguments(name, optionsIn(options), args)
  if ('refusal' in read) return read
  const command = { name, args, ...read }
  const refusal = operandFault(command)
  return refusal === undefined ? { command } : { refusal }
}

interface Option {
  readonly kind: string
  readonly needsValue: boolean
}

function optionsIn(list: string): ReadonlyMap<string, Option> {
  return new Map(
    list.split(' ').map((item) => {
      const [, name = '', sign, kind = ''] = /^(-[^=?]*)(?:([=?])(.*))?$/.exec(item) ?? []
      return [name, { kind, needsValue: sign === '=' }]
    }),
  )
}

/** Reads options and operands as Git does, and refuses the first one that isn't on the list. */
function readArguments(
  name: string,
  known: ReadonlyMap<string, Option>,
  args: readonly string[],
): Pick<GitCommand, 'options' | 'operands'> | { readonly refusal: string } {
  const options: string[] = []
  const operands: string[] = []
  let areOperands = false
  /** An option that waits for its value. */
  let waiting: string | undefined
  const refuse = (option: string) => ({
    refusal: `has \`${shown(option)}\`, an option of \`git ${name}\` that tasks don't need`,
  })
  const takeValue = (option: string, value: string): string | undefined => {
    const { kind = '' } = known.get(option) ?? {}
    if (fits[kind]?.(value)) return undefined
    return `has a value for \`${option}\` that can't be used here: ${(kind === 'argument' ? argumentFault(value) : undefined) ?? `\`${shown(value)}\``}`
  }
  for (const word of args) {
    if (waiting !== undefined) {
      // A value that looks like an option is refused, so that it doesn't matter how Git reads it.
      if (word.startsWith('-')) return { refusal: `has \`${waiting}\` without its value` }
      const refusal = takeValue(waiting, word)
      if (refusal !== undefined) return { refusal }
      waiting = undefined
    } else if (!areOperands && word === '--') areOperands = true
    else if (!word.startsWith('-') || (word === '-' && !areOperands)) operands.push(word)
    else if (areOperands) return { refusal: `has \`${shown(word)}\` after \`--\`, and no file here has such a name` }
    else if (/^-\d{1,4}$/.test(word) && counts.has(name)) options.push('-n')
    else if (word.startsWith('--')) {
      const [option, value] = cutAt(word, '=')
      const found = known.get(option)
      if (!found || (value !== undefined && found.kind === '')) return refuse(word)
      options.push(option)
      if (value !== undefined) {
        const refusal = takeValue(option, value)
        if (refusal !== undefined) return { refusal }
      } else if (found.needsValue) waiting = option
    } else if (known.get(word)) {
      options.push(word)
      if (known.get(word)?.needsValue) waiting = word
    } else {
      // Letters in one word: `-am`.
      for (let at = 1; at < word.length; at++) {
        const option = `-${word[at] ?? ''}`
        const found = known.get(option)
        if (!found) return refuse(word)
        options.push(option)
        if (found.kind === '') continue
        const value = word.slice(at + 1)
        if (value === '' && found.needsValue) waiting = option
        else if (value !== '') {
          const refusal = takeValue(option, value)
          if (refusal !== undefined) return { refusal }
        }
        break
      }
    }
  }
  if (waiting !== undefined) return { refusal: `has \`${waiting}\` without its value` }
  return { options, operands }
}

/** Commands that take a number as an option: `git log -3`. */
const counts = new Set(['log', 'show', 'reflog', 'rev-list', 'stash'])

function cutAt(text: string, sign: string): readonly [string, string?] {
  const at = text.indexOf(sign)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Commands that talk to a remote as their first operand. */
const talking = new Set(['push', 'fetch', 'pull', 'ls-remote'])

/** Commands that take patterns, which Git reads and compares with paths of the repository. */
const patterned = new Set(['sparse-checkout', 'lfs'])

function operandFault({ name, options, operands }: GitCommand): string | undefined {
  if (name === 'config') return settingFault(operands)
  if (name === 'stash' && operands[0] === 'save')
    return operands.slice(1).every((word) => fits['text']?.(word)) ? undefined : "has a message that can't be read"
  // A slash at the start of a pattern means the top of the repository.
  const plain = patterned.has(name) ? operands.map((word) => word.replace(/^!?\/(?=.)/, '')) : operands
  const fault = plain.map(argumentFault).find((one) => one !== undefined)
  if (fault !== undefined) return fault
  if (operands.some((word) => word.includes('^{/')))
    return 'searches for a commit with `^{/…}`; name the commit instead'
  // References of references would double with each command.
  if (talking.has(name) && operands.some((word) => word.includes('*')))
    return 'names references with `*`; name them one by one'
  if (talking.has(name) && operands.length > 0 && operands[0] !== 'origin')
    return `names \`${shown(operands[0] ?? '')}\` as the remote, and the only one here is \`origin\``
  const actions = allowedActions[name]
  if (actions) {
    const [action] = operands
    if (action !== undefined && !actions.includes(action))
      return `has \`git ${name} ${shown(action)}\`, which isn't a command that tasks need`
    if (name === 'remote' && operands.length > 1 && operands[1] !== 'origin')
      return `names \`${shown(operands[1] ?? '')}\` as the remote, and the only one here is \`origin\``
  }
  if (name === 'reflog' && /^(?:expire|delete|drop|write|exists)$/.test(operands[0] ?? ''))
    return `has \`git reflog ${operands[0] ?? ''}\`, which isn't a command that tasks need`
  // Some versions of Git bisect with a shell script.
  if (name === 'bisect')
    return operands.every((word) => /^[\w./@{}~^-]+$/.test(word))
      ? undefined
      : "has a name that can't be used in `git bisect`"
  if (
    name === 'rebase' &&
    options.some((one) => one === '-i' || one === '--interactive') &&
    !options.includes('--autosquash')
  )
    return "opens an editor, and there's none here: mark commits with `--fixup` and use `--autosquash`, or join them with `git reset --soft` or `git merge --squash`"
  return undefined
}

/** What's wrong with a name of a commit, branch, or file; undefined if it can only mean something in this repository. */
function argumentFault(word: string): string | undefined {
  if (word === '' || word.length > 200 || /\p{Cc}/u.test(word))
    return "has a name that's empty, too long, or can't be read"
  if (word !== '-' && word.startsWith('-')) return `has \`${shown(word)}\` where a name is expected`
  if (/:\/\/|::|\\/.test(word))
    return `has the address \`${shown(word)}\`, and the only other repository here is \`origin\``
  // What follows `:/` is a text to look for in messages.
  if (/^:\/[\w ]/.test(word)) return undefined
  const parts = word.split(':')
  return parts.every((part) => part === '' || part === '/' || isInside(part))
    ? undefined
    : `has \`${shown(word)}\`, which isn't in the repository`
}

function settingFault(operands: readonly string[]): string | undefined {
  const [key, value, ...more] = operands
  if (key === undefined) return undefined
  if (more.length > 0) return 'has more than a setting and its value'
  if (!allowedSettings.has(key.toLowerCase())) return `has the setting \`${shown(key)}\`, which tasks don't need`
  if (value !== undefined && !/^[\w-]{1,30}$/.test(value))
    return `has a value for \`${shown(key)}\` that can't be used here`
  return undefined
}

/** A word as it's told back: not too long, and without backticks. */
const shown = (word: string): string => {
  const text = word.replaceAll(/[\p{Cc}`]/gu, ' ')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
