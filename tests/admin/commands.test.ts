import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Catalog } from '../../src/content/catalog.ts'
import { realContent } from '../real-content.ts'
import { newLearner } from '../../src/domain/learner/new-learner.ts'
import { newTeam } from '../../src/domain/team/team.ts'
import { openLowdbStore } from '../../src/store/embedded/lowdb-store.ts'
import { openDesk, playRound, type Desk } from '../features/desk.ts'
import { contents } from '../store/embedded/damage.ts'
import { runAdmin } from '../../src/admin/run-admin.ts'
import { UsageError } from '../../src/admin/usage-error.ts'
import { runCommand } from './run-command.ts'

jest.setTimeout(120_000)
/** What nothing may print: the desk's people, their chats, their aliases. */
const personal = /user-\d|29:|a:1|a:user|Falcon/
const columns = 100
const contentFolder = fileURLToPath(new URL('../../content', import.meta.url))

let catalog: Catalog
let desk: Desk
let asked: string
let empty: string
const run = (...args: string[]) => runCommand(desk.dir, args)

/** Five people answer the same five questions through the bot, in a challenge; one reports a question and an explanation. */
beforeAll(async () => {
  empty = await mkdtemp(join(tmpdir(), 'shipmate-admin-'))
  catalog = await realContent()
  desk = await openDesk(catalog)
  await desk.installed()
  const { verdicts } = await playRound(desk, await desk.type('quiz 3'), (index) => index > 0)
  expect(verdicts).toHaveLength(3)
  const round = (await desk.learner())?.round
  asked = round?.shown[0]?.question as string
  // The others answer the same questions: their logs come from the first one's, because rounds differ between people.
  const log = await desk.store.readLog(desk.key)
  for (let number = 2; number <= 5; number++) {
    const key = { tenant: 'tenant-1', user: `user-${number}` }
    await desk.store.commitLearner(key, newLearner(key, desk.now(), 'UTC', 'en'), 0, log)
  }
  const common = { ...desk.key, at: '2026-11-23T08:00:00.000Z' }
  const reason = 'wrong-key'
  await desk.store.addReport({
    ...common,
    id: 'r1',
    question: asked,
    revision: 1,
    reason,
    text: 'The key\nis \u001b[31moff.',
  })
  await desk.store.addReport({
    ...common,
    id: 'r2',
    at: '2026-11-20T08:00:00.000Z',
    question: 'another',
    revision: 2,
    reason: 'typo',
    text: '=1+1, "twice"',
  })
  await desk.store.addReport({
    ...common,
    id: 'e1',
    notes: ['canary-release'],
    asked: 'canary?',
    reason: 'helped',
    text: '',
  })
  await desk.store.addReport({
    ...common,
    id: 'e2',
    notes: ['canary-release'],
    asked: 'canary?',
    reason: 'wrong',
    text: 'No.',
  })
})
afterAll(async () => {
  await desk.close()
  await rm(empty, { recursive: true, force: true })
})

test.each([['reports'], ['feedback'], ['items'], ['tenants'], ['retention'], ['retention', '--inactive', '3']])(
  '%s %s %s reads a folder that a running coach holds, changes nothing in it, and prints no person',
  async (...args) => {
    const before = await contents(desk.dir)
    const { code, out, err } = await run(...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).not.toMatch(personal)
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([])
    expect(await contents(desk.dir)).toEqual(before)
  },
)

test.each(['reports', 'feedback', 'items', 'tenants', 'retention'])(
  '%s works on a store without anything, and leaves it so',
  async (name) => {
    const plain = await runCommand(empty, [name])
    expect(plain).toMatchObject({ code: 0, err: '' })
    const json = await runCommand(join(empty, 'missing'), [name, '--json'])
    expect(json).toMatchObject({ code: 0, err: '' })
    expect(() => JSON.parse(json.out) as unknown).not.toThrow()
    expect(await readdir(empty)).toEqual([])
  },
)

