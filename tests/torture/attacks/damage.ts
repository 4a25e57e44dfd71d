import { execFile } from 'node:child_process'
import { cp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sideBySide } from '../../../src/kernel/async/side-by-side.ts'
import { openLowdbStore } from '../../../src/store/embedded/lowdb-store.ts'
import type { Attack } from '../attack.ts'
import { createClient } from '../people/client.ts'
import type { CoachHere } from '../processes/coach-here.ts'
import { damages } from '../hostile/damages.ts'
import { filesIn, tracesIn } from '../folder.ts'
import { furnish, people, reportOf, studious, type Name } from '../people/furnished.ts'
import { tenant } from '../people/people.ts'
import type { Rig } from '../rig.ts'
import { ownExport, sentTo } from '../people/study.ts'
import { messageOf, Tally } from '../tally.ts'
import { built } from '../../built.ts'

const atOnce = 6
const stopMs = 6_000
const nextMorning = '2026-11-24T08:15:00Z'
const sorry = /Something went wrong/

interface Furnished {
  readonly dir: string
  readonly quiz: string
  /** Each answer as written on the disk, by person and id. */
  readonly entries: ReadonlyMap<Name, ReadonlyMap<string, string>>
}

interface Case {
  readonly path: string
  readonly how: string
  readonly withDoctor: boolean
}

/** Every kind of file, damaged in every way, one at a time. */
export const damage: Attack = {
  name: 'damaged files',
  async run(rig) {
    const tally = new Tally()
    const furnished = await furnishedFolder(rig)
    const paths = (await filesIn(furnished.dir)).sort()
    const ways = Object.keys(damages)
    // The doctor's process takes seconds to start, so each file is given to it once.
    const cases = [...paths, 'lock'].flatMap((path, place) =>
      ways.map((how, index) => ({ path, how, withDoctor: index === (5 * place + rig.seed) % ways.length })),
    )
    const stops: Promise<unknown>[] = []
    const work = async (one: Case): Promise<void> => {
      const faults = await oneCase(rig, furnished, one, stops).catch((error: unknown) => [messageOf(error)])
      tally.check(faults.length === 0, `${nameOf(one)}: ${faults.join('; ')}`)
    }
    await sideBySide(cases, work, atOnce)
    await Promise.all(stops)
    return tally
  },
}

async function furnishedFolder(rig: Rig): Promise<Furnished> {
  const dir = await rig.folder()
  const quiz = await furnish(rig, dir)
  const store = await openLowdbStore({ dir })
  const logs = studious.map(async (name): Promise<[Name, Map<string, string>]> => {
    const log = await store.readLog({ tenant, user: people[name].user })
    return [name, new Map(log.map((entry) => [entry.id, JSON.stringify(entry)]))]
  })
  const entries = new Map(await Promise.all(logs))
  await store.close()
  return { dir, quiz, entries }
}

const nameOf = ({ path, how }: Case): string => `${basename(path)}, ${how}`

async function damaged(rig: Rig, { dir }: Furnished, { path, how }: Case): Promise<string> {
  const copy = await rig.folder()
  await cp(dir, copy, { recursive: true })
  const file = join(copy, path)
  const before = await readFile(file).catch(() => Buffer.from('{"pid":999999999,"started":"1","host":"elsewhere"}'))
  const after = damages[how]?.(before, rig.chance(nameOf({ path, how, withDoctor: false })))
  if (after === undefined) await rm(file, { force: true })
  else await writeFile(file, after)
  // A young unreadable lock counts as held.
  if (path === 'lock' && after) await utimes(file, 1, 1)
  return copy
}

