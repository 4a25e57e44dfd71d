import type { Lab, Proof, Track } from '../../domain/practice/lab.ts'

/** What the checker reads by itself. Parsers of the others are too large for a repository, or need WebAssembly. */
const languagesOfChecker = ['azure-pipelines', 'github-actions', 'policy'] as const
export type LanguageOfChecker = (typeof languagesOfChecker)[number]

/** What proves a step: a file that the checker grades, or one for the chat. */
export type StepProof = { readonly file: string; readonly isOutput?: true | undefined } & (
  | { readonly language: LanguageOfChecker; readonly rules: Proof['rules'] }
  | { readonly language: Exclude<Proof['language'], LanguageOfChecker> }
)

/** `null` if no file proves the step. `free` is absent if the step has one way. */
export interface Ways {
  readonly usual: StepProof | null
  readonly free?: StepProof | null
}

/** `checker/steps.json` in the repository that the lab starts with: what proves each step, and the way that the learner chose. */
export interface CheckerSteps {
  readonly track: Track
  readonly way: 'usual' | 'free'
  readonly steps: readonly {
    readonly title: string
    readonly work: Readonly<Record<Track, Ways>>
  }[]
}

/** Takes what the checker needs out of the lab. */
export const checkerSteps = ({ steps }: Lab, { track, way }: Pick<CheckerSteps, 'track' | 'way'>): CheckerSteps => ({
  track,
  way,
  steps: steps.map(({ title, work }) => ({
    title,
    work: { 'azure-pipelines': waysOf(work['azure-pipelines']), 'github-actions': waysOf(work['github-actions']) },
  })),
})

const waysOf = ({ proof, free }: Lab['steps'][number]['work'][Track]): Ways => ({
  usual: proofOf(proof),
  ...(free ? { free: proofOf(free.proof) } : {}),
})

function proofOf(proof: Proof | undefined): StepProof | null {
  if (!proof) return null
  const { file, isOutput, language, rules } = proof
  const where = { file, ...(isOutput ? { isOutput } : {}) }
  return isOfChecker(language) ? { ...where, language, rules } : { ...where, language }
}

export const isOfChecker = (language: Proof['language']): language is LanguageOfChecker =>
  (languagesOfChecker as readonly string[]).includes(language)
