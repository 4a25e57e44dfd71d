import type { Outline } from '../../../domain/outline.ts'
import type { Finding } from '../../problem.ts'

/** Checks that ids are unique and nested, and that weights are ranges. */
export function checkOutline({ skillAreas }: Outline): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  const check = (id: string, parent: string | undefined, path: Finding['path']) => {
    if (seen.has(id)) findings.push({ path, message: `is ${id}, which is used twice; ids are unique` })
    if (parent !== undefined && !id.startsWith(`${parent}.`))
      findings.push({ path, message: `is ${id}, but it's part of ${parent}; start it with "${parent}."` })
    seen.add(id)
  }
  for (const [a, area] of skillAreas.entries()) {
    const areaPath = ['skillAreas', a]
    check(area.id, undefined, [...areaPath, 'id'])
    if (area.weight.min > area.weight.max)
      findings.push({ path: [...areaPath, 'weight'], message: 'has a min above its max; write { min: 10, max: 15 }' })
    for (const [s, section] of area.sections.entries()) {
      const sectionPath = [...areaPath, 'sections', s]
      check(section.id, area.id, [...sectionPath, 'id'])
      for (const [o, objective] of section.objectives.entries())
        check(objective.id, section.id, [...sectionPath, 'objectives', o, 'id'])
    }
  }
  return findings
}
