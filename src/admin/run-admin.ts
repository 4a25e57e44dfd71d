import { parseArgs } from 'node:util'
import { OperatorError } from '../operator-error.ts'
import { parsable, type AdminWorld, type Command, type ExitCode, type Options, type Values } from './command.ts'
import { feedbackCommand, reportsCommand } from './commands/reports.ts'
import { itemsCommand } from './commands/items.ts'
import { reloadCommand } from './commands/reload.ts'
import { retentionCommand } from './commands/retention.ts'
import { tenantsCommand } from './commands/tenants.ts'
import { wrapped } from './output.ts'
import { nearestName } from './nearest-name.ts'
import { UsageError } from './usage-error.ts'

const commands: readonly Command[] = [
  reportsCommand,
  feedbackCommand,
  itemsCommand,
  reloadCommand,
  tenantsCommand,
  retentionCommand,
]
const names = commands.map(({ name }) => name)
const helpOption: Options = { help: { type: 'boolean', help: 'print this' } }
const call = 'npm run --silent admin --'

/** Runs a command line, without `node` and the script's name. @throws OperatorError if it's wrong, or if the command can't be done */
export async function runAdmin(args: readonly string[], world: AdminWorld): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    for (const line of overview()) world.print(line)
    return 0
  }
  const command = commands.find((item) => item.name === name)
  if (!command) throw unknown('command', name, names, `${call} --help`)
  const values = valuesOf(command, rest)
  if (values['help'] === true) {
    for (const line of helpOf(command)) world.print(line)
    return 0
  }
  if (world.env['STORE'] === 'postgres')
    throw new OperatorError('This works on a data folder, and STORE is postgres.', command.inDatabase)
  if (values['json'] === true && values['csv'] === true)
    throw new UsageError("--json and --csv can't both be printed.", 'Use one of them.')
  return command.run(world, values)
}

function valuesOf({ name, options }: Command, args: readonly string[]): Values {
  const known = { ...options, ...helpOption }
  const help = `${call} ${name} --help`
  // Not strict, because its messages are for programmers.
  const { tokens } = parseArgs({ args: [...args], options: parsable(known), strict: false, tokens: true })
  const values: Record<string, string | boolean> = {}
  for (const token of tokens) {
    if (token.kind === 'positional')
      throw new UsageError(`${name} doesn't understand “${token.value}”.`, `${help} lists its options.`)
    if (token.kind === 'option-terminator') continue
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!option)
      throw unknown(
        'option',
        token.rawName,
        Object.keys(known).map((key) => `--${key}`),
        help,
      )
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${token.rawName} takes no value.`, `${help} lists the options.`)
    if (option.type === 'string' && (token.value === undefined || token.value === '' || token.value.startsWith('--')))
      throw new UsageError(
        `${token.rawName} needs a value.`,
        `The form is ${token.rawName} ${option.value ?? 'VALUE'}.`,
      )
    values[token.name] = token.value ?? true
  }
  return values
}

function unknown(what: string, typed: string, known: readonly string[], help: string): UsageError {
  const near = nearestName(typed, known)
  return new UsageError(
    `There's no ${what} “${typed}”${near === undefined ? '' : `; did you mean ${near}?`}${near === undefined ? '.' : ''}`,
    `${help} lists all.`,
  )
}

function overview(): string[] {
  const width = Math.max(...names.map(({ length }) => length))
  return [
    'Administers the data of DATA_DIR and the content. The coach can be running.',
    '',
    `${call} COMMAND [OPTIONS]`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `${call} COMMAND --help explains a command.`,
    'Exit code: 0 done, 1 done but something needs a look, 2 not done.',
  ]
}

function helpOf({ name, summary, details, options }: Command): string[] {
  const rows = Object.entries({ ...options, ...helpOption }).map(
    ([key, { value, help }]) => [`--${key}${value === undefined ? '' : ` ${value}`}`, help] as const,
  )
  const width = Math.max(...rows.map(([left]) => left.length))
  return [
    `${call} ${name} [OPTIONS]`,
    '',
    ...wrapped(`${summary}. ${details}`, ''),
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
  ]
}
