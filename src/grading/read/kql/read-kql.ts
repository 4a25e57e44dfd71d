import type { Fault, ReadAnswer } from '../../../domain/task/grade.ts'
import type { Gradable } from '../../../domain/task/task.ts'
import { lineAt } from '../line-at.ts'
import { agreementOf } from './compare-results.ts'
import { describeFault } from './describe-fault.ts'
import { parseQuery, TooDeep, type ParsedQuery, type Syntax } from './language-service.ts'
import { operatorsIn, renderIn, sortOf, tablesIn } from './query-shape.ts'
import { checkSize } from './size-fault.ts'
import { CannotRun, Machine, TooMuch, WrongTypes } from './run/machine.ts'
import { runQuery } from './run/run-query.ts'
import { plainOf, type Schema, type Table } from './run/value.ts'
import { otherSample, reversed, sampleOf, schemaOf, type Sample } from './sample-tables.ts'

/**
 * Reads a KQL query and runs it on the sample tables and on other rows like theirs, so that what it returns counts, and not how it's written.
 *
 * - `table`: the first table; `tables`: all
 * - `operators` (also of `let` statements and joined tables): `op`, `text`, `columns` (that are named in it), `functions`
 * - `result` (on the sample rows): `columns` (`name`, `type`), `rows` (values by column), `count`, `ordered` (whether an order was asked for)
 * - `sort`: the order of the result: `by`, `direction` (`asc`, `desc`)
 * - `render`: `kind`, and what `with` says
 * - `same`: the result has the rows of the solution's, on both sets of rows. Columns may have other names and another order, there may be more of
 *   them, and real numbers may be rounded; `exact`: there's no other column; `sameOrder`: in the same order, and one was asked for; `sameNames`:
 *   the columns of the solution's result have their names. Without a solution, these four are absent
 */
export function readKql(text: string, task: Gradable): ReadAnswer {
  const schema = schemaOf(task.tables ?? {})
  try {
    checkSize(text)
    const query = parsed(text, schema)
    const fault = describeFault(text, query.errors, schema)
    if (fault) return { fault }
    return { tree: treeOf(query.syntax, task, schema) }
  } catch (error) {
    const fault = faultOf(error, text)
    if (fault) return { fault }
    throw error
  }
}

/** Brackets in brackets use up the stack of the parser. */
function parsed(text: string, schema: Schema): ParsedQuery {
  try {
    return parseQuery(text, schema)
  } catch (error) {
    if (error instanceof RangeError) throw new TooDeep()
    throw error
  }
}

function faultOf(error: unknown, text: string): Fault | undefined {
  if (error instanceof CannotRun) {
    const line = error.node ? { line: lineAt(text, error.node.start) } : {}
    return { ...line, message: `has ${error.what}, which this coach can't run; write it without` }
  }
  if (error instanceof WrongTypes) return { line: lineAt(text, error.node.start), message: error.message }
  if (error instanceof TooMuch) return { message: 'makes more rows or takes more steps than any answer needs' }
  if (error instanceof TooDeep)
    return { message: 'has more brackets in brackets, or operators in a row, than any answer needs' }
  return undefined
}

const resultOn = (sample: Sample, query: Syntax): Table => runQuery(query, new Machine(sample.now, sample.tables))

function treeOf(query: Syntax, task: Gradable, schema: Schema) {
  const tables = tablesIn(query, schema)
  const own = sampleOf(task.tables ?? {})
  const result = resultOn(own, query)
  const sort = sortOf(query)
  return {
    table: tables[0],
    tables,
    operators: operatorsIn(query),
    result: {
      columns: result.columns,
      rows: result.rows
        .slice(0, 200)
        .map((row) => Object.fromEntries(result.columns.map(({ name }, index) => [name, plainOf(row[index] ?? null)]))),
      count: result.rows.length,
      ordered: sort.length > 0,
    },
    sort,
    render: renderIn(query),
    ...(task.solution === undefined ? {} : comparedWith(parsed(task.solution, schema).syntax, query, result, task)),
  }
}

/** How the result is like the solution's. */
function comparedWith(solution: Syntax, query: Syntax, result: Table, { tables = {} }: Gradable) {
  const expected = resultOn(sampleOf(tables), solution)
  const agreement = agreementOf(result, expected)
  const other = agreement.same ? distinguishing(tables, solution, expected) : undefined
  const onOther = other && agreementOf(resultOn(other, query), resultOn(other, solution))
  const same = agreement.same && (onOther?.same ?? true)
  const names = new Set(result.columns.map(({ name }) => name))
  return {
    same,
    exact: same && agreement.exact,
    sameOrder: same && agreement.sameOrder && sortOf(query).length > 0,
    sameNames: expected.columns.every(({ name }) => names.has(name)),
  }
}

const mostSeeds = 12

/**
 * Other rows on which the solution's result is another one, but doesn't depend on the order of the rows, as it would if two were equally good and
 * only one is taken.
 */
function distinguishing(
  tables: NonNullable<Gradable['tables']>,
  solution: Syntax,
  expected: Table,
): Sample | undefined {
  let stable: Sample | undefined
  for (let seed = 1; seed <= mostSeeds; seed++) {
    const sample = otherSample(tables, seed)
    const result = resultOn(sample, solution)
    if (!agreementOf(result, resultOn(reversed(sample), solution)).same) continue
    stable ??= sample
    if (result.rows.length > 0 && !agreementOf(result, expected).same) return sample
  }
  return stable
}