test('items shows the questions that four people answered', async () => {
  const items = JSON.parse((await run('items', '--json')).out) as { id: string; answers: number; right: number }[]
  expect(items).toHaveLength(3)
  expect(items.find(({ id }) => id === asked)).toMatchObject({ answers: 5, right: 0, findings: [] })
  const csv = (await run('items', '--csv', '--item', asked)).out.trim().split('\n')
  expect(csv).toHaveLength(2)
  expect(csv[1]).toMatch(new RegExp(`^${asked},\\d+,5,0,`))
  const table = (await run('items', '--limit', '1')).out
  expect(table).toContain('… and 2 more (--limit 3).')
  expect(table).toContain('Learners: 5. Questions answered: 3 of ')
})

test('reports are filtered, closed with a note, and opened again', async () => {
  const listed = (await run('reports')).out
  expect(listed).toContain('The key')
  expect(listed).toContain('\\x1b[31moff.')
  expect(listed).toContain('Reports (open): 2.')
  expect((await run('reports', '--since', '2026-11-22')).out).toContain('Reports (open): 1.')
  expect((await run('reports', '--item', 'another', '--csv')).out.split('\n')[1]).toContain(`"'=1+1, ""twice"""`)
  const [first] = JSON.parse((await run('reports', '--json', '--reason', 'wrong-key')).out) as { ref: string }[]
  const { ref } = first!
  expect(Object.keys(first!)).toEqual(['ref', 'at', 'text', 'question', 'revision', 'reason', 'state'])
  expect(await run('reports', '--close', ref, '--note', 'Fixed in revision 2.')).toMatchObject({ code: 0, err: '' })
  expect((await run('reports')).out).toContain('Reports (open): 1.')
  const closed = (await run('reports', '--state', 'closed')).out
  expect(closed).toContain(ref)
  expect(closed).toContain('Closed: Fixed in revision 2.')
  // An explanation's report isn't a question's.
  expect((await run('feedback', '--close', ref)).code).toBe(2)
  expect((await run('reports', '--reopen', ref)).code).toBe(0)
  expect((await run('reports')).out).toContain('Reports (open): 2.')
})

test('feedback counts thumbs up and lists the rest', async () => {
  const { out } = await run('feedback')
  expect(out).toContain('Asked: canary?')
  expect(out).toContain('Feedback (open): 1. Thumbs up: 1.')
  expect((await run('feedback', '--reason', 'helped')).out).toContain('Feedback (open): 1.')
})

test.each([
  [['itmes'], 'did you mean items?'],
  [['nonsense-and-more'], 'lists all.'],
  [['items', '--limt', '3'], 'did you mean --limit?'],
  [['items', '--limit', 'many'], "isn't a whole number"],
  [['items', '--limit'], '--limit needs a value'],
  [['items', '--json', '--csv'], 'Use one of them.'],
  [['items', '--json=yes'], '--json takes no value.'],
  [['items', 'canary'], "doesn't understand “canary”"],
  [['reports', '--since', '2026-02-31'], "isn't a day"],
  [['reports', '--state', 'done'], 'Use one of: open, closed, all.'],
  [['reports', '--note', 'fixed'], 'belongs to a report that is being closed'],
  [['reports', '--close', 'ffffffff'], "There's no report ffffffff."],
  [['retention', '--delete'], 'needs to know who is inactive'],
  [['retention', '--inactive', '1'], 'from 3 to 120'],
  [['tenants', '--delete', 'tenant-1'], 'may use the coach'],
] as const)('%j is refused in one line that says what to do', async (args, words) => {
  const error = await inProcess(...args).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UsageError)
  expect((error as Error).message).toContain(words)
  expect((error as Error).message).not.toContain('\n')
})

test('a refused command prints to the error output only, and ends with 2', async () => {
  const { code, out, err } = await run('itmes')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe("There's no command “itmes”; did you mean items? npm run --silent admin -- --help lists all.\n")
})

test.each([
  ['items', 'npm run store:copy -- --from postgres --to lowdb'],
  ['reload', 'Restart the replicas one after another'],
  ['reports', 'docs/scale.md'],
  ['feedback', 'docs/scale.md'],
  ['tenants', 'docs/scale.md'],
  ['retention', 'docs/scale.md'],
])('with a database, %s says in one sentence what to do instead', async (name, words) => {
  const { code, out, err } = await runCommand(desk.dir, [name], { STORE: 'postgres' })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^This works on a data folder, and STORE is postgres\. [^\n]+\n$/)
  expect(err).toContain(words)
})