/** @returns what is wrong afterwards */
async function oneCase(rig: Rig, furnished: Furnished, one: Case, stops: Promise<unknown>[]): Promise<string[]> {
  const dir = await damaged(rig, furnished, one)
  const readable = await readableOf(dir, furnished)
  const faults = one.withDoctor ? await doctored(rig, furnished, one) : []
  const expect = (holds: boolean, fault: string): boolean => {
    if (!holds) faults.push(fault)
    return holds
  }
  const connector = await rig.connector()
  const coach = await rig.here(dir).catch((error: unknown) => error)
  if (!isCoach(coach))
    return [...faults, ...(isExplained(one, coach) ? [] : [`it does not start: ${messageOf(coach)}`])]
  const client = createClient(() => coach.address, connector.url)

  coach.moveTo(nextMorning)
  await coach.app.remind()
  expect(sentTo(connector, people.cem).length === 0, 'a daily message after stop')
  for (const name of studious) {
    const who = people[name]
    const turn = await client.press(who, 'progress')
    expect(turn.status === 200 && !sorry.test(turn.text), `a press of ${name} fails`)
    const { status, text } = await ownExport(client, connector, who)
    const ids = readable.get(name) ?? new Set()
    const missing = [...ids].filter((id) => !text.includes(`"${id}"`))
    if (expect(status === 200, `the export of ${name} answers ${status}`))
      expect(missing.length === 0, `${missing.length} of ${ids.size} readable answers of ${name} are gone`)
  }
  const turns = {
    'the board': () => client.sayInTeam(people.ben, 'leaderboard'),
    'an answer to the team’s question': () =>
      client.pressInTeam(people.cem, 'team.answer', { quiz: furnished.quiz, confidence: 'sure', pick1: 'a' }),
    'a report': () => client.press(people.ben, 'report.send', reportOf(people.ben)),
  }
  for (const [what, turn] of Object.entries(turns)) {
    const before = connector.requests.length
    const { status, text } = await turn()
    const said = text + JSON.stringify(connector.requests.slice(before).map(({ body }) => body))
    expect(status === 200 && !sorry.test(said), `${what} fails`)
  }
  for (const name of ['ana', 'dan'] as const) {
    const { user, mri, alias } = people[name]
    const { text } = await client.press(people[name], 'delete.confirm')
    const isDone = expect(text.includes('Nothing about you is stored'), `${name} cannot delete their data`)
    const traces = isDone ? await tracesIn(dir, [user, mri, alias]) : []
    expect(traces.length === 0, `after ${name} deleted everything: ${traces.join(', ')}`)
  }
  const names = Object.values(people).flatMap(({ user, mri }) => [user, mri])
  const leak = coach.logged.find((line) => names.some((name) => line.includes(name)))
  expect(leak === undefined, `the log names a person: ${leak}`)
  stops.push(coach.stop(stopMs))
  return faults
}

const isCoach = (coach: unknown): coach is CoachHere => typeof coach === 'object' && coach !== null && 'app' in coach

/** A folder of an unknown kind is refused in one sentence. */
const isExplained = ({ path }: Case, error: unknown): boolean =>
  path === 'store.json' && error instanceof Error && error.name !== 'SyntaxError' && /^[^\n]+\.$/.test(error.message)

/** The answers whose text is intact in the damaged folder. */
async function readableOf(dir: string, { entries }: Furnished): Promise<Map<Name, Set<string>>> {
  const files = (await filesIn(dir)).filter((path) => path.includes('learners'))
  const text = (await Promise.all(files.map((path) => readFile(join(dir, path), 'utf8')))).join('\n')
  return new Map(
    [...entries].map(([name, texts]) => [
      name,
      new Set([...texts].flatMap(([id, entry]) => (text.includes(entry) ? [id] : []))),
    ]),
  )
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const run = promisify(execFile)

/** Repairs a damaged copy. @returns what is still found afterwards */
async function doctored(rig: Rig, furnished: Furnished, one: Case): Promise<string[]> {
  const dir = await damaged(rig, furnished, one)
  const doctor = async (...more: string[]): Promise<string> => {
    const args = [built('store/doctor'), ...more]
    const options = { cwd: root, env: { PATH: process.env['PATH'], DATA_DIR: dir }, timeout: 60_000 }
    const { stdout, stderr } = await run(process.execPath, args, options).catch(
      (error: { stdout?: string; stderr?: string }) => ({ stdout: error.stdout ?? '', stderr: error.stderr ?? '' }),
    )
    return stdout + stderr
  }
  const repaired = await doctor('--repair')
  // A document without readable parts, in a file named by a hash, stays until its owner returns.
  const bytes = await readFile(join(dir, one.path), 'latin1').catch(() => '')
  const isNameless = /~[0-9a-f]{32}\.json$/.test(one.path) && !bytes.includes('"conversation"')
  if (isNameless && /problems: 1\b.*\n.*without guessing/.test(repaired)) return []
  const said = await doctor()
  const end = said.trim().split('\n').slice(-3).join(' | ')
  return /problems: 0\b/.test(said) ? [] : [`npm run doctor says after --repair: ${end}`]
}
