/**
 * An error that the operator can fix: what is wrong, and what to do about it. The message says both, so it is printed without a stack.
 * Any other error is a fault of the program.
 */
export class OperatorError extends Error {
  override readonly name: string = 'OperatorError'
  /** What to do, as one or two imperative sentences. */
  readonly hint: string

  /** @param problem one sentence, or one line per problem */
  constructor(problem: string, hint: string) {
    super(`${problem}${problem.includes('\n') ? '\n' : ' '}${hint}`)
    this.hint = hint
  }
}
