import { teamLoad } from './team-load.ts'

// `npm run bench:team`: 5,000 people answer one card of a channel within a minute; `-- 500 6` for other numbers.
const [people = 5000, seconds = 60] = process.argv.slice(2).map(Number)
const result = await teamLoad(people, seconds)
const sorted = result.latencies.toSorted((a, b) => a - b)
const quantile = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
console.log(`${people} people in ${result.seconds.toFixed(1)} s`)
console.log(
  `verdicts ${result.verdicts}, on the last card "${result.lastCard}", reviews kept ${result.reviews}, pressed again ${result.again} times`,
)
console.log(`an answer takes ${quantile(0.5)} ms at the median, ${quantile(0.99)} ms at the 99th percentile`)
console.log(
  `${result.edits} requests to the thread, at most ${result.mostInOneSecond} in a second (limit 7) and ${result.mostInThirty} in thirty (limit 60)`,
)
