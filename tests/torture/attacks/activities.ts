import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { sideBySide } from '../../../src/kernel/async/side-by-side.ts'
import { verbs } from '../../../src/router/parse-action.ts'
import { features } from '../../../src/features/index.ts'
import { recorded, type Body } from '../../teams/front-door.ts'
import { bodies } from '../../fuzz/mutate.ts'
import { pressed } from '../../fuzz/pressed.ts'
import type { Attack } from '../attack.ts'
import { createClient, type Client } from '../people/client.ts'
import { person } from '../people/people.ts'
import { answerOne } from '../people/study.ts'
import { Tally } from '../tally.ts'
import { filesIn } from '../folder.ts'

const runs = 2_000
const atOnce = 24
const turnMs = 12_000
const names = [
  'message-personal',
  'message-group-mention',
  'message-channel-mention',
  'message-submit',
  'message-attachment',
  'invoke-card',
]
const events = [
  'invoke-feedback',
  'installation-add',
  'installation-remove',
  'members-added-bot',
  'members-added-person',
  'reaction',
  'typing',
]
const data = {
  ...pressed,
  alias: 'Puffin',
  quiz: 'q',
  code: 'ABCDE',
}

/** Mutated activities, many at once, with a check that other people's documents don't change. */
export const activities: Attack = {
  name: 'fuzzed activities',
  async run(rig) {
    const tally = new Tally()
    const dir = await rig.folder()
    const connector = await rig.connector()
    const coach = await rig.child(dir)
    const client = createClient(() => coach.address, connector.url)
    const bystanders = ['bystander-one', 'bystander-two'].map(person)
    for (const bystander of bystanders)
      for (let count = 0; count < 3; count++) await answerOne(client, connector, bystander)
    const documents = async (): Promise<string> => {
      const paths = (await filesIn(dir)).filter((path) => path.includes('bystander'))
      return (await Promise.all(paths.map((path) => readFile(join(dir, path), 'utf8')))).join('\n')
    }
    const before = await documents()
    const samples = fc.sample(bodies(seeds(connector.url)), { numRuns: rig.times(runs), seed: rig.seed })
    let ids = 0
    const faults = await sideBySide(
      samples,
      (sample) => faultOf(client, sample.replace('"1795430000001"', `"fuzz-${++ids}"`)),
      atOnce,
    )
    for (const [index, fault] of faults.entries())
      tally.check(
        fault === undefined,
        `${fault}: POST /api/messages ${fault && (await smallest(client, samples[index] as string))}`,
      )
    tally.check((await documents()) === before, 'another learner’s document changed')
    tally.check((await client.say(bystanders[0]!, 'help')).status === 200, 'help is not answered afterwards')
    tally.check(
      coach.isAlive() && !/"level":"fatal"|uncaught/i.test(coach.said()),
      'the process ended, or its log says fatal',
    )
    return tally
  },
}

async function faultOf(client: Client, body: string): Promise<string | undefined> {
  const { status, ms } = await client.raw(body)
  if (status === 0 || ms > turnMs) return `no answer within ${turnMs / 1000} s`
  return status >= 500 ? `answered ${status}` : undefined
}

/** Removes the fields that the failure doesn't need. */
async function smallest(client: Client, body: string): Promise<string> {
  let small = body
  const fields = body.startsWith('{') ? Object.keys(JSON.parse(body) as Body) : []
  for (const field of fields) {
    const { [field]: _, ...rest } = JSON.parse(small) as Body
    const smaller = JSON.stringify({ ...rest, ...('id' in rest ? { id: `smaller-${field}` } : {}) })
    if (await faultOf(client, smaller)) small = smaller
  }
  return small
}

function seeds(serviceUrl: string): Body[] {
  const invoke = recorded('invoke-card')
  return [
    ...[...names, ...events].map(recorded),
    ...features
      .flatMap(({ commands = [] }) => commands)
      .flatMap(({ title }) => [
        { ...recorded('message-personal'), text: title },
        { ...recorded('message-channel-mention'), text: `<at>Shipmate</at> ${title}` },
      ]),
    ...verbs.map((verb) => ({
      ...invoke,
      value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' },
    })),
  ].map((activity) => ({ ...activity, serviceUrl }))
}
