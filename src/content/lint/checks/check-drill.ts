import { strongPath } from '../../../domain/practice/walk.ts'
import type { Drill } from '../../../domain/practice/drill.ts'
import { skillAreaIdOf } from '../../../domain/outline.ts'
import type { Finding } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

const minPath = 4
const maxPath = 7

/**
 * Checks the rules of one drill that its schema can't express.
 * @param path the file's path in the content folder: `drills/d3/canary-goes-wrong.yaml`
 */
export const checkDrill = (drill: Drill, path: string): Finding[] => [
  ...checkName(drill, path),
  ...drill.decisions.flatMap((decision, index) =>
    checkChoices(decision).map((message) => ({ path: ['decisions', index, 'choices'], message })),
  ),
  ...checkObjectivesFed(drill),
  ...checkTurns(drill),
]

function checkName({ id, objectives }: Drill, path: string): Finding[] {
  const name = stemOf(path)
  const area = skillAreaIdOf(objectives[0] as string)
  const findings: Finding[] = []
  if (id !== name)
    findings.push({ path: ['id'], message: `is ${id}, but the file is ${name}.yaml; use the same name for both` })
  if (!path.startsWith(`drills/${area}/`))
    findings.push({ path: ['objectives', 0], message: `is of ${area}, so the file belongs in drills/${area}/` })
  return findings
}

function checkChoices({ choices }: Drill['decisions'][number]): string[] {
  const missing = (['good', 'workable', 'harmful'] as const).filter(
    (quality) => choices.filter((choice) => choice.quality === quality).length !== 1,
  )
  return missing.length > 0 ? [`needs exactly one ${missing.join(' and one ')} choice`] : []
}

/** Checks that every decision covers an objective of the drill, and that every objective has a decision on the main path. */
function checkObjectivesFed({ objectives, decisions }: Drill): Finding[] {
  const strange = decisions.flatMap(({ objective }, index) =>
    objectives.includes(objective)
      ? []
      : [
          {
            path: ['decisions', index, 'objective'],
            message: `is ${objective}, which isn't an objective of the drill`,
          },
        ],
  )
  const unfed = objectives.flatMap((id, index) =>
    decisions.some(({ objective, detour }) => objective === id && !detour)
      ? []
      : [{ path: ['objectives', index], message: `is ${id}, but no decision on the main path covers it` }],
  )
  return [...strange, ...unfed]
}

/** Checks that `leadsTo` names a later decision, so that every walk ends, and that every detour is reachable. */
function checkTurns(drill: Drill): Finding[] {
  const { decisions } = drill
  const ids = decisions.map(({ id }) => id)
  const findings: Finding[] = ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: ['decisions', index, 'id'], message: `is ${id}, which is used twice` }] : [],
  )
  const met = new Set<string>()
  for (const [index, { choices }] of decisions.entries())
    for (const [place, { leadsTo }] of choices.entries()) {
      if (leadsTo === undefined) continue
      met.add(leadsTo)
      const path = ['decisions', index, 'choices', place, 'leadsTo']
      if (!ids.includes(leadsTo))
        findings.push({ path, message: `is ${leadsTo}, which isn't a decision of this drill` })
      else if (ids.indexOf(leadsTo) <= index)
        findings.push({ path, message: `is ${leadsTo}, which doesn't come later; a drill can only move forward` })
    }
  // A walk has a length only if it moves forward.
  if (findings.length === 0) findings.push(...checkLength(drill))
  for (const [index, { id, detour }] of decisions.entries())
    if (detour && !met.has(id))
      findings.push({
        path: ['decisions', index, 'detour'],
        message: 'is set, but no choice leads here with `leadsTo`',
      })
  return findings
}

function checkLength(drill: Drill): Finding[] {
  const { length } = strongPath(drill)
  return length < minPath || length > maxPath
    ? [{ path: ['decisions'], message: `make a best path of ${length}; it needs ${minPath} to ${maxPath} decisions` }]
    : []
}
