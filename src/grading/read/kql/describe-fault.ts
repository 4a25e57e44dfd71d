import type { Fault } from '../../../domain/task/grade.ts'
import { typosBetween } from '../../../domain/typos-between.ts'
import { lineAt } from '../line-at.ts'
import type { Diagnostic } from './language-service.ts'
import { aggregateNames, operatorNames } from './known-names.ts'
import { functionNames } from './run/functions.ts'
import type { Schema } from './run/value.ts'

/** What's wrong with a query in plain words, from what the language service found. */
export function describeFault(text: string, errors: readonly Diagnostic[], tables: Schema): Fault | undefined {
  const [first] = errors
  if (!first) return undefined
  const sql = /^\s*(select|with|insert|update|delete)\b/i.exec(text)?.[1]
  if (sql !== undefined && first.start <= text.search(/\S/))
    return {
      line: lineAt(text, first.start),
      message: `starts with \`${sql}\`, as SQL does; a KQL query starts with a table, and each operator follows a \`|\``,
    }
  // A pipe that's missing gives several errors at one place; the later ones say what it is.
  const there = errors.filter(({ start }) => start === first.start)
  const worst = there.find(({ code }) => code === 'KS174') ?? first
  // What's missing is reported where the text before it ends, which can be a line earlier.
  const next = /^\s*([\w-]+)/.exec(text.slice(worst.start))
  if (worst.code === 'KS005' && next && operatorNames.includes(next[1]?.toLowerCase() ?? ''))
    return { line: lineAt(text, worst.start + next[0].length), message: `has \`${next[1]}\` without a \`|\` before it` }
  return { line: lineAt(text, worst.start), message: messageFor(text, worst, tables) }
}

function messageFor(text: string, { code, message, start, length }: Diagnostic, tables: Schema): string {
  const word = /^[\w$!~-]+/.exec(text.slice(start))?.[0] ?? text.slice(start, start + Math.min(length, 30))
  if (code === 'KS142' || code === 'KS109') return unknownName(text, start, word, tables)
  if (code === 'KS204')
    return `names the table \`${word}\`, which isn't there; the tables are ${listed(Object.keys(tables))}`
  if (code === 'KS211') {
    const near = nearest(word, [...functionNames(), ...aggregateNames])
    return `calls \`${word}\`, which isn't a function${near === undefined ? '' : `; did you mean \`${near}\`?`}`
  }
  if (code === 'KS176') {
    if (word === '' || start >= text.trimEnd().length) return 'ends with a `|` that no operator follows'
    const near = nearest(word, operatorNames)
    return `has \`${word}\` where an operator was expected, such as \`where\` or \`summarize\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`
  }
  if (code === 'KS174') return `has \`${word}\` without a \`|\` before it`
  if (code === 'KS141')
    return `has a condition that isn't true or false: \`${text.slice(start, start + length)}\`${/[^=!<>]=[^=~]/.test(text.slice(start, start + length)) ? '; to compare, write `==`' : ''}`
  if (code === 'KS005') {
    const expected = /Expected: (.+)$/.exec(message)?.[1] ?? ''
    if (expected === ';' && operatorNames.includes(word.toLowerCase()))
      return `has \`${word}\` without a \`|\` before it`
    return expected === ';'
      ? `has \`${word}\` where the query should go on with \`|\` or end`
      : `needs \`${expected}\` before \`${word || 'the end'}\``
  }
  if (code === 'KS006') return 'ends before it says what comes here: an expression is missing'
  if (code === 'KS144') return `uses \`${word}()\` outside of \`summarize\`, where aggregates belong`
  if (code === 'KS119') return `calls \`${word}\` with too few or too many arguments`
  if (code === 'KS106') return `uses an operator on types that it isn't for: ${lowered(message)}`
  return `isn't valid KQL: ${lowered(message)}`
}

const lowered = (message: string): string => {
  const plain = message.replaceAll("'", '`').replace(/\.$/, '')
  return plain.charAt(0).toLowerCase() + plain.slice(1)
}

function unknownName(text: string, start: number, word: string, tables: Schema): string {
  if (word === 'let') return 'has a `let` of another form than `let Name = …;`, or its name is a keyword'
  const columns = Object.values(tables)
    .flat()
    .map(({ name }) => name)
  if (columns.includes(word)) {
    const cause =
      /\b(summarize|project|distinct|count|project-away|make-series)\b(?!.*\b(?:summarize|project|distinct|project-away|make-series)\b)/s.exec(
        text.slice(0, start).replaceAll(/\|[^|]*$/g, ''),
      )?.[1]
    return cause === undefined
      ? `names \`${word}\`, which isn't a column of this table`
      : `names \`${word}\`, which isn't there anymore: after \`${cause}\`, only its own columns are`
  }
  const own = [...text.matchAll(/\b([A-Za-z_]\w*)\s*=(?![=~])/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== word && name !== 'kind')
  const near = nearest(word, [...columns, ...own, ...Object.keys(tables)])
  if (near !== undefined && near.toLowerCase() === word.toLowerCase())
    return `names \`${word}\`; names are case-sensitive, so write \`${near}\``
  return `names \`${word}\`, which isn't a column, table, or variable here${near === undefined ? '' : `; did you mean \`${near}\`?`}`
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

/** The name that's nearest to a word, if one is near. */
function nearest(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const [best] = [...new Set(names)]
    .map((name) => ({ name, typos: typosBetween(wanted, name.toLowerCase()) }))
    .toSorted((a, b) => a.typos - b.typos)
  return best && best.typos <= (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) ? best.name : undefined
}