test.each([[], ['reports'], ['feedback'], ['items'], ['reload'], ['tenants'], ['retention']])(
  'help explains %s',
  async (...command) => {
    const out = await inProcess(...command, '--help')
    expect(out.join('\n')).toContain('npm run --silent admin --')
    expect(out.filter((line) => line.length > columns)).toEqual([])
  },
)

/** Runs a command in this process, for what needs no process of its own. */
async function inProcess(...args: string[]): Promise<string[]> {
  const lines: string[] = []
  await runAdmin(args, {
    dir: desk.dir,
    now: desk.now(),
    env: {},
    content: { dir: contentFolder, snapshot: new URL('file:///missing') },
    print: (line) => void lines.push(line),
    warn: (line) => void lines.push(line),
  })
  return lines
}

const here = '33333333-3333-4333-8333-333333333333'
const gone = '44444444-4444-4444-8444-444444444444'

/** A folder that no process holds: two tenants, one of them with a team, and a learner with an old sign of life. */
async function twoTenants(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-admin-'))
  const store = await openLowdbStore({ dir })
  for (const [tenant, user, day] of [
    [here, 'fresh-person', '2026-11-20'],
    [here, 'old-person', '2020-01-01'],
    [here, 'booked-person', '2020-01-01'],
    [gone, 'left-person', '2026-11-20'],
  ] as const) {
    const key = { tenant, user }
    const learner = newLearner(key, new Date(`${day}T08:00:00Z`), 'UTC', 'en')
    const settings = { ...learner.settings, ...(user === 'booked-person' ? { examDate: '2099-01-01' } : {}) }
    await store.commitLearner(key, { ...learner, settings }, 0, [])
    await store.addReport({
      ...key,
      id: user,
      at: '2026-11-20T08:00:00.000Z',
      question: 'a-question',
      revision: 1,
      reason: 'typo',
      text: `by ${user}`,
    })
  }
  for (const tenant of [here, gone]) {
    const key = { tenant, conversation: '19:guild' }
    const team = newTeam(key, new Date('2026-11-20T08:00:00Z'), 'UTC')
    await store.commitTeam(key, { ...team, leads: ['old-person'] }, 0)
  }
  await store.close()
  return dir
}

const everything = async (dir: string): Promise<string> => JSON.stringify(await contents(dir))
const production = {
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppTenantId: here,
  MicrosoftAppPassword: 'secret',
  PUBLIC_URL: 'https://bot.example',
}

test('a removed tenant is shown, and deleted after a confirmation, with reports and teams', async () => {
  const dir = await twoTenants()
  const { out } = await runCommand(dir, ['tenants'], production)
  expect(out).toMatch(new RegExp(`^${here} +yes +3 +1$`, 'm'))
  expect(out).toMatch(new RegExp(`^${gone} +no +1 +1$`, 'm'))
  const before = await contents(dir)
  const asked = await runCommand(dir, ['tenants', '--delete', gone], production)
  expect(asked).toMatchObject({ code: 2, out: '' })
  expect(asked.err).toContain(
    'Nothing was deleted. This deletes 1 learner and 1 team for good. To confirm, add --confirm 1.',
  )
  expect((await runCommand(dir, ['tenants', '--delete', here, '--confirm', '3'], production)).code).toBe(2)
  expect(await contents(dir)).toEqual(before)

  const done = await runCommand(dir, ['tenants', '--delete', gone, '--confirm', '1'], production)
  expect(done).toEqual({ code: 0, out: 'Deleted: 1 learner, 1 team.\n', err: '' })
  expect(await readdir(join(dir, 'tenants'))).toEqual([here])
  const left = await everything(dir)
  expect(left).not.toContain('left-person')
  expect(left).toContain('fresh-person')
  expect(JSON.parse(await readFile(join(dir, 'deletions.jsonl'), 'utf8'))).toEqual({
    at: expect.any(String),
    why: 'tenant',
    learners: 1,
    teams: 1,
  })
  await rm(dir, { recursive: true })
})

