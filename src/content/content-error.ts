import { problemLine, type Problem } from './problem.ts'

/** Thrown when `content/` cannot be used; its message lists every problem, one per line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`The content has ${problems.length} problems:\n${problems.map(problemLine).join('\n')}`)
    this.name = 'ContentError'
    this.problems = problems
  }
}
