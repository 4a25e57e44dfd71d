import type { FakeConnector } from '../../fakes/connector.ts'
import { localDay, localHour } from '../../../src/domain/calendar.ts'
import { sideBySide } from '../../../src/kernel/async/side-by-side.ts'
import type { Attack } from '../attack.ts'
import { createClient, type Client } from '../people/client.ts'
import type { CoachHere } from '../processes/coach-here.ts'
import { person } from '../people/people.ts'
import type { Rig } from '../rig.ts'
import { sentTo } from '../people/study.ts'
import { Tally } from '../tally.ts'
import { eventually } from '../wait.ts'

const minute = 60_000
const day = 24 * 60 * minute
const correctedMs = 20_000
const atOnce = 5
/** For a busy machine. */
const stopMs = 20_000
/** The temporary errors of the clock, and their effects. */
const jumps = {
  'a year ahead': 365 * day,
  'a day ahead': day,
  'a day back': -day,
  'ten years ahead': 3650 * day,
  'a year back': -365 * day,
}
const duringJump: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  'no one writes': () => Promise.resolve(),
  'the learner answers': (client) => client.say(ana, 'quiz 1 single'),
  'the learner saves settings': (client) => client.say(ana, 'exam in 3 weeks'),
  'the learner pauses and resumes': async (client) => {
    await client.say(ana, 'pause 3 days')
    await client.say(ana, 'resume')
  },
}
const ana = person('anaclock')

/** Days around a daylight-saving change, where the hour of the message can be skipped or occur twice. */
const changes = [
  { zone: 'Europe/Berlin', from: '2026-10-22T00:00:00Z', hours: [1, 2, 3, 9] },
  { zone: 'Europe/Berlin', from: '2027-03-25T00:00:00Z', hours: [1, 2, 3, 9] },
  { zone: 'America/New_York', from: '2027-03-11T00:00:00Z', hours: [2, 8] },
  { zone: 'Australia/Lord_Howe', from: '2027-04-01T00:00:00Z', hours: [1, 2] },
  { zone: 'America/Santiago', from: '2027-09-02T00:00:00Z', hours: [0, 23] },
  { zone: 'Asia/Kathmandu', from: '2026-11-20T00:00:00Z', hours: [0, 9] },
]

/** The clock is wrong for a minute, followed by a restart; and daylight saving time starts and ends. */
export const clockJumps: Attack = {
  name: 'clock jumps',
  async run(rig) {
    const tally = new Tally()
    const cases = Object.entries(jumps).flatMap(([jump, ms]) =>
      Object.keys(duringJump).map((what) => ({ jump, ms, what })),
    )
    await sideBySide(cases, (one) => tally.attempt(one.jump, () => afterJump(rig, tally, one)), atOnce)
    for (const { zone, from, hours } of changes)
      for (const hour of hours) await tally.attempt(zone, () => aroundChange(rig, tally, zone, from, hour))
    return tally
  },
}

async function afterJump(
  rig: Rig,
  tally: Tally,
  { jump, ms, what }: { jump: string; ms: number; what: string },
): Promise<void> {
  const dir = await rig.folder()
  const connector = await rig.connector()
  const start = Date.parse('2026-11-23T12:00:00Z')
  const coach = async (at: number, work: (client: Client, coach: CoachHere) => Promise<unknown>): Promise<void> => {
    const here = await rig.here(dir, {}, { clock: () => new Date(at), reminders: true })
    await work(
      createClient(() => here.address, connector.url),
      here,
    )
    await here.app.remind()
    await here.app.teamEvents()
    await here.stop(stopMs)
  }
  await coach(start, async (client) => {
    await client.say(ana, 'quiz 1 single')
    await client.sayInTeam(ana, 'team lead')
    await client.sayInTeam(ana, 'team quiz weekdays 9')
  })
  await coach(start + ms, async (client) => duringJump[what]?.(client))
  const posted = (): number =>
    connector.requests.filter(({ body }) => JSON.stringify(body).includes('team.answer')).length
  // Dates more than a day and a half ahead are corrected after a start, at the first check of the reminders.
  const isCorrected = ({ logged }: CoachHere): boolean => logged.some((line) => line.includes('corrected future dates'))
  await coach(start + 10 * minute, async (_, here) => ms > day && eventually(correctedMs, () => isCorrected(here)))
  const [before, questions] = [sentTo(connector, ana).length, posted()]
  // The next study day without a message, in the hour of the messages.
  const next = ms === day ? '2026-11-25' : '2026-11-24'
  const due = (): boolean => sentTo(connector, ana).length > before && posted() > questions
  await coach(Date.parse(`${next}T08:20:00Z`), () => eventually(3_000, due))
  const where = `the clock shows ${jump} for a moment while ${what}, then it is right again and the coach restarts`
  tally.check(
    sentTo(connector, ana).length === before + 1,
    `${where}: ${sentTo(connector, ana).length - before} daily messages on the next study day`,
  )
  tally.check(posted() > questions, `${where}: the team’s planned question does not come on the next day`)
}

/** A week of ticks: each day has one message, in its hour or right after it. */
async function aroundChange(rig: Rig, tally: Tally, zone: string, from: string, hour: number): Promise<void> {
  const connector: FakeConnector = await rig.connector()
  const coach = await rig.here(await rig.folder())
  const client = createClient(() => coach.address, connector.url)
  const there = { localTimezone: zone, entities: [{ type: 'clientInfo', timezone: zone }] }
  const settings = { perDay: 5, hour, studyDays: '1,2,3,4,5,6,7', background: 'both' }
  let now = Date.parse(from)
  coach.moveTo(new Date(now))
  await client.press(ana, 'settings.save', settings, there)
  const first = localDay(new Date(now), zone)
  const days = new Map<string, number>()
  for (const end = now + 7 * day; now < end; now += 15 * minute) {
    coach.moveTo(new Date(now))
    const before = sentTo(connector, ana).length
    await coach.app.remind()
    const count = sentTo(connector, ana).length - before
    if (count === 0) continue
    const today = localDay(new Date(now), zone)
    days.set(today, (days.get(today) ?? 0) + count)
    const late = localHour(new Date(now), zone) - hour
    tally.check(late >= 0 && late <= 1, `${zone}, daily message at ${hour}: it came at ${new Date(now).toISOString()}`)
    await client.press(ana, 'progress', {}, there)
  }
  const whole = [...days.keys()].filter((today) => today > first)
  tally.check(
    whole.length >= 6 && whole.every((today) => days.get(today) === 1),
    `${zone} from ${from}, daily message at ${hour}: ${JSON.stringify([...days])}`,
  )
  await coach.stop(5_000)
}