test('inactive learners are counted first, and deleted only with --delete, from teams and reports too', async () => {
  const dir = await twoTenants()
  const before = await contents(dir)
  const dry = await runCommand(dir, ['retention', '--inactive', '24'])
  expect(dry.out).toMatch(
    /^Dry run: 1 of 4 learners are inactive since \d{4}-\d\d-\d\d\. Add --delete to delete them\.\n$/,
  )
  expect(await contents(dir)).toEqual(before)
  expect(await runCommand(dir, ['retention', '--inactive', '24', '--delete'])).toEqual({
    code: 0,
    out: 'Deleted: 1 learner, 0 teams.\n',
    err: '',
  })
  const left = await everything(dir)
  expect(left).not.toContain('old-person')
  for (const user of ['fresh-person', 'booked-person', 'left-person']) expect(left).toContain(user)
  const { out } = await runCommand(dir, ['retention'])
  expect(out).toContain('Deletions by this command: 1, learners in all: 1.')
  expect((await runCommand(dir, ['retention', '--inactive', '24', '--delete'])).out).toContain('nothing was deleted')
  await rm(dir, { recursive: true })
})

test('a note about a closed report goes with its learner', async () => {
  const dir = await twoTenants()
  const reports = JSON.parse((await runCommand(dir, ['reports', '--json'])).out) as { ref: string; text: string }[]
  const { ref } = reports.find(({ text }) => text === 'by old-person')!
  await runCommand(dir, ['reports', '--close', ref, '--note', 'Thanks.'])
  await runCommand(dir, ['retention', '--inactive', '24', '--delete'])
  await runCommand(dir, ['reports'])
  expect(await everything(dir)).not.toContain(ref)
  await rm(dir, { recursive: true })
})

test('damaged documents and lines are counted and skipped', async () => {
  const dir = await twoTenants()
  const folder = join(dir, 'tenants', here, 'learners')
  await writeFile(join(folder, 'old-person.json'), '{"version":1,"value":{"tena')
  await writeFile(join(folder, 'fresh-person.log.jsonl'), '#damaged\n')
  const { code, out, err } = await runCommand(dir, ['items'])
  expect(code).toBe(1)
  expect(out).toContain('Learners: 3.')
  expect(err).toBe('Skipped because of damage: 1 document and 1 log line. npm run doctor says where.\n')
  const json = await runCommand(dir, ['tenants', '--json'])
  expect(JSON.parse(json.out)).toHaveLength(2)
  expect(json.err).toContain('Skipped')
  await rm(dir, { recursive: true })
})

test('data of a newer version is refused', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'shipmate-admin-'))
  await writeFile(join(dir, 'store.json'), '{"layout":99}')
  const { code, err } = await runCommand(dir, ['items'])
  expect(code).toBe(2)
  expect(err).toContain('has layout 99')
  await rm(dir, { recursive: true })
})

test('reports are listed despite damaged lines', async () => {
  const dir = await twoTenants()
  const path = join(dir, 'reports.jsonl')
  await writeFile(path, `{"id":\n${await readFile(path, 'utf8')}`)
  const { code, out } = await runCommand(dir, ['reports'])
  expect(code).toBe(0)
  expect(out).toContain('a-question (revision 1)')
  await rm(dir, { recursive: true })
})

/** Colors, a title, a bell, a C1 control, a right-to-left override, a line separator, an invisible tag, half a pair. */
const acting = '\u001b[2J\u001b]0;owned\u0007 \u009b31m \u007f \r \u202egnp.exe \u2028 \u200b \u{e0041} \ud800'

test('characters in a report that a terminal would interpret are printed as escapes, and tools read the same text', async () => {
  const dir = await twoTenants()
  const store = await openLowdbStore({ dir })
  const report = { id: 'r2', at: '2026-11-24T08:00:00Z', ...desk.key, notes: [], reason: 'wrong' as const }
  await store.addReport({ ...report, asked: `a ${acting}`, worded: `b ${acting}`, text: `c ${acting}\nsecond line` })
  await store.close()
  const { out } = await runCommand(dir, ['feedback'])
  expect(out).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
  expect(out).toContain(String.raw`c \x1b[2J\x1b]0;owned\x07 \x9b31m \x7f \x0d \u{202e}gnp.exe`)
  expect(out).toContain('\n    second line\n')
  const json = (await runCommand(dir, ['feedback', '--json'])).out
  expect(json).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
  expect(JSON.parse(json)[0]).toMatchObject({ asked: `a ${acting}`, worded: `b ${acting}` })
  const csv = (await runCommand(dir, ['feedback', '--csv'])).out
  expect(csv).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
  await rm(dir, { recursive: true })
})
