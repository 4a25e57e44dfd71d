import type { Graded, ReadAnswer } from '../domain/task/grade.ts'
import type { CheckerSteps, LanguageOfChecker, StepProof } from '../features/lab/checker-steps.ts'
import { texts as lab } from '../features/lab/texts.en.ts'
import { faultView, ruleRow } from '../features/tasks/graded-rows.ts'
import { texts as tasks } from '../features/tasks/texts.en.ts'
import { gradeText } from '../grading/grade-text.ts'
import { readAzurePipelines } from '../grading/read/azure-pipelines.ts'
import { readGitHubActions } from '../grading/read/github-actions.ts'
import { readPolicy } from '../grading/read/policy.ts'
import type { Asked } from './read-arguments.ts'
import { texts } from './texts.en.ts'

const readers: Readonly<Record<LanguageOfChecker, (text: string) => ReadAnswer>> = {
  'azure-pipelines': readAzurePipelines,
  'github-actions': readGitHubActions,
  policy: readPolicy,
}

type Read = (file: string, isGiven: boolean) => string | undefined

export interface Checked {
  readonly lines: readonly string[]
  /** Whether the files of all steps that can be checked here meet every rule. */
  readonly isMet: boolean
}

/**
 * Checks the files of steps.
 * @param read the text of a file of the repository, or of the path that was given; undefined if it isn't there
 */
export async function checkSteps(
  { steps }: CheckerSteps,
  { numbers, track, way, path }: Asked,
  read: Read,
): Promise<Checked> {
  const lines: string[] = []
  let all = 0
  let done = 0
  for (const [index, { title, work }] of steps.entries()) {
    const number = index + 1
    if (numbers.length > 0 && !numbers.includes(number)) continue
    const { usual, free = usual } = work[track]
    const found = await checkStep(number, way === 'free' ? free : usual, { path, read })
    lines.push('', texts.step(number, title), ...found.lines.map((line) => `   ${line}`))
    if (found.isMet !== undefined) all++
    if (found.isMet) done++
  }
  return { lines: [...lines, ...(all > 1 ? ['', texts.total(done, all)] : [])], isMet: done === all }
}

interface CheckedStep {
  readonly lines: readonly string[]
  /** Absent if the step can't be checked here. */
  readonly isMet?: boolean
}

async function checkStep(
  number: number,
  proof: StepProof | null,
  { path, read }: { readonly path: string | undefined; readonly read: Read },
): Promise<CheckedStep> {
  if (!proof) return { lines: [texts.noProof] }
  if (!('rules' in proof))
    return { lines: [texts.forChat({ file: proof.file, language: tasks.languages[proof.language] })] }
  const file = path ?? (proof.isOutput ? `checker/step-${number}.json` : proof.file)
  const text = read(file, path !== undefined)
  if (text === undefined) {
    const line = proof.isOutput && !path ? texts.noOutput({ command: proof.file, file }) : texts.noFile(file)
    return { lines: [line], isMet: false }
  }
  const graded = await gradeText(proof, text, readers[proof.language])
  return { lines: linesOf(graded, text), isMet: !graded.fault && graded.rules.every(({ isMet }) => isMet) }
}

function linesOf({ fault, rules }: Graded, text: string): readonly string[] {
  if (fault) {
    const { what, lines } = faultView(fault, text, 'file')
    return [lab.check.fault, what, ...(lines === undefined ? [] : lines.split('\n').map((line) => `  ${line}`))]
  }
  const rows = rules.map(ruleRow)
  const met = rows.filter(({ isMet }) => isMet).length
  return [
    lab.check.result(met, rows.length),
    ...rows.flatMap(({ isMet, does, otherwise }) => [
      `${isMet ? texts.met : texts.missed}${does}`,
      ...(otherwise === undefined ? [] : [`  ${otherwise}`]),
    ]),
  ]
}
