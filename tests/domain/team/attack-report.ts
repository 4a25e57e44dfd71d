import { parseArgs } from 'node:util'
import { loadWorld } from '../../simulation/world.ts'
import { attacks, members, placesWon, playField, schemes } from './attacks.ts'

// npm run attacks -- --seed 1,2,3 [--attackers 20] [--json]
// Prints how many places each attack wins over honest study, in % of the field, under our points and under two that count volume:
// the mean over the seeds, and the most of any seed. Each of the attackers plays each attack, one at a time.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    attackers: { type: 'string', default: String(members) },
    json: { type: 'boolean', default: false },
  },
})
const seeds = values.seed.split(',')
const count = Number(values.attackers)
if (!Number.isInteger(count) || count < 1 || count > members) {
  console.error(`attacks: --attackers is a whole number from 1 to ${members}`)
  process.exit(2)
}
// Members of all kinds, however few they are.
const attackers = Array.from({ length: count }, (_, index) => (7 * index) % members)
const world = await loadWorld('team')
const fields = seeds.map((seed) => playField(world, seed, attackers))
const results = Object.entries(schemes).map(([scheme, points]) => {
  const won = fields.map((field) => placesWon(field, (play) => points(world, play)))
  return { scheme, sharesOf: (attack: string) => won.map((shares) => 100 * (shares.get(attack) ?? Number.NaN)) }
})
const mean = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0) / shares.length

if (values.json) {
  const means = results.map(({ scheme, sharesOf }) => [
    scheme,
    Object.fromEntries(Object.keys(attacks).map((attack) => [attack, mean(sharesOf(attack))])),
  ])
  console.log(JSON.stringify(Object.fromEntries(means)))
} else {
  const row = (first: string, cells: readonly string[]): string =>
    first.padEnd(18) + cells.map((text) => text.padStart(26)).join('')
  console.log(`places won over honest study, % of a field of ${members}: mean (most) of ${seeds.length} seeds`)
  const names = results.map(({ scheme }) => scheme)
  console.log(row('', names))
  for (const attack of Object.keys(attacks)) {
    const cells = results.map(({ sharesOf }) => {
      const shares = sharesOf(attack)
      return `${mean(shares).toFixed(1)} (${Math.max(...shares).toFixed(1)})`
    })
    console.log(row(attack, cells))
  }
}
