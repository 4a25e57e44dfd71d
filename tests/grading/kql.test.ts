import { describe, expect, test } from '@jest/globals'
import { Task, variantOf } from '../../src/domain/task/task.ts'
import { grade } from '../../src/grading/grader.ts'
import { parseQuery } from '../../src/grading/read/kql/language-service.ts'
import { readKql } from '../../src/grading/read/kql/read-kql.ts'
import { Machine } from '../../src/grading/read/kql/run/machine.ts'
import { runQuery } from '../../src/grading/read/kql/run/run-query.ts'
import { plainOf } from '../../src/grading/read/kql/run/value.ts'
import { otherSample, sampleOf, schemaOf } from '../../src/grading/read/kql/sample-tables.ts'
import { realContent } from '../real-content.ts'

type Tables = NonNullable<Task['tables']>

const tables: Tables = {
  T: {
    columns: ['At datetime', 'Name string', 'Ms real', 'Ok bool', 'N long', 'Bag dynamic'],
    rows: [
      ['-50m', 'GET /a', 10, true, 1, '{"a":[1,2],"b":"x"}'],
      ['-40m', 'GET /b', 20.5, false, 2, '{"a":[3]}'],
      ['-1d2h', 'GET /a', 100, false, 3, null],
      ['-10m', 'POST /c', null, true, 4, '{"b":"y"}'],
    ],
  },
  D: {
    columns: ['Name string', 'Version string'],
    rows: [
      ['GET /a', '1'],
      ['GET /a', '2'],
      ['none', '3'],
    ],
  },
}
const schema = schemaOf(tables)

/** The names of the columns, and the rows, of a query over the tables above. */
function run(query: string) {
  const { syntax, errors } = parseQuery(query, schema)
  expect(errors).toEqual([])
  const { now, tables: rows } = sampleOf(tables)
  const result = runQuery(syntax, new Machine(now, rows))
  return { names: result.columns.map(({ name }) => name), rows: result.rows.map((row) => row.map(plainOf)) }
}

const rowsOf = (query: string): unknown[][] => run(query).rows

