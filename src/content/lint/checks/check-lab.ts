import { Track, type Lab } from '../../../domain/practice/lab.ts'
import { checkObjectives, checkNotes, type KnownIds } from './check-references.ts'
import { checkSize } from '../code/check-size.ts'
import type { Finding } from '../../problem.ts'
import { stemOf } from '../../read/source-file.ts'

/** Checks the rules of a lab that its schema can't express. */
export function checkLab(lab: Lab, path: string, known: KnownIds): Finding[] {
  const name = stemOf(path)
  const ids = lab.steps.map(({ id }) => id)
  return [
    ...(lab.id === name
      ? []
      : [{ path: ['id'], message: `is ${lab.id}, but the file is ${name}.yaml; use the same name for both` }]),
    ...lab.steps.flatMap((step, index) => {
      const at = (findings: readonly Finding[]) =>
        findings.map((finding) => ({ ...finding, path: ['steps', index, ...finding.path] }))
      return [
        ...(ids.indexOf(step.id) < index ? at([{ path: ['id'], message: `is ${step.id}, which is used twice` }]) : []),
        ...at(checkObjectives(step.objectives, known)),
        ...at(checkNotes(step.notes, known)),
        ...Track.options.flatMap((track) => {
          const { snippet } = step.work[track]
          return snippet ? at(checkSize(snippet.text, ['work', track, 'snippet', 'text'])) : []
        }),
      ]
    }),
  ]
}
