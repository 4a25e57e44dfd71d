import { writeFile } from 'node:fs/promises'
import { features, type MemoryKind } from '../../src/domain/plan/answer-regression.ts'

const file = new URL('../../src/domain/plan/memory-kinds.ts', import.meta.url)
const short = (value: number): string => String(Number(value.toPrecision(3)))
const list = (values: readonly number[]): string => `[${values.map(short).join(', ')}]`

/** Writes the kinds of memory that the forecast starts from. */
export async function writeKinds(kinds: readonly MemoryKind[]): Promise<void> {
  const one = ({ share, weights, covariance }: MemoryKind): string =>
    `  {\n    share: ${short(share)},\n    weights: ${list(weights)},\n    covariance: [\n${covariance
      .map((row) => `      ${list(row)},\n`)
      .join('')}    ],\n  },\n`
  await writeFile(
    file,
    `import type { MemoryKind } from './answer-regression.ts'

// What the forecast starts from, fitted to simulated learners of all kinds: \`npm run simulate -- --kinds\` writes this file.
// The ${features.length} weights are those of \`features\`, in their order.

// prettier-ignore
export const memoryKinds: readonly MemoryKind[] = [
${kinds.map(one).join('')}]
`,
  )
}