describe('operators', () => {
  test.each<[string, unknown[][]]>([
    ['T | where Ok == false | project N', [[2], [3]]],
    ['T | where At > ago(1h) and Ms > 15 | project N', [[2]]],
    ['T | where Ms > 15 or isnull(Ms) | project N', [[2], [3], [4]]],
    ['T | extend Twice = N * 2, N = N + 1 | project N, Twice | take 1', [[2, 2]]],
    ['T | extend N + 1 | project Column1', [[2], [3], [4], [5]]],
    ['T | project-away At, Ms, Ok, N, Bag | take 1', [['GET /a']]],
    ['T | project-keep N* | take 1', [['GET /a', 1]]],
    ['T | project-rename Count = N | project Count | take 1', [[1]]],
    ['T | project-reorder N, Name | project-keep N, Name | take 1', [[1, 'GET /a']]],
    ['T | order by N | project N', [[4], [3], [2], [1]]],
    ['T | sort by Name asc, N desc | project N', [[3], [1], [2], [4]]],
    ['T | order by Ms asc | project N', [[4], [1], [2], [3]]],
    ['T | order by Ms desc | project N', [[3], [2], [1], [4]]],
    ['T | order by Ms asc nulls last | project N', [[1], [2], [3], [4]]],
    ['T | top 2 by Ms | project N', [[3], [2]]],
    ['T | limit 2 | count', [[2]]],
    ['T | distinct Name', [['GET /a'], ['GET /b'], ['POST /c']]],
    [
      'D | distinct *',
      [
        ['GET /a', '1'],
        ['GET /a', '2'],
        ['none', '3'],
      ],
    ],
    ['T | summarize by Ok', [[true], [false]]],
    ['T | where N > 9 | summarize count(), sum(N), max(N)', [[0, 0, null]]],
    ['T | where N > 9 | summarize count() by Name', []],
    [
      'T | mv-expand x = Bag.a to typeof(long) | where isnotnull(x) | project N, x',
      [
        [1, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    ['T | parse Name with Verb " /" Path | project Verb, Path | take 1', [['GET', 'a']]],
    [
      'print m = "took 12 ms, 3 rows" | parse m with * "took " Ms:long " ms, " Rows:int " rows"| project Ms, Rows',
      [[12, 3]],
    ],
    ['print m = "other" | parse m with "took " Ms:long " ms"| project Ms', [[null]]],
    ['range x from 1 to 5 step 2', [[1], [3], [5]]],
    ['datatable(a: string, b: long)["x", 1, "y", 2] | where b > 1', [['y', 2]]],
    [
      'T | sort by N asc | extend Before = prev(N), No = row_number(), Sum = row_cumsum(N) | project Before, No, Sum | take 2',
      [
        [null, 1, 1],
        [1, 2, 3],
      ],
    ],
    ['T | as Kept | render timechart | count', [[4]]],
  ])('%s', (query, expected) => {
    expect(rowsOf(query)).toEqual(expected)
  })

  test('a series has every step, empty ones too', () => {
    const [[name, values] = []] = rowsOf(
      'T | make-series n = count() default = 0 on At from ago(1h) to now() step 20m by Name | where Name == "GET /a" | project Name, n',
    )
    expect({ name, values }).toEqual({ name: 'GET /a', values: [1, 0, 0] })
  })
})

describe('joins', () => {
  test.each<[string, unknown[][]]>([
    [
      'T | join kind=inner D on Name | project N, Version',
      [
        [1, '1'],
        [1, '2'],
        [3, '1'],
        [3, '2'],
      ],
    ],
    [
      'T | join D on Name | project N, Version',
      [
        [1, '1'],
        [1, '2'],
      ],
    ],
    [
      'T | join kind=leftouter D on Name | project N, Version',
      [
        [1, '1'],
        [1, '2'],
        [2, ''],
        [3, '1'],
        [3, '2'],
        [4, ''],
      ],
    ],
    [
      'T | join kind=rightouter D on Name | project N, Version',
      [
        [1, '1'],
        [1, '2'],
        [3, '1'],
        [3, '2'],
        [null, '3'],
      ],
    ],
    ['T | join kind=fullouter D on Name | count', [[7]]],
    ['T | join kind=leftanti D on Name | project N', [[2], [4]]],
    ['T | join kind=leftsemi D on Name | project N', [[1], [3]]],
    ['T | join kind=rightanti D on Name | project Version', [['3']]],
    ['T | join kind=rightsemi D on Name | project Version', [['1'], ['2']]],
    [
      'T | where N < 3 | join kind=inner (D | project Key = Name, Version) on $left.Name == $right.Key | project Key, Version',
      [
        ['GET /a', '1'],
        ['GET /a', '2'],
      ],
    ],
    [
      'T | lookup (D | summarize Version = max(Version) by Name) on Name | project N, Version',
      [
        [1, '2'],
        [2, ''],
        [3, '2'],
        [4, ''],
      ],
    ],
    ['union T, D | count', [[7]]],
    [
      'D | union (T | where N == 2) | project Name, Version, N',
      [
        ['GET /a', '1', null],
        ['GET /a', '2', null],
        ['none', '3', null],
        ['GET /b', '', 2],
      ],
    ],
    [
      'union withsource = From T, D | summarize count() by From',
      [
        ['T', 4],
        ['D', 3],
      ],
    ],
    ['T | where Name in ((D | project Name)) | project N', [[1], [3]]],
    ['T | where N == toscalar(T | summarize max(N)) | project N', [[4]]],
  ])('%s', (query, expected) => {
    expect(rowsOf(query)).toEqual(expected)
  })
})

describe('aggregates', () => {
  test.each<[string, unknown[]]>([
    ['count(), countif(Ok), dcount(Name), dcountif(Name, Ok)', [4, 2, 3, 2]],
    ['sum(N), sumif(N, Ok == false), avg(N), avgif(N, Ok)', [10, 5, 2.5, 2.5]],
    ['min(Ms), max(Ms), avg(Ms), sum(Ms)', [10, 100, 43.5, 130.5]],
    ['percentile(N, 50), percentile(N, 95), percentile(N, 25)', [2, 4, 1]],
    ['percentiles(N, 50, 75)', [2, 3]],
    ['arg_max(N, Name)', [4, 'POST /c']],
    ['arg_min(At, N)', ['2026-11-29T10:00:00.0000000Z', 3]],
    [
      'make_set(Ok), make_list(N, 2)',
      [
        [true, false],
        [1, 2],
      ],
    ],
    ['round(stdev(N), 4), round(variance(N), 4)', [1.291, 1.6667]],
    ['take_any(Version = "1")', ['1']],
    ['100.0 * countif(not(Ok)) / count()', [50]],
    ['100 * countif(Ok) / 3', [66]],
    ['max(At) - min(At)', ['1.01:50:00']],
  ])('%s', (aggregates, expected) => {
    expect(rowsOf(`T | summarize ${aggregates.replace('Version = ', '')}`)).toEqual([expected])
  })

  test('the columns of a group come first, with the names that Kusto gives', () => {
    expect(run('T | summarize count(), avg(Ms) by bin(At, 1h), Ok').names).toEqual(['At', 'Ok', 'count_', 'avg_Ms'])
    expect(run('T | summarize arg_max(At, *) by Name').names).toEqual(['Name', 'At', 'Ms', 'Ok', 'N', 'Bag'])
    expect(rowsOf('T | summarize n = count() by bin(At, 1h) | order by At asc')).toEqual([
      ['2026-11-29T10:00:00.0000000Z', 1],
      ['2026-11-30T11:00:00.0000000Z', 3],
    ])
  })
})

describe('expressions', () => {
  test.each<[string, unknown]>([
    ['7 / 2', 3],
    ['7 / 2.0', 3.5],
    ['7 % 4', 3],
    ['-7 / 2', -3],
    ['1 / 0', null],
    ['2h + 30m', '02:30:00'],
    ['1d / 6h', 4],
    ['1h * 2.5', '02:30:00'],
    ['datetime(2026-11-30) - datetime(2026-11-28 12:00)', '1.12:00:00'],
    ['datetime(2026-11-30 10:07) + 5m == datetime(2026-11-30 10:12)', true],
    ['now()', '2026-11-30T12:00:00.0000000Z'],
    ['ago(1d)', '2026-11-29T12:00:00.0000000Z'],
    ['now(-1h)', '2026-11-30T11:00:00.0000000Z'],
    ['bin(17, 5)', 15],
    ['bin(datetime(2026-11-30 10:07), 5m)', '2026-11-30T10:05:00.0000000Z'],
    // Bins of weeks start on Monday, because the first day of all was one; weeks start on Sunday.
    ['bin(datetime(2026-11-26), 7d)', '2026-11-23T00:00:00.0000000Z'],
    ['startofweek(datetime(2026-11-26))', '2026-11-22T00:00:00.0000000Z'],
    ['startofmonth(datetime(2026-11-26))', '2026-11-01T00:00:00.0000000Z'],
    ['startofday(datetime(2026-11-26 13:14), -1)', '2026-11-25T00:00:00.0000000Z'],
    ['endofday(datetime(2026-11-26)) < datetime(2026-11-27)', true],
    ['bin_at(datetime(2026-11-26), 7d, datetime(2026-11-01))', '2026-11-22T00:00:00.0000000Z'],
    ['dayofweek(datetime(2026-11-26))', '4.00:00:00'],
    ['hourofday(datetime(2026-11-26 13:14))', 13],
    ['datetime_diff("hour", datetime(2026-11-26 13:01), datetime(2026-11-26 12:59))', 1],
    ['datetime_diff("day", datetime(2026-11-26), datetime(2026-11-20))', 6],
    ['datetime_add("month", 1, datetime(2026-01-31))', '2026-02-28T00:00:00.0000000Z'],
    ['format_datetime(datetime(2026-11-26 09:05), "yyyy-MM-dd HH:mm")', '2026-11-26 09:05'],
    ['format_timespan(90m, "hh:mm")', '01:30'],
    ['iff(1 > 2, "a", "b")', 'b'],
    ['case(false, 1, true, 2, 3)', 2],
    ['coalesce(long(null), 5)', 5],
    ['isempty("")', true],
    ['isnull(long(null))', true],
    ['isnotempty("x") and not(false)', true],
    ['tostring(1.5)', '1.5'],
    ['toint("12") + tolong("x")', null],
    ['todatetime("2026-11-26T10:00:00Z")', '2026-11-26T10:00:00.0000000Z'],
    ['totimespan("01:30:00") / 1m', 90],
    ['strcat("a", 1, true)', 'a1true'],
    ['tolower("AB")', 'ab'],
    ['split("a.b.c", ".")[1]', 'b'],
    ['substring("abcdef", 2, 3)', 'cde'],
    ['strlen("abc")', 3],
    ['indexof("abc", "c")', 2],
    ['replace_string("a-b", "-", "+")', 'a+b'],
    ['replace_regex("a1b22", @"\\d+", "#")', 'a#b#'],
    ['trim("/", "/a/")', 'a'],
    ['extract("v([0-9]+)", 1, "v12")', '12'],
    ['extract("v([0-9]+)", 1, "v12", typeof(long))', 12],
    ['"GET /cart" has "cart"', true],
    ['"GET /carts" has "cart"', false],
    ['"GET /carts" contains "CART"', true],
    ['"GET /carts" contains_cs "CART"', false],
    ['"abc" startswith "AB" and "abc" endswith "BC" and "abc" !startswith "b"', true],
    ['"a b" has_any ("x", "b")', true],
    ['"a b" has_all ("x", "b")', false],
    ['"b" in ("a", "b")', true],
    ['"B" in ("a", "b")', false],
    ['"B" in~ ("a", "b")', true],
    ['"c" !in ("a", "b")', true],
    ['"A" =~ "a"', true],
    ['"A" == "a"', false],
    ['"v12" matches regex "^v[0-9]+$"', true],
    ['5 between (1 .. 5)', true],
    ['5 !between (1 .. 4)', true],
    ['datetime(2026-11-26 10:00) between (datetime(2026-11-26) .. 12h)', true],
    ['long(null) == 1', false],
    ['long(null) != 1', true],
    ['long(null) > 1', null],
    ['dynamic({"a": {"b": [1, 2]}}).a.b[1]', 2],
    ['parse_json("{\\"a\\": 1}")["a"]', 1],
    ['array_length(dynamic([1, 2, 3]))', 3],
    ['bag_pack("a", 1)', { a: 1 }],
    ['round(2.345, 2)', 2.35],
    ['floor(2.7, 1)', 2],
    ['max_of(1, 3, 2)', 3],
    ['abs(-2)', 2],
  ])('%s', (expression, expected) => {
    expect(rowsOf(`print x = ${expression}`)).toEqual([[expected]])
  })

  test('let names values, tables, and functions', () => {
    expect(rowsOf('let limit_ = 15.0; T | where Ms > limit_ | project N')).toEqual([[2], [3]])
    expect(rowsOf('let slow = T | where Ms > 15; slow | count')).toEqual([[2]])
    expect(rowsOf('let twice = (x: long) { x * 2 }; T | project twice(N) | take 1')).toEqual([[2]])
    expect(rowsOf('let named = (n: string) { T | where Name == n }; named("GET /a") | count')).toEqual([[2]])
    expect(rowsOf('let all = view () { T | union (T) }; all() | count')).toEqual([[8]])
  })
})

const task: Task = {
  id: 'sample',
  revision: 1,
  language: 'kql',
  title: 'A sample',
  objectives: ['d5.analysis.kql'],
  tags: ['sample'],
  difficulty: 1,
  minutes: 5,
  notes: ['kql-basics'],
  sources: [],
  checked: '2026-11-30',
  situation: '',
  variants: [{}, {}],
  rules: [],
  hints: [],
  solution: 'T | summarize Requests = count(), Mean = avg(Ms) by Name | order by Requests desc, Name asc',
  debrief: '',
  tables,
}

const treeOf = (answer: string, solution = task.solution) => {
  const read = readKql(answer, { ...task, solution })
  return 'tree' in read ? (read.tree as Readonly<Record<string, unknown>>) : { fault: read.fault }
}

describe('the tree', () => {
  test('names operators, tables, the order, and the chart', () => {
    const tree = treeOf(
      'let x = D; T | where At > ago(1d) and Ok | summarize n = count() by bin(At, 5m) | sort by n asc | render timechart with (title="Load")',
    )
    expect(tree).toMatchObject({
      table: 'D',
      tables: ['D', 'T'],
      operators: [
        { op: 'where', columns: ['At', 'Ok'], functions: ['ago'] },
        { op: 'summarize', columns: ['At'], functions: ['count', 'bin'] },
        { op: 'order' },
        { op: 'render' },
      ],
      result: { columns: [{ name: 'At' }, { name: 'n', type: 'long' }], count: 2, ordered: true },
      sort: [{ by: 'n', direction: 'asc' }],
      render: { kind: 'timechart', title: 'Load' },
    })
  })

  test.each([
    ['the solution', task.solution, { same: true, exact: true, sameOrder: true, sameNames: true }],
    [
      'other names and columns in another order',
      'T | summarize avg(Ms), count() by N1 = Name | order by count_',
      { same: true, exact: true, sameOrder: true, sameNames: false },
    ],
    [
      'another order',
      'T | summarize Requests = count(), Mean = avg(Ms) by Name | order by Name asc',
      { same: true, sameOrder: true },
    ],
    [
      'no order',
      'T | summarize Requests = count(), Mean = avg(Ms) by Name',
      { same: true, sameOrder: false, sameNames: true },
    ],
    [
      'one column more',
      'T | summarize Requests = count(), Mean = avg(Ms), max(N) by Name',
      { same: true, exact: false },
    ],
    ['one column less', 'T | summarize Requests = count() by Name', { same: false, sameNames: false }],
    ['rounded', 'T | summarize count(), round(avg(Ms), 1) by Name', { same: true }],
    ['too much rounded', 'T | extend Ms = Ms * 1.017 | summarize count(), round(avg(Ms), 0) by Name', { same: false }],
    [
      'written out',
      'datatable(a: string, b: long, c: real)["GET /a", 2, 55, "GET /b", 1, 20.5, "POST /c", 1, real(null)]',
      { same: false },
    ],
    [
      'right by chance',
      'T | where N != 99 and At > datetime(2026-11-28) and Ms != 20.51 | union (T | where isnull(Ms)) | summarize count(), avg(Ms) by Name',
      { same: false },
    ],
  ])('%s', (_, answer, expected) => {
    expect(treeOf(answer)).toMatchObject(expected)
  })

  test('a series is as right as the rows that it’s made of', () => {
    const rows = 'T | where At > ago(1h) | summarize count() by bin(At, 10m), Name'
    const series = 'T | make-series n = count() default = 0 on At from ago(1h) to now() step 10m by Name'
    expect(treeOf(series, rows)).toMatchObject({ same: true })
    expect(treeOf(series.replace('10m', '20m'), rows)).toMatchObject({ same: false })
  })

  test('the other rows are the same each time, and others than the task’s', () => {
    const plain = (seed: number) =>
      [...otherSample(tables, seed).tables].map(([, { rows }]) => rows.map((row) => row.map(plainOf)))
    expect(plain(1)).toEqual(plain(1))
    expect(plain(1)).not.toEqual(plain(2))
  })
})

describe('faults', () => {
  test.each<[string, number | undefined, RegExp]>([
    ['T\n| where nme == 1', 2, /`nme`.*did you mean `Name`\?/],
    ['T | where name == "x"', 1, /case-sensitive.*`Name`/],
    ['T\n| sumarize count()', 2, /did you mean `summarize`\?/],
    ['T | summarize cuont()', 1, /`cuont`, which isn't a function; did you mean `count`\?/],
    ['Q | take 5', 1, /the tables are `T`, `D`/],
    ['T\nwhere Ok', 2, /`where` without a `\|`/],
    ['T | where Ok |', 1, /`\|` that no operator follows/],
    ['T | summarize count() by Name\n| where Ok', 2, /after `summarize`/],
    ['T | where Ok = true', 1, /write `==`/],
    ['T | where Name == 5', 1, /compares text with a number/],
    ['T | where Ok == "true"', 1, /compares true or false with text/],
    ['T | where At > "2026-11-29"', 1, /`datetime` and `string`|datetime and string/],
    ['T | extend x = count()', 1, /outside of `summarize`/],
    ['T | summarize countif(Ok by Name', 1, /needs `\)` before `by`/],
    ['select * from T', 1, /SQL/],
    ['T\n| evaluate bag_unpack(Bag)', 2, /`evaluate`, which this coach can't run; write it without/],
    ['T | extend x = hash(Name)', 1, /`hash`, which this coach can't run/],
    ['T | sample 2', 1, /`sample`, which this coach can't run/],
    ['T | where Name matches regex "(a+)+$"', undefined, /regular expression/],
    ['T | where Name matches regex ".*.*.*.*x"', undefined, /regular expression/],
    ['range x from 1 to 100000000 step 1', undefined, /more rows/],
    [
      'range x from 1 to 5000 step 1 | extend k = 1 | join kind=inner (range y from 1 to 5000 step 1 | extend k = 1) on k',
      undefined,
      /more rows/,
    ],
    [
      `let a0 = T;${Array.from({ length: 20 }, (_, i) => `let a${i + 1} = a${i} | union a${i};`).join('')}a20`,
      undefined,
      /operators in a row/,
    ],
    [`T | where ${'('.repeat(2500)}Ok${')'.repeat(2500)}`, undefined, /brackets in brackets/],
    [`T ${'| extend N = N + 1 '.repeat(300)}`, undefined, /operators in a row/],
  ])('%#', (answer, line, message) => {
    const { fault } = treeOf(answer) as { fault?: { line?: number; message: string } }
    expect(fault?.message).toMatch(message)
    expect(fault?.line).toBe(line)
  })
})

const kql = [...(await realContent()).tasks.values()].filter(({ language }) => language === 'kql')

describe('the tasks', () => {
  test('are at least 14, and no row is on the edge of an hour, where > and >= differ', () => {
    expect(kql.length).toBeGreaterThanOrEqual(14)
    const edges = kql.flatMap(({ id, tables: own = {} }) =>
      Object.values(own).flatMap(({ rows }) =>
        rows
          .flat()
          .flatMap((value) => (typeof value === 'string' && /^-(?:\d+[dh])+$/.test(value) ? [`${id}: ${value}`] : [])),
      ),
    )
    expect(edges).toEqual([])
  })

  test('every solution returns rows, in every variant', async () => {
    for (const one of kql)
      for (const attempt of one.variants.keys()) {
        const variant = variantOf(one, attempt)
        expect((await grade(variant, variant.solution)).credit).toBe(1)
        const { syntax } = parseQuery(variant.solution, schemaOf(variant.tables ?? {}))
        const { now, tables: rows } = sampleOf(variant.tables ?? {})
        expect({ id: one.id, rows: runQuery(syntax, new Machine(now, rows)).rows.length > 0 }).toEqual({
          id: one.id,
          rows: true,
        })
      }
  })
})
