import { Track, type Lab, type Need, type Way } from '../../../domain/practice/lab.ts'
import { checkObjectives, checkNotes, type KnownIds } from './check-references.ts'
import { checkSize } from '../code/check-size.ts'
import type { Finding, Path } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

/** Checks the rules of a lab that its schema can't express. */
export function checkLab(lab: Lab, path: string, known: KnownIds): Finding[] {
  const name = stemOf(path)
  const ids = lab.steps.map(({ id }) => id)
  const ways = lab.steps.flatMap(waysOf)
  return [
    ...(lab.id === name
      ? []
      : [{ path: ['id'], message: `is ${lab.id}, but the file is ${name}.yaml; use the same name for both` }]),
    ...checkNeeds(lab.needs, new Set(ways.flatMap(({ way }) => way.needs))),
    ...lab.steps.flatMap((step, index) => {
      const at = (findings: readonly Finding[]) =>
        findings.map((finding) => ({ ...finding, path: ['steps', index, ...finding.path] }))
      return [
        ...(ids.indexOf(step.id) < index ? at([{ path: ['id'], message: `is ${step.id}, which is used twice` }]) : []),
        ...at(checkObjectives(step.objectives, known)),
        ...at(checkNotes(step.notes, known)),
        ...waysOf(step).flatMap(({ way, path }) => at(checkWay(way, path, lab.needs))),
      ]
    }),
  ]
}

/** All ways to do a step, with their places in it. */
export const waysOf = ({ work }: Lab['steps'][number]): readonly { readonly way: Way; readonly path: Path }[] =>
  Track.options.flatMap((track) => {
    const { free } = work[track]
    return [
      { way: work[track], path: ['work', track] },
      ...(free ? [{ way: free, path: ['work', track, 'free'] }] : []),
    ]
  })

function checkNeeds(needs: readonly Need[], used: ReadonlySet<string>): Finding[] {
  const ids = needs.map(({ id }) => id)
  return ids.flatMap((id, index) => [
    ...(ids.indexOf(id) < index ? [{ path: ['needs', index, 'id'], message: `is ${id}, which is used twice` }] : []),
    ...(used.has(id) ? [] : [{ path: ['needs', index, 'id'], message: `is ${id}, which no step needs` }]),
  ])
}

function checkWay({ needs, snippet, proof }: Way, path: Path, known: readonly Need[]): Finding[] {
  const rules = proof?.rules.map(({ id }) => id) ?? []
  return [
    ...needs.flatMap((id, index) =>
      known.some((need) => need.id === id)
        ? []
        : [{ path: [...path, 'needs', index], message: `is ${id}, which isn't in the lab's needs` }],
    ),
    ...(snippet ? checkSize(snippet.text, [...path, 'snippet', 'text']) : []),
    ...rules.flatMap((id, index) =>
      rules.indexOf(id) < index
        ? [{ path: [...path, 'proof', 'rules', index, 'id'], message: `is ${id}, which is used twice` }]
        : [],
    ),
    ...(proof && (proof.tables !== undefined) !== (proof.language === 'kql')
      ? [{ path: [...path, 'proof', 'tables'], message: 'belong to KQL, and each query needs them' }]
      : []),
  ]
}
