import { sideBySide } from '../../../src/kernel/async/side-by-side.ts'
import type { Attack } from '../attack.ts'
import type { CoachProcess } from '../processes/coach-process.ts'
import { exchange, faultOf } from '../hostile/raw-socket.ts'
import { ordinary, rawRequests, type RawRequest } from '../hostile/raw-requests.ts'
import type { Rig } from '../rig.ts'
import { Tally } from '../tally.ts'

const atOnce = 100
const limitMs = 16_500
/** After this many crashes, the rest of a group is skipped, because each one costs a start. */
const mostEnds = 3
const fuzzed = 1_500

/** All kinds of bytes on a socket, against the process as in production. */
export const sockets: Attack = {
  name: 'raw sockets',
  async run(rig) {
    const tally = new Tally()
    const target = await openTarget(rig)
    const groups = [...rawRequests, fuzzedRequests(rig)]
    for (const group of groups) {
      const alive = target.coach()
      const faults = await sideBySide(group, (request) => attack(alive, request), atOnce)
      if (await isWell(alive)) group.forEach((request, index) => report(tally, request, faults[index]))
      else await findEnders(tally, target, group)
      tally.check(await isWell(target.coach()), 'GET /healthz is not answered after a group of raw requests')
    }
    tally.check(
      !/fatal|uncaught/i.test(target.said()),
      `the log says: ${/.*(?:fatal|uncaught).*/i.exec(target.said())?.[0]}`,
    )
    return tally
  },
}

/** A coach that's restarted after it ends. */
async function openTarget(rig: Rig) {
  const dir = await rig.folder()
  let coach = await rig.main(dir)
  let said = ''
  return {
    coach: () => coach,
    said: () => said + coach.said(),
    async again(): Promise<CoachProcess> {
      said += coach.said()
      return (coach = await rig.main(dir))
    },
  }
}

const portOf = ({ address }: CoachProcess): number => Number(new URL(address).port)

async function attack(coach: CoachProcess, request: RawRequest, ms = limitMs): Promise<string | undefined> {
  const result = await exchange(portOf(coach), request, ms)
  const isHiddenAnswered = request.hides && result.bodies.slice(0, 1).some((body) => body.includes('"ok"'))
  return isHiddenAnswered ? 'answered the request that was hidden in another' : faultOf(result)
}

function report(tally: Tally, { bytes }: RawRequest, fault: string | undefined): void {
  tally.check(fault === undefined, `${fault}: printf ${JSON.stringify(bytes)} | nc HOST PORT`)
}

async function isWell(coach: CoachProcess): Promise<boolean> {
  const { statuses } = await exchange(portOf(coach), { bytes: 'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n' }, 5_000)
  return coach.isAlive() && statuses[0] === 200
}

/** A request of the group ended the process, so each one is tried alone. */
async function findEnders(tally: Tally, target: Awaited<ReturnType<typeof openTarget>>, group: readonly RawRequest[]) {
  let coach = await target.again()
  let ends = 0
  for (const [index, request] of group.entries()) {
    await attack(coach, request, 500)
    if (await isWell(coach)) {
      tally.check(true, '')
      continue
    }
    report(tally, request, 'the process ended')
    coach = await target.again()
    if (++ends < mostEnds) continue
    tally.check(
      false,
      `${group.length - index - 1} more of this group were not tried after ${ends} ends of the process`,
    )
    return
  }
}

/** Ordinary requests with a few bytes changed, duplicated, removed, or inserted. */
function fuzzedRequests(rig: Rig): RawRequest[] {
  const chance = rig.chance('sockets')
  const pick = (length: number): number => Math.floor(chance() * length)
  return Array.from({ length: rig.times(fuzzed) }, () => {
    let bytes = ordinary[pick(ordinary.length)] as string
    for (let changes = 1 + pick(4); changes > 0; changes--) {
      const at = pick(bytes.length)
      const char = String.fromCharCode(pick(256))
      const [before, after] = [bytes.slice(0, at), bytes.slice(at)]
      bytes = [
        before + char + after,
        before + after.slice(1),
        before + char + after.slice(1),
        before + after.slice(0, 8) + after,
      ][pick(4)] as string
    }
    return { bytes, ends: true }
  })
}
