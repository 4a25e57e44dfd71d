import { writeFileSync } from 'node:fs'
import { seededChance } from '../../src/domain/shuffle.ts'
import { study } from '../simulation/campaign.ts'
import { rivals } from '../simulation/policies.ts'
import { truths } from '../simulation/truths/truths.ts'
import { loadWorld } from '../simulation/world.ts'

// tsx tests/readiness/generate-sample.ts: writes a sample log of simulated learners, so that eval:readiness can be tried
// without anybody's data. The learners study at random by the blueprint, not by our planner.

const world = await loadWorld('sample')
const policy = rivals['blueprint-random'] as NonNullable<(typeof rivals)[string]>
const numbers = new Map(world.items.map(({ id }, index) => [id, `q${index + 1}`]))
const lines = ['learner,item,group,correct,time']
for (const [kind, create] of Object.entries(truths))
  for (let number = 0; number < 50; number++) {
    const learner = create({ items: world.items, random: seededChance(`sample ${kind} ${number}`) })
    const days = 4 + (number % 12)
    const { log } = study(
      { items: world.items, exam: world.items.slice(0, 1), days, perDay: 4 + (number % 5), missed: 0.25 },
      policy,
      learner,
      seededChance(`sample days ${kind} ${number}`),
    )
    for (const { item, day, correct } of log)
      lines.push([`${kind}-${number}`, numbers.get(item.id), item.objective, correct ? 1 : 0, day].join(','))
  }
writeFileSync(new URL('generated-sample.csv', import.meta.url), `${lines.join('\n')}\n`)
