import { skillAreaIdOf } from '../../../domain/outline.ts'
import type { Problem } from '../../problem.ts'
import type { ReadContent } from '../check-all.ts'

const leastShare = 0.5

/** Checks that the responsibilities together reach every skill area, and at least half of the objectives. */
export function checkResponsibilities({ outline, responsibilities }: ReadContent): Problem[] {
  const reached = new Set(responsibilities.entries.flatMap(({ value }) => value.objectives))
  const areas = outline.entries.flatMap(({ value }) => value.skillAreas)
  const all = areas.flatMap(({ sections }) => sections.flatMap(({ objectives }) => objectives.map(({ id }) => id)))
  const touched = new Set([...reached].map(skillAreaIdOf))
  const count = all.filter((id) => reached.has(id)).length
  const at = (message: string): Problem => ({ file: 'content/responsibilities.yaml', line: 1, field: '', message })
  return [
    ...areas.filter(({ id }) => !touched.has(id)).map(({ id }) => at(`reaches no objective of ${id}; add one`)),
    ...(count < all.length * leastShare
      ? [at(`reaches ${count} of ${all.length} objectives; at least half of them belong to some work`)]
      : []),
  ]
}
