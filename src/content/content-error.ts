import { OperatorError } from '../operator-error.ts'
import { problemLine, type Problem } from './problem.ts'

/** `content/` is invalid. The message lists every problem, one per line. */
export class ContentError extends OperatorError {
  override readonly name = 'ContentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super(
      `The content has ${count}:\n${problems.map(problemLine).join('\n')}`,
      'Fix the files, then run npm run content:check.',
    )
    this.problems = problems
  }
}
